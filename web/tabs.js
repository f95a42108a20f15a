/**
 * Which side of the page is looked at: the article, who says what, or names.
 * Wide pages show the article always, and one of the others beside it.
 */

const wide = matchMedia("(min-width: 62.5rem)");

export class Tabs {
  #tabs;

  /** @param {HTMLElement} list holds the buttons */
  constructor(list) {
    this.#tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=tab]")]);
    for (const tab of this.#tabs) tab.onclick = () => this.show(tab.dataset.tab ?? "");
    list.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const shown = this.#tabs.filter((tab) => tab.offsetParent !== null);
      const at = shown.findIndex((tab) => tab === document.activeElement);
      const next = shown[(at + step + shown.length) % shown.length];
      this.show(next.dataset.tab ?? "");
      next.focus();
    });
    wide.addEventListener("change", () => this.show(document.documentElement.dataset.tab ?? "article"));
    this.show("article");
  }

  /** @param {string} name "article", "speakers" or "names" */
  show(name) {
    document.documentElement.dataset.tab = name;
    const selected = wide.matches && name === "article" ? "speakers" : name;
    for (const tab of this.#tabs) {
      tab.setAttribute("aria-selected", String(tab.dataset.tab === selected));
      tab.tabIndex = tab.dataset.tab === selected ? 0 : -1;
    }
  }
}
