/**
 * The export menu: what was found as a file, a link that holds the text, print,
 * and what stays on this device.
 */

import { element } from "./element.js";
import { words } from "./words.js";

/** @typedef {import("./whosaid.js").Format} Format */

/** @type {[Format, {media: string, extension: string}][]} as in analyzer/export/formats.go */
const formats = [
  ["json", { media: "application/json", extension: ".json" }],
  ["ndjson", { media: "application/x-ndjson", extension: ".ndjson" }],
  ["csv", { media: "text/csv; charset=utf-8", extension: ".csv" }],
  ["markdown", { media: "text/markdown; charset=utf-8", extension: ".md" }],
  ["html", { media: "text/html; charset=utf-8", extension: ".html" }],
  ["webannotation", { media: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', extension: ".jsonld" }],
  ["brat", { media: "text/plain; charset=utf-8", extension: ".ann" }],
  ["conll", { media: "text/plain; charset=utf-8", extension: ".conll" }],
  ["displacy", { media: "application/json", extension: ".displacy.json" }],
  ["gold", { media: "application/x-ndjson", extension: ".gold.jsonl" }],
];

/**
 * @param {HTMLElement} menu a details element with a .menu in it
 * @param {() => string} name of what is exported, which its files are named after
 * @param {(format: Format) => Promise<{bytes: Uint8Array, text: string} | null>} write gives what is exported, and the text it is of; null, when there is nothing
 * @param {(message: string, well?: boolean) => void} problem
 * @param {() => Promise<{address?: string, problem?: string}>} link
 * @param {() => void} keep keeps the article on this device
 */
export function exportMenu(menu, name, write, problem, link, keep) {
  const items = /** @type {HTMLElement} */ (menu.querySelector(".menu"));
  const close = () => menu.removeAttribute("open");
  for (const [format, { media, extension }] of formats) {
    const button = element("button", { type: "button", "data-format": format }, words.formats[format]);
    button.onclick = async () => {
      close();
      try {
        const written = await write(format);
        if (!written) return;
        save(name() + extension, new Blob([/** @type {BlobPart} */ (written.bytes)], { type: media }));
        // brat reads an annotation with the text beside it.
        if (format === "brat") save(name() + ".txt", new Blob([written.text], { type: media }));
      } catch {
        problem(words.notWritten);
      }
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
  const stay = element("button", { type: "button", id: "keep" }, words.keep);
  stay.onclick = () => {
    close();
    keep();
  };
  items.append(element("hr"), copy, print, stay);
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
export function save(name, blob) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
