/**
 * Rich text, as another page or a word processor puts it on the clipboard,
 * turned into plain text that keeps its breaks:
 *
 *     <h2>Talks</h2><p>“Wait,” she<br>said.</p><ul><li>One<li>Two</ul>
 *
 * becomes the lines Talks · (empty) · “Wait,” she · said. · (empty) · One · Two.
 * Blocks are parted by an empty line; list items, rows and <br> by a line
 * break; cells by a tab.
 */

import { trusted } from "./trusted.js";

const skipped = "script,style,template,noscript,head,title,svg,math,iframe,object,canvas,select,[hidden]";
const items = new Set(["LI", "TR", "DT", "DD", "OPTION"]);
const blocks = new Set(("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DETAILS DIALOG DIV DL FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 " +
  "HEADER HGROUP HR MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE CAPTION TBODY THEAD TFOOT UL").split(" "));

/**
 * @param {string} html
 * @returns {string}
 */
export function textOf(html) {
  const out = new Lines();
  const walker = (/** @type {Node} */ node, /** @type {boolean} */ kept) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (kept) out.keep(child.nodeValue ?? "");
        else out.add(child.nodeValue ?? "");
      } else if (child instanceof Element && !child.matches(skipped)) {
        const name = child.nodeName;
        if (name === "BR") { out.break(1); continue; }
        if (name === "TD" || name === "TH") out.cell();
        const gap = blocks.has(name) ? 2 : items.has(name) ? 1 : 0;
        // A list or table inside an item belongs to it: no empty line.
        const breaks = gap === 2 && child.parentElement?.closest("li,td,th,dd") ? 1 : gap;
        out.open(breaks);
        walker(child, kept || name === "PRE");
        out.open(breaks);
      }
    }
  };
  walker(trusted.parse(html), false);
  return out.text();
}

/**
 * Whether html looks like a whole page, with what stands around an article,
 * rather than a piece of one.
 *
 * @param {string} html
 */
export function isPage(html) {
  const tree = trusted.parse(html);
  if (tree.querySelector("nav,footer,aside,[role=navigation],[role=banner],[role=contentinfo]")) return true;
  if (tree.querySelector("title") && tree.querySelector("script,link[rel=stylesheet],meta[name=viewport],meta[property]")) return true;
  const all = tree.textContent?.length ?? 0;
  let linked = 0;
  for (const a of tree.querySelectorAll("a[href]")) linked += a.textContent?.length ?? 0;
  return all > 2000 && linked > all / 3;
}

/** Collects text in lines; white space collapses as it does in a browser. */
class Lines {
  #text = "";
  #breaks = 0;
  #space = false;

  /** @param {string} s text whose white space collapses */
  add(s) {
    for (const part of s.split(/([ \t\n\r\f]+)/)) {
      if (part === "") continue;
      if (/^[ \t\n\r\f]/.test(part)) this.#space = true;
      else this.keep(part);
    }
  }

  /** @param {string} s text that stands as it is */
  keep(s) {
    if (s === "") return;
    if (this.#text !== "") {
      if (this.#breaks > 0) this.#text += "\n".repeat(this.#breaks);
      else if (this.#space && !/[ \t\n]$/.test(this.#text)) this.#text += " ";
    }
    this.#breaks = 0;
    this.#space = false;
    this.#text += s;
  }

  /** @param {number} n at least so many line breaks before what comes */
  open(n) {
    if (n > this.#breaks) this.#breaks = n;
    if (n > 0) this.#space = false;
  }

  /** @param {number} n so many more line breaks, two at most */
  break(n) {
    this.#breaks = Math.min(2, this.#breaks + n);
    this.#space = false;
  }

  cell() {
    if (this.#breaks === 0 && this.#text !== "" && !this.#text.endsWith("\n")) {
      this.#text += "\t";
      this.#space = false;
    }
  }

  text() {
    return this.#text.trim();
  }
}
