/**
 * The export menu: what was found as a file, a link that holds the text, print.
 */

import { element } from "./element.js";
import { words } from "./words.js";

/** @type {Record<string, {type: string, write: (analysis: object) => string}>} */
const formats = {
  json: { type: "application/json", write: (analysis) => JSON.stringify(analysis, null, 2) + "\n" },
  ndjson: { type: "application/x-ndjson", write: (analysis) => JSON.stringify(analysis) + "\n" },
};

/**
 * @param {HTMLElement} menu a details element with a .menu in it
 * @param {() => import("./marks.js").Found | null} found
 * @param {(message: string) => void} problem
 * @param {() => Promise<{address?: string, problem?: string}>} link
 */
export function exportMenu(menu, found, problem, link) {
  const items = /** @type {HTMLElement} */ (menu.querySelector(".menu"));
  const close = () => menu.removeAttribute("open");
  for (const [format, { type, write }] of Object.entries(formats)) {
    const button = element("button", { type: "button", "data-format": format }, words.formats[format]);
    button.onclick = () => {
      close();
      const what = found();
      if (what) save(`whosaid.${format}`, new Blob([write(what.analysis)], { type }));
    };
    items.append(button);
  }
  const copy = element("button", { type: "button" }, words.copyLink);
  copy.onclick = async () => {
    close();
    const made = await link();
    if (made.problem) return problem(made.problem);
    try {
      await navigator.clipboard.writeText(made.address ?? "");
      problem(words.linkCopied);
    } catch {
      problem(words.notCopied);
    }
  };
  const print = element("button", { type: "button" }, words.print);
  print.onclick = () => {
    close();
    globalThis.print();
  };
  items.append(copy, print);
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.hasAttribute("open")) return;
    event.stopPropagation();
    close();
    /** @type {HTMLElement} */ (menu.querySelector("summary")).focus();
  });
}

/**
 * @param {string} name
 * @param {Blob} blob
 */
function save(name, blob) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
