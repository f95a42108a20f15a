/**
 * The names in the margin. Each stands at the line where its statement begins;
 * where two statements begin in one line, their names share the place.
 *
 * The style sheet shows what data-says holds, or, where there is no room, the
 * letters of data-initials; data-name and data-letters are whose it is, and
 * data-alone where thoughts and perceptions are hidden.
 *
 * @param {Element} stretch a part of the article, which the browser has laid out
 */
export function placeNames(stretch) {
  const [shown, other] = stretch.closest(".no-quiet") ? ["alone", "name"] : ["name", "alone"];
  for (const mark of /** @type {NodeListOf<HTMLElement>} */ (stretch.querySelectorAll(`[data-${other}]:not([data-${shown}])`))) delete mark.dataset.says;
  const marks = /** @type {NodeListOf<HTMLElement>} */ (stretch.querySelectorAll(`[data-${shown}]`));
  // All the measuring comes before all the writing, so that the text is laid out once.
  const tops = Array.from(marks, (mark) => mark.getClientRects()[0]?.top ?? 0);
  /** @type {{mark: HTMLElement, top: number, names: string[], letters: string[]}[]} */
  const lines = [];
  marks.forEach((mark, i) => {
    const { [shown]: name = "", letters = "" } = mark.dataset;
    const line = lines[lines.length - 1];
    if (line && Math.abs(tops[i] - line.top) < 4) {
      if (!line.names.includes(name)) {
        line.names.push(name);
        line.letters.push(letters);
      }
      delete mark.dataset.says;
    } else {
      lines.push({ mark, top: tops[i], names: [name], letters: [letters] });
    }
  });
  for (const { mark, names, letters } of lines) {
    const all = names.join(", ");
    mark.dataset.says = names.length === 1 || fits(all) ? all : `${names[0]} +${names.length - 1}`;
    mark.dataset.initials = names.length < 3 ? letters.join(" ") : `${letters[0]} +${names.length - 1}`;
  }
}

/** How wide the margin is, in the height of its letters: on paper it is narrowest. */
const room = 9.25;
/** No name with more characters fits. */
const longest = 100;
/** Letters are measured at so many pixels. */
const size = 12;
/** @type {CanvasRenderingContext2D | null | undefined} */
let canvas;
/** @type {Map<string, number>} by word, in heights */
const widths = new Map();

/** @param {string} word */
function widthOf(word) {
  let width = widths.get(word);
  if (width !== undefined) return width;
  if (canvas === undefined) {
    canvas = document.createElement("canvas").getContext("2d");
    if (canvas) canvas.font = `600 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  }
  width = canvas ? canvas.measureText(word).width / size : 0.65 * word.length;
  widths.set(word, width);
  return width;
}

/**
 * Whether a name has room in the two lines that it has in the margin.
 *
 * @param {string} name
 */
function fits(name) {
  const space = widthOf(" ");
  let lines = 1;
  let used = 0;
  for (const word of name.split(" ")) {
    const width = widthOf(word);
    if (used > 0 && used + space + width <= room) {
      used += space + width;
      continue;
    }
    if (used > 0) lines++;
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = width % room;
  }
  return lines <= 2;
}

/**
 * As much of a name as fits the margin.
 *
 * @param {string} name
 */
export function shortened(name) {
  if (name.length <= longest && fits(name)) return name;
  const words = name.slice(0, longest).split(" ");
  for (let n = words.length - 1; n > 0; n--) {
    const start = words.slice(0, n).join(" ") + "…";
    if (fits(start)) return start;
  }
  const letters = [...words[0]];
  while (letters.length > 1 && !fits(letters.join("") + "…")) letters.pop();
  return letters.join("") + "…";
}
