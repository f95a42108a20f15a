/**
 * The export menu: what was found as a file, a link that holds the text, print.
 */

import { element } from "./element.js";
import { words } from "./words.js";

/** @typedef {"json" | "ndjson"} Format */

/** @type {Record<Format, string>} media types */
const formats = { json: "application/json", ndjson: "application/x-ndjson" };

/**
 * @param {HTMLElement} menu a details element with a .menu in it
 * @param {(format: Format) => Promise<Uint8Array | null>} write gives what is exported; null, when there is nothing
 * @param {(message: string, well?: boolean) => void} problem
 * @param {() => Promise<{address?: string, problem?: string}>} link
 */
export function exportMenu(menu, write, problem, link) {
  const items = /** @type {HTMLElement} */ (menu.querySelector(".menu"));
  const close = () => menu.removeAttribute("open");
  for (const [format, type] of /** @type {[Format, string][]} */ (Object.entries(formats))) {
    const button = element("button", { type: "button", "data-format": format }, words.formats[format]);
    button.onclick = async () => {
      close();
      const bytes = await write(format);
      if (bytes) save(`whosaid.${format}`, new Blob([/** @type {BlobPart} */ (bytes)], { type }));
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
      problem(words.linkCopied, true);
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
