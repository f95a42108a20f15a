/**
 * The rail's first side, who says what: a bar of shares of the quoted words,
 * then one block a speaker with their statements, those with most words first.
 */

import { descriptionOf } from "./described.js";
import { element } from "./element.js";
import { isQuiet, titled } from "./marks.js";
import { words } from "./words.js";

/** @typedef {import("./marks.js").Found} Found */
/** @typedef {import("./whosaid.js").Quote} Quote */
/** @typedef {import("./whosaid.js").Speaker} Speaker */

/** Blocks and lines beyond these come on demand: nobody reads thousands. */
const mostBlocks = 200;
const mostLines = 100;
const lineLength = 140;
/** A smaller share of the quoted words has no room of its own in the bar, and the narrowest page has room for the letters of so many. */
const leastShare = 0.04;
const mostShares = 8;

/** @type {Record<string, (speaker: Speaker | null) => boolean>} */
const filters = {
  all: () => true,
  named: (s) => s?.kind === "named",
  unnamed: (s) => s === null || s.kind === "unnamed" || s.kind === "group",
  other: (s) => s?.kind === "organization" || s?.kind === "document",
};

export class SpeakersView {
  #root;
  #article;
  #go;
  #actions;
  /** @type {Found | null} */
  #found = null;
  #filter = "all";

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} article
   * @param {(quote: string) => void} go shows a statement in the article
   * @param {(speaker: Speaker, block: HTMLElement) => Node[]} actions what can be done with a speaker
   */
  constructor(root, article, go, actions) {
    this.#root = root;
    this.#article = article;
    this.#go = go;
    this.#actions = actions;
  }

  /**
   * @param {Found | null} found
   * @param {boolean} [again] it is another reading of the same text: the filter stays, and so do the open blocks
   */
  show(found, again = false) {
    const open = again ? [...this.#root.querySelectorAll("details[open] h3")].map((e) => e.textContent) : [];
    this.#found = found;
    if (!again) this.#filter = "all";
    this.#draw();
    for (const e of this.#root.querySelectorAll("details")) e.open = open.includes(e.querySelector("h3")?.textContent ?? "");
  }

  #draw() {
    const found = this.#found;
    this.#root.replaceChildren();
    if (!found) return;
    this.#root.append(element("h2", {}, words.tabSpeakers));
    if (found.analysis.quotes.length === 0) {
      this.#root.append(element("p", { className: "nothing" }, words.noSpeakers));
      return;
    }
    if (found.ranked.length > 1) this.#root.append(sharesOf(found));
    const unknown = found.analysis.quotes.filter((q) => q.speaker === null);
    /** @type {(Speaker | null)[]} */
    const all = unknown.length > 0 ? [...found.ranked, null] : found.ranked;
    if (all.length > 2) this.#root.append(this.#filters());
    const shown = all.filter(filters[this.#filter]);
    if (shown.length === 0) this.#root.append(element("p", { className: "nothing" }, words.noneOfThese));
    this.#more(this.#root, shown, mostBlocks, (speaker) => this.#block(found, speaker, unknown));
    const quiet = found.analysis.quotes.filter(isQuiet).length;
    if (quiet > 0) this.#root.append(this.#quiet(quiet));
  }

  /** @param {number} count of thoughts and perceptions */
  #quiet(count) {
    const box = element("input", { type: "checkbox", checked: !this.#article.classList.contains("no-quiet"), "aria-label": `${words.showInText}: ${words.quietToggle}` });
    box.onchange = () => this.#article.classList.toggle("no-quiet", !box.checked);
    return element("p", { className: "quiet" }, element("span", {}, words.quietToggle, element("span", { className: "count" }, String(count))), element("label", {}, box, words.inText));
  }

  #filters() {
    const group = element("div", { className: "filters", role: "group", "aria-label": words.filterLabel });
    for (const [key, label] of Object.entries(words.filters)) {
      const button = element("button", { type: "button", "aria-pressed": key === this.#filter }, label);
      button.onclick = () => {
        this.#filter = key;
        this.#draw();
        /** @type {HTMLElement | null} */ (this.#root.querySelector(".filters [aria-pressed=true]"))?.focus();
      };
      group.append(button);
    }
    return group;
  }

  /**
   * @param {Found} found
   * @param {Speaker | null} speaker
   * @param {Quote[]} unknown
   */
  #block(found, speaker, unknown) {
    const quotes = speaker ? speaker.quotes.map((id) => /** @type {Quote} */ (found.quote(id))) : unknown;
    const block = element("details", { className: "speaker", "data-speaker": speaker?.id ?? "" });
    found.paint(block, speaker?.id ?? null);
    const facts = [speaker && speaker.kind !== "named" && words.kinds[speaker.kind], words.statements(quotes.length), speaker && words.quotedWords(speaker.words), speaker?.by_hand && words.byHand.toLowerCase()].filter(Boolean).join(" · ");
    const description = speaker && descriptionOf(found, speaker);
    block.append(element("summary", { draggable: speaker !== null }, element("h3", {}, speaker ? titled(speaker) : words.noSpeaker), description && element("span", { className: "description" }, description), element("span", { className: "facts" }, facts)));
    // The lines are made when they are looked at.
    block.addEventListener("toggle", () => {
      if (!block.open || block.querySelector("ol")) return;
      const list = element("ol");
      block.append(list);
      this.#more(list, quotes, mostLines, (quote) => element("li", {}, this.#line(found, quote)));
      if (speaker) block.append(element("p", { className: "actions", role: "group", "aria-label": words.correct }, ...this.#actions(speaker, block)));
    });
    return block;
  }

  /**
   * @param {Found} found
   * @param {Quote} quote
   */
  #line(found, quote) {
    const text = quote.content.map((piece) => found.of(piece)).join(" … ").replace(/\s+/g, " ");
    const line = element("a", { href: "#" + quote.id, className: quote.type }, element("span", {}, text.length > lineLength ? text.slice(0, lineLength).trimEnd() + "…" : text));
    line.onclick = (event) => {
      event.preventDefault();
      this.#go(quote.id);
    };
    return line;
  }

  /**
   * Shows the first of list, and a button for the rest.
   *
   * @template T
   * @param {HTMLElement} into
   * @param {T[]} list
   * @param {number} most
   * @param {(item: T) => HTMLElement} make
   */
  #more(into, list, most, make) {
    into.append(...list.slice(0, most).map(make));
    const rest = list.slice(most);
    if (rest.length === 0) return;
    const button = element("button", { type: "button", className: "more" }, words.more(rest.length));
    const holder = into.tagName === "OL" ? element("li", {}, button) : button;
    button.onclick = () => {
      holder.remove();
      this.#more(into, rest, most, make);
    };
    into.append(holder);
  }
}

/**
 * A bar of the quoted words by speaker. Who has a small share only is one of the
 * others at its end, so that the letters of everybody else have room.
 *
 * @param {Found} found
 */
function sharesOf(found) {
  const total = found.ranked.reduce((sum, s) => sum + s.words, 0) || 1;
  const list = found.ranked.map((s) => ({ id: s.id, name: s.name, share: s.words / total }));
  const bar = element("div", { className: "shares", role: "img", "aria-label": words.shares(list.slice(0, 8)) });
  const add = (/** @type {string | null} */ id, /** @type {string} */ sign, /** @type {string} */ name, /** @type {number} */ share) => {
    const part = element("span", { title: words.share(name, share) }, sign);
    found.paint(part, id);
    part.style.setProperty("flex-grow", String(share));
    bar.append(part);
  };
  const large = list.slice(0, mostShares).filter(({ share }) => share >= leastShare);
  const small = list.slice(large.length);
  if (small.length === 1) large.push(...small.splice(0));
  for (const { id, name, share } of large) add(id, found.letters(id) ?? "", name, share);
  if (small.length > 0) add(null, `+${small.length}`, words.others(small.length), small.reduce((sum, { share }) => sum + share, 0));
  return bar;
}
