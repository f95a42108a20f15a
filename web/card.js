/**
 * The card of a statement: what it is, who says it, how we know, how sure that
 * is. A pointer that rests on a statement opens it; a click, a tap or Enter
 * pins it. On narrow pages it is a sheet at the foot.
 */

import { element } from "./element.js";
import { isUnsure, titled } from "./marks.js";
import { words } from "./words.js";

/** @typedef {import("./marks.js").Found} Found */
/** @typedef {import("./article.js").ArticleView} ArticleView */

const wait = 300;
const narrow = matchMedia("(max-width: 62.49rem)");

export class Card {
  #card;
  #article;
  #view;
  #flash;
  #actions;
  #go;
  /** @type {Found | null} */
  #found = null;
  /** @type {HTMLElement | null} the piece that the card belongs to */
  #owner = null;
  #pinned = false;
  #timer = 0;
  /** The statement that the pointer has moved onto. @type {string | undefined} */
  #under;

  /**
   * @param {HTMLElement} card
   * @param {HTMLElement} article
   * @param {ArticleView} view
   * @param {(from: number, to: number) => void} flash shows a span of the article
   * @param {(quote: import("./whosaid.js").Quote, mark: HTMLElement) => Node[]} actions what can be done with a statement
   * @param {(quote: string) => HTMLElement | undefined} go shows a statement in the article, and gives a piece of it
   */
  constructor(card, article, view, flash, actions, go) {
    this.#card = card;
    this.#article = article;
    this.#view = view;
    this.#flash = flash;
    this.#actions = actions;
    this.#go = go;
    // Not pointerover: what comes to lie under a pointer that rests, as the page is scrolled or a panel closes, opens nothing.
    article.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "mouse") return;
      const mark = statementAt(event.target);
      if (mark?.dataset.quote === this.#under) return;
      this.#under = mark?.dataset.quote;
      this.#hover(mark);
    });
    article.addEventListener("pointerleave", () => {
      this.#under = undefined;
      this.#hover(null);
    });
    card.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    card.addEventListener("pointerleave", () => this.#hover(null));
    article.addEventListener("click", (event) => {
      if (getSelection()?.isCollapsed === false) return;
      const mark = statementAt(event.target);
      if (mark) this.open(mark, true);
      else this.close();
    });
    article.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLElement) || !event.target.matches("mark.quote")) return;
      event.preventDefault();
      this.open(event.target, true);
      this.#card.focus();
    });
    addEventListener("resize", () => this.#place());
    document.addEventListener("pointerdown", (event) => {
      if (this.isOpen && event.target instanceof Node && !card.contains(event.target) && !article.contains(event.target)) this.close();
    });
  }

  get isOpen() {
    return !this.#card.hidden;
  }

  /**
   * @param {Found | null} found
   * @param {boolean} [again] it is another reading of the same text: a pinned card stays until it is opened anew, or closed
   */
  show(found, again = false) {
    if (!again || !this.#pinned) this.close();
    this.#found = found;
    this.#under = undefined;
  }

  /** The statement whose card is pinned. */
  get pinned() {
    return this.#pinned ? this.#found?.quote(this.#owner?.dataset.quote ?? "") : undefined;
  }

  /** @returns {boolean} whether there was a card to close */
  close() {
    clearTimeout(this.#timer);
    if (!this.isOpen) return false;
    const back = this.#card.contains(document.activeElement);
    this.#card.hidden = true;
    for (const e of this.#article.querySelectorAll(".held")) e.classList.remove("held");
    if (back) this.#owner?.focus({ preventScroll: true });
    this.#owner = null;
    this.#pinned = false;
    return true;
  }

  /** @param {HTMLElement | null} mark */
  #hover(mark) {
    clearTimeout(this.#timer);
    if (this.#pinned) return;
    if (mark && this.isOpen && mark.dataset.quote === this.#owner?.dataset.quote) return;
    this.#timer = setTimeout(() => (mark ? this.open(mark, false) : this.close()), wait);
  }

  /**
   * @param {HTMLElement} mark a piece of the statement
   * @param {boolean} pin stay open until closed
   */
  open(mark, pin) {
    const found = this.#found;
    const quote = found?.quote(mark.dataset.quote ?? "");
    if (!found || !quote) return;
    this.close();
    this.#owner = mark;
    this.#pinned = pin;
    for (const e of this.#view.elementsOf(quote.id)) e.classList.add("held");
    const speaker = found.speaker(quote.speaker);
    const here = this.#view.paragraphAt(quote.content[0].start);
    const via = quote.via;
    const where = via ? words.where(this.#linesBetween(this.#view.paragraphAt(via.start), here)) : "";
    const how = element("p", { className: "how" });
    for (const part of words.how(quote, found.of(quote.source), speaker?.name ?? "", where)) {
      if (typeof part === "string") how.append(part);
      else how.append(element("button", { type: "button", className: "link", onclick: () => via && this.#flash(via.start, via.end) }, part.link));
    }
    const copy = element("button", { type: "button", className: "link" }, words.copyAttributed);
    copy.onclick = async () => {
      const text = quote.content.map((piece) => found.of(piece)).join(" … ");
      try {
        await navigator.clipboard.writeText(words.attributed(text, speaker?.name ?? found.of(quote.source)));
        copy.textContent = words.copied;
      } catch {
        copy.textContent = words.notCopied;
      }
    };
    const name = element("h2", { id: "card-speaker" }, speaker ? titled(speaker) : words.noSpeaker);
    const kind = speaker && speaker.kind !== "named" ? `, ${words.kinds[speaker.kind].toLowerCase()}` : "";
    const close = element("button", { type: "button", className: "close", "aria-label": words.close, onclick: () => this.close() }, "×");
    found.paint(this.#card, quote.speaker);
    this.#card.replaceChildren(
      element("p", { className: "kind" }, words.kindOf(quote), kind),
      name,
      how,
      element("p", { className: "foot" }, element("span", { className: isUnsure(quote) ? "unsure" : "" }, quote.by_hand ? words.byHand : words.sure(quote.confidence)), copy),
      element("p", { className: "actions", role: "group", "aria-label": words.correct }, ...this.#actions(quote, mark)),
      element("p", { className: "steps" }, this.#stepper(quote, words.previous, -1), this.#stepper(quote, words.next, 1)),
      close,
    );
    this.#card.hidden = false;
    this.#place();
  }

  /**
   * A button on the sheet, for those who have no keys: to another statement, and its card.
   *
   * @param {import("./whosaid.js").Quote} quote
   * @param {string} label
   * @param {1 | -1} by
   */
  #stepper(quote, label, by) {
    const quotes = this.#found?.analysis.quotes ?? [];
    const other = quotes[quotes.indexOf(quote) + by];
    const button = element("button", { type: "button", disabled: !other }, label);
    button.onclick = () => {
      const mark = this.#go(other.id);
      if (!mark) return;
      this.open(mark, true);
      const again = /** @type {HTMLButtonElement} */ (this.#card.querySelectorAll(".steps button")[by < 0 ? 0 : 1]);
      (again.disabled ? this.#card : again).focus({ preventScroll: true });
    };
    return button;
  }

  /**
   * Lines that hold text between two lines; negative when the first comes after.
   *
   * @param {number} from
   * @param {number} to
   * @returns {number}
   */
  #linesBetween(from, to) {
    if (from > to) return -this.#linesBetween(to, from);
    const lines = this.#article.getElementsByTagName("p");
    let n = 0;
    for (let i = from + 1; i <= to; i++) if (lines[i]?.firstChild) n++;
    return n;
  }

  #place() {
    if (!this.isOpen || !this.#owner) return;
    const style = this.#card.style;
    if (narrow.matches) {
      style.removeProperty("left");
      style.removeProperty("top");
      return;
    }
    const boxes = [...this.#owner.getClientRects()];
    if (boxes.length === 0) return;
    const box = boxes[boxes.length - 1];
    const room = document.documentElement;
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const left = Math.max(8, Math.min(box.left, room.clientWidth - width - 8));
    // Under the piece or above it, or else under or above the whole statement: where the card covers least of that.
    const all = this.#view.elementsOf(this.#owner.dataset.quote ?? "").flatMap((e) => [...e.getClientRects()]);
    const above = (/** @type {DOMRect[]} */ those) => Math.min(...those.map((b) => b.top)) - height - 8;
    const under = (/** @type {DOMRect[]} */ those) => Math.max(...those.map((b) => b.bottom)) + 8;
    const covered = (/** @type {number} */ top) => all.reduce((sum, b) => sum + overlap(b.left, b.right, left, left + width) * overlap(b.top, b.bottom, top, top + height), 0);
    const fits = [under([box]), above(boxes), under(all), above(all)].filter((top) => top >= 8 && top + height < room.clientHeight);
    const top = fits.sort((a, b) => covered(a) - covered(b))[0] ?? Math.max(8, above(boxes));
    style.setProperty("left", `${left + scrollX}px`);
    style.setProperty("top", `${top + scrollY}px`);
  }
}

/**
 * How much two stretches have in common.
 *
 * @param {number} from @param {number} to @param {number} otherFrom @param {number} otherTo
 */
const overlap = (from, to, otherFrom, otherTo) => Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));

/** @param {EventTarget | null} target */
function statementAt(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("mark.quote")) : null;
}
