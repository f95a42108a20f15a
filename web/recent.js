/**
 * The articles that the reader has kept on this device: in the browser's storage
 * for this page, newest first, until they are removed. Nothing is kept unasked.
 */

import { byId, element } from "./element.js";
import { forgetOtherCorrections } from "./keptcorrections.js";
import { words } from "./words.js";

const key = "whosaid-recent";
const longestTitle = 80;

export class Recent {
  #root;
  #read;

  /**
   * @param {HTMLElement} root with a list in it, and a button that removes all
   * @param {(text: string) => void} read takes the text of an article that is opened again
   */
  constructor(root, read) {
    this.#root = root;
    this.#read = read;
    byId("forget").onclick = () => {
      this.#write([]);
      byId("text").focus();
    };
    this.#draw();
  }

  /**
   * Puts text first, once.
   *
   * @param {string} text
   * @returns {boolean} whether the browser has kept it
   */
  keep(text) {
    return this.#write([text, ...kept().filter((other) => other !== text)]);
  }

  /**
   * Removes one; the focus goes to what stands in its place.
   *
   * @param {string} text
   */
  #remove(text) {
    const at = kept().indexOf(text);
    this.#write(kept().filter((other) => other !== text));
    const buttons = /** @type {NodeListOf<HTMLElement>} */ (this.#root.querySelectorAll(".remove"));
    (buttons[Math.min(at, buttons.length - 1)] ?? byId("text")).focus();
  }

  /** @param {string[]} texts */
  #write(texts) {
    try {
      if (texts.length > 0) localStorage.setItem(key, JSON.stringify(texts));
      else localStorage.removeItem(key);
    } catch {
      return false; // There is no room, or pages may keep nothing.
    }
    forgetOtherCorrections(texts);
    this.#draw();
    return true;
  }

  #draw() {
    const texts = kept();
    this.#root.hidden = texts.length === 0;
    this.#root.querySelector("ul")?.replaceChildren(...texts.map((text) => {
      const title = titleOf(text);
      const open = element("button", { type: "button", className: "link", onclick: () => this.#read(text) }, title);
      const remove = element("button", { type: "button", className: "remove", "aria-label": words.forgetOne(title), title: words.forgetOne(title), onclick: () => this.#remove(text) }, "×");
      return element("li", {}, open, " ", remove);
    }));
  }
}

/** @returns {string[]} */
export function kept() {
  try {
    const texts = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(texts) ? texts.filter((text) => typeof text === "string") : [];
  } catch {
    return [];
  }
}

/**
 * The first line, which is the headline where there is one.
 *
 * @param {string} text
 */
function titleOf(text) {
  const line = text.trim().slice(0, 1000).split(/[\r\n]/, 1)[0].replace(/\s+/g, " ");
  return line.length > longestTitle ? line.slice(0, longestTitle).replace(/\s+\S*$/, "") + "…" : line;
}
