/**
 * The rail's second side, names: by type, those mentioned most often first. A
 * type is shown or hidden in the text with its box; a click on a name steps
 * through its mentions.
 */

import { element } from "./element.js";
import { words } from "./words.js";

/** @typedef {import("./marks.js").Found} Found */
/** @typedef {import("./whosaid.js").Name} Name */

const mostNames = 100;
/** The types that are marked in the text unless the reader says otherwise. */
const shownAtFirst = new Set(["PERSON", "ORG", "GPE", "LOC", "FAC"]);

export class NamesView {
  #root;
  #article;
  #go;
  /** @type {Map<string, boolean>} what the reader chose, by type */
  #chosen = new Map();

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} article
   * @param {(entity: string) => void} go shows a mention in the article
   */
  constructor(root, article, go) {
    this.#root = root;
    this.#article = article;
    this.#go = go;
    for (const type of Object.keys(words.types)) this.#toggle(type, shownAtFirst.has(type));
  }

  /**
   * The style sheet hides the types that the article lists.
   *
   * @param {string} type
   * @param {boolean} shown
   */
  #toggle(type, shown) {
    this.#chosen.set(type, shown);
    this.#article.dataset.hidden = [...this.#chosen].filter(([, on]) => !on).map(([name]) => name).join(" ");
  }

  /** @param {number} n of a type in the order of the list, from 0 */
  turn(n) {
    const type = Object.keys(words.types)[n];
    const box = /** @type {HTMLInputElement | null} */ (this.#root.querySelector(`[data-type="${type}"] input`));
    if (box) box.click();
    else this.#toggle(type, !this.#chosen.get(type));
  }

  /** @param {Found | null} found */
  show(found) {
    this.#root.replaceChildren();
    if (!found) return;
    this.#root.append(element("h2", {}, words.tabNames));
    /** @type {Map<string, number>} */
    const mentions = new Map();
    for (const e of found.analysis.entities) mentions.set(e.type, (mentions.get(e.type) ?? 0) + 1);
    if (mentions.size === 0) {
      this.#root.append(element("p", { className: "nothing" }, words.noNames));
      return;
    }
    for (const [type, [letter, plural]] of Object.entries(words.types)) {
      const count = mentions.get(type);
      if (!count) continue;
      const names = found.analysis.names.filter((n) => n.type === type).sort((a, b) => b.mentions.length - a.mentions.length);
      const box = element("input", { type: "checkbox", checked: this.#chosen.get(type), "aria-label": `${words.showInText}: ${plural}` });
      box.onchange = () => this.#toggle(type, box.checked);
      const heading = element("h3", {}, element("span", { className: "letter", "aria-hidden": "true" }, letter), plural, element("span", { className: "count" }, String(names.length || count)));
      const group = element("section", { className: "type", "data-type": type }, element("div", { className: "head" }, heading, element("label", {}, box, words.inText)));
      if (names.length > 0) group.append(this.#list(names));
      this.#root.append(group);
    }
  }

  /** @param {Name[]} names */
  #list(names) {
    const list = element("ul");
    const add = (/** @type {Name[]} */ some) => {
      for (const name of some.slice(0, mostNames)) {
        let step = 0;
        const button = element("button", { type: "button", "data-name": name.id, title: [words.mentions(name.mentions.length), name.by_hand && words.byHand.toLowerCase()].filter(Boolean).join(", "), "data-by-hand": name.by_hand && "" }, name.name);
        if (name.mentions.length > 1) button.append(element("span", { className: "count" }, String(name.mentions.length)));
        button.onclick = () => this.#go(name.mentions[step++ % name.mentions.length]);
        list.append(element("li", {}, button));
      }
      const rest = some.slice(mostNames);
      if (rest.length === 0) return;
      const more = element("li", {}, element("button", { type: "button", className: "more", onclick: () => { more.remove(); add(rest); } }, words.more(rest.length)));
      list.append(more);
    };
    add(names);
    return list;
  }
}
