/**
 * Which side of the page is looked at: the article, who says what, or names.
 * Wide pages show the article always, and one of the others beside it.
 */

const wide = matchMedia("(min-width: 62.5rem)");

export class Tabs {
  #tabs;
  /** Where the window was in the sides that were left, on narrow pages. @type {Map<string, number>} */
  #left = new Map();

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
      next.focus({ preventScroll: true }); // They are always in view.
    });
    wide.addEventListener("change", () => {
      this.#left.clear(); // Its lines are others now.
      this.show(document.documentElement.dataset.tab ?? "article");
    });
    this.show("article");
  }

  /** The article is shown, and it is another one: every side begins at its top. */
  begin() {
    this.#left.clear();
    this.show("article");
    this.#left.clear();
  }

  /**
   * Shows a side; a narrow page, which shows one at a time, where it was left, or
   * else at its top.
   *
   * @param {string} name "article", "speakers" or "names"
   */
  show(name) {
    const root = document.documentElement;
    const before = root.dataset.tab ?? "article";
    if (before !== name && !wide.matches) this.#left.set(before, scrollY);
    root.dataset.tab = name;
    if (before !== name && !wide.matches) scrollTo({ top: this.#left.get(name) ?? 0, behavior: "instant" });
    const selected = wide.matches && name === "article" ? "speakers" : name;
    for (const tab of this.#tabs) {
      tab.setAttribute("aria-selected", String(tab.dataset.tab === selected));
      tab.tabIndex = tab.dataset.tab === selected ? 0 : -1;
    }
  }
}
