/**
 * The article as rich text for a letter or a document, with statements in the
 * colours of their speakers, and each speaker's name before what they say:
 *
 *     [Ortiz] “We will rebuild the bridge,” Ortiz said.
 *
 * All looks are written on the elements, as other programs know no style sheet
 * of ours; they are those of the light page, as paper is.
 */

import { element } from "./element.js";
import { nest } from "./nest.js";
import { words } from "./words.js";

/** @typedef {import("./marks.js").Found} Found */
/** @typedef {import("./marks.js").Mark} Mark */

/**
 * Puts the item into the export menu.
 *
 * @param {HTMLElement} menu
 * @param {() => Found | null} found
 * @param {(message: string, well?: boolean) => void} problem
 */
export function richCopy(menu, found, problem) {
  const button = element("button", { type: "button", id: "copy-rich" }, words.copyRich);
  button.onclick = async () => {
    menu.removeAttribute("open");
    const shown = found();
    if (!shown) return;
    const rich = richText(shown);
    const blob = (/** @type {string} */ type, /** @type {string} */ text) => new Blob([text], { type });
    try {
      await navigator.clipboard.write([new ClipboardItem({ "text/html": blob("text/html", rich.innerHTML), "text/plain": blob("text/plain", plainOf(rich)) })]);
      problem(words.richCopied, true);
    } catch {
      problem(words.notCopied);
    }
  };
  menu.querySelector(".menu hr")?.after(button);
}

/** @param {HTMLElement} rich */
const plainOf = (rich) => [...rich.children].map((p) => p.textContent).join("\n\n");

/** @param {Found} found */
function richText(found) {
  const rich = element("div");
  const lines = linesOf(found.text);
  const lineAt = (/** @type {number} */ offset) => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle].start <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  /** @type {Mark[][]} */
  const marks = [];
  for (const mark of found.marks(lineAt)) {
    if (mark.kind !== "quote") continue;
    for (let i = lineAt(mark.start); i < lines.length && lines[i].start < mark.end; i++) (marks[i] ??= []).push(mark);
  }
  /** @type {Map<string | null, string>} */
  const colours = new Map();
  lines.forEach(({ start, end }, i) => {
    if (found.text.slice(start, end).trim() === "") return;
    const p = element("p");
    p.append(nest(found.text, start, end, marks[i] ?? [], (mark) => element("span", { "data-quote": mark.quote?.id })));
    // The names come last, as nest gives exactly the text.
    const first = new Map((marks[i] ?? []).filter((mark) => mark.says !== undefined).map((mark) => [mark.quote?.id, mark]));
    for (const span of /** @type {NodeListOf<HTMLElement>} */ (p.querySelectorAll("span"))) {
      const quote = found.quote(span.dataset.quote ?? "");
      const speaker = quote?.speaker ?? null;
      const colour = colours.get(speaker) ?? lightColour(found, speaker);
      colours.set(speaker, colour);
      span.style.textDecoration = `underline ${quote?.type === "indirect" ? "dotted" : "solid"} ${colour}`;
      const mark = first.get(quote?.id);
      if (mark && first.delete(quote?.id)) span.before(nameOf(mark.says ?? "", colour), " ");
      span.removeAttribute("data-quote");
    }
    rich.append(p);
  });
  return rich;
}

/**
 * @param {string} name
 * @param {string} colour
 */
function nameOf(name, colour) {
  const b = element("b", {}, `[${name}]`);
  b.style.color = colour;
  return b;
}

/**
 * @param {Found} found
 * @param {string | null} speaker
 * @returns {string} as the style sheet has it for the light page
 */
function lightColour(found, speaker) {
  const probe = element("span", { hidden: true });
  found.paint(probe, speaker);
  document.body.append(probe);
  const written = getComputedStyle(probe).getPropertyValue("--c");
  probe.remove();
  return /#[0-9a-f]{6}/i.exec(written)?.[0] ?? "#625e57";
}

/** @param {string} text */
function linesOf(text) {
  const lines = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
