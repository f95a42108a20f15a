import { longestInMargin } from "./marks.js";

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
  /** @type {{mark: HTMLElement, top: number, names: string[]}[]} */
  const lines = [];
  marks.forEach((mark, i) => {
    const name = mark.dataset.name ?? "";
    const line = lines[lines.length - 1];
    if (line && Math.abs(tops[i] - line.top) < 4) {
      if (!line.names.includes(name)) line.names.push(name);
      delete mark.dataset.says;
    } else {
      lines.push({ mark, top: tops[i], names: [name] });
    }
  });
  for (const { mark, names } of lines) {
    const all = names.join(", ");
    mark.dataset.says = names.length === 1 || all.length <= longestInMargin ? all : `${names[0]} +${names.length - 1}`;
  }
}
