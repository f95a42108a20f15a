/**
 * The articles that the reader has kept on this device: in the browser's storage
 * for this page, newest first, until they are removed. Nothing is kept unasked.
 */

import { byId, element } from "./element.js";
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

  /** @param {string[]} texts */
  #write(texts) {
    try {
      if (texts.length > 0) localStorage.setItem(key, JSON.stringify(texts));
      else localStorage.removeItem(key);
    } catch {
      return false; // There is no room, or pages may keep nothing.
    }
    this.#draw();
    return true;
  }

  #draw() {
    const texts = kept();
    this.#root.hidden = texts.length === 0;
    this.#root.querySelector("ul")?.replaceChildren(...texts.map((text) => {
      const button = element("button", { type: "button", className: "link" }, titleOf(text));
      button.onclick = () => this.#read(text);
      return element("li", {}, button);
    }));
  }
}

/** @returns {string[]} */
function kept() {
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
