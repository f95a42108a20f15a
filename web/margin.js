/**
 * The names in the margin. Each stands at the line where its statement begins;
 * where two statements begin in one line, their names share the place.
 *
 * The style sheet shows what data-says holds; data-name is whose it is.
 *
 * @param {Element} stretch a part of the article, which the browser has laid out
 */
export function placeNames(stretch) {
  const marks = /** @type {NodeListOf<HTMLElement>} */ (stretch.querySelectorAll("[data-name]"));
  // All the measuring comes before all the writing, so that the text is laid out once.
  const tops = Array.from(marks, (mark) => mark.getClientRects()[0]?.top ?? 0);
  /** @type {HTMLElement | undefined} */
  let above;
  let top = -1;
  marks.forEach((mark, i) => {
    const name = mark.dataset.name ?? "";
    if (above && Math.abs(tops[i] - top) < 4) {
      if (!above.dataset.says?.split(", ").includes(name)) above.dataset.says += `, ${name}`;
      delete mark.dataset.says;
      return;
    }
    mark.dataset.says = name;
    above = mark;
    top = tops[i];
  });
}
