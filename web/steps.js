/**
 * Going to a place in the article: a statement from the rail, the next one by
 * key, the mention that a card links to. The place is brought into view, gets
 * the focus, and flashes once.
 */

/** @typedef {import("./marks.js").Found} Found */

export class Steps {
  #view;
  #reveal;
  /** @type {Found | null} */
  #found = null;
  /** @type {string | null} the statement one is at */
  #at = null;

  /**
   * @param {import("./article.js").ArticleView} view
   * @param {() => void} reveal brings the article to the front on narrow pages
   */
  constructor(view, reveal) {
    this.#view = view;
    this.#reveal = reveal;
  }

  /**
   * @param {Found | null} found
   * @param {boolean} [again] it is another reading of the same text: one stays at the same statement
   */
  show(found, again = false) {
    const at = again && this.#at ? this.#found?.quote(this.#at) : undefined;
    this.#found = found;
    this.#at = found?.quoteLike(at)?.id ?? null;
  }

  /**
   * @param {string} id of a statement or an entity
   * @returns {HTMLElement | undefined} the first piece of it
   */
  go(id) {
    const quote = this.#found?.quote(id);
    const place = quote?.content[0] ?? this.#found?.entity(id);
    if (!place) return undefined;
    this.#view.drawAt(place.start);
    const elements = this.#view.elementsOf(id);
    if (elements.length === 0) return undefined;
    if (quote) this.#at = id;
    this.#show(elements);
    return elements[0];
  }

  /**
   * @param {1 | -1} by
   * @param {boolean} [same] only statements by the same speaker
   */
  step(by, same = false) {
    const quotes = this.#found?.analysis.quotes ?? [];
    if (quotes.length === 0) return;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.quote : undefined;
    const at = Number((focused ?? this.#at ?? "q0").slice(1)) - 1;
    let next = at;
    if (at < 0) {
      const { start } = this.#view.firstInView();
      const below = quotes.findIndex((q) => q.content[0].start >= start);
      next = by > 0 ? (below < 0 ? quotes.length - 1 : below) : Math.max(0, (below < 0 ? quotes.length : below) - 1);
    } else {
      do next += by;
      while (same && quotes[next] && quotes[next].speaker !== quotes[at].speaker);
    }
    if (quotes[next]) this.go(quotes[next].id);
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  flash(from, to) {
    this.#view.drawAt(from);
    const element = this.#view.elementAt(from);
    const mention = this.#found?.analysis.entities.find((e) => e.start < to && e.end > from);
    const drawn = mention ? this.#view.elementsOf(mention.id) : [];
    this.#show(drawn.length > 0 ? drawn : [element]);
  }

  /** @param {HTMLElement[]} elements */
  #show(elements) {
    this.#reveal();
    const first = elements[0];
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    first.scrollIntoView({ block: "center", behavior: calm || this.#isFar(first) ? "auto" : "smooth" });
    first.focus({ preventScroll: true });
    for (const e of elements) {
      e.classList.remove("flash");
      void e.offsetWidth; // Starts the animation anew.
      e.classList.add("flash");
      e.addEventListener("animationend", () => e.classList.remove("flash"), { once: true });
    }
  }

  /** @param {HTMLElement} element */
  #isFar(element) {
    return Math.abs(element.getBoundingClientRect().top) > 4 * innerHeight;
  }
}
