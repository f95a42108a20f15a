/**
 * Correcting: what a reader does to the words, the statements and the speakers
 * of an article, as corrections.
 *
 * All of it happens in one panel, which stands beside what is corrected and is a
 * sheet at the foot of narrow pages. Words that are selected open it, a name that
 * is clicked, the actions on a card and under a speaker, and a key.
 */

import { chooser, named } from "./chooser.js";
import { byId, element } from "./element.js";
import { titled } from "./marks.js";
import { Picker, snapped } from "./picker.js";
import { words } from "./words.js";

/** @typedef {import("./marks.js").Found} Found */
/** @typedef {import("./whosaid.js").Quote} Quote */
/** @typedef {import("./whosaid.js").Speaker} Speaker */
/** @typedef {import("./corrections.js").Correction} Correction */
/** @typedef {{start: number, end: number}} Span */
/**
 * @typedef {object} Page
 * @property {HTMLElement} element of the article
 * @property {import("./article.js").ArticleView} view
 * @property {import("./corrections.js").Corrections} corrections
 * @property {() => Found | null} found what is shown
 * @property {() => void} prepare loads what makes corrections
 * @property {() => void} closeCard
 */

/** Who selects goes on selecting for so many milliseconds. */
const wait = 300;
const longestTitle = 60;
const narrow = matchMedia("(max-width: 62.49rem)");

export class Correcting {
  #page;
  #panel;
  #picker;
  #timer = 0;
  /** Where the panel stands. @type {() => DOMRect} */
  #beside = () => new DOMRect();
  /** Takes the focus when the panel is closed. @type {() => void} */
  #back = () => {};
  /** It was opened by a selection, and closes with it. */
  #bySelection = false;
  /** The selection that the reader has closed it for, until there is another. @type {Span | null} */
  #dismissed = null;
  #pressed = false;

  /**
   * @param {HTMLElement} panel
   * @param {Page} page
   */
  constructor(panel, page) {
    this.#panel = panel;
    this.#page = page;
    this.#picker = new Picker(page.view, () => this.#moved());
    // A press on the panel is to leave the selection, and the focus, where they are.
    panel.addEventListener("mousedown", (event) => {
      if (event.target instanceof Element && !event.target.closest("input,select,label")) event.preventDefault();
    });
    document.addEventListener("pointerdown", (event) => {
      this.#pressed = true;
      if (this.isOpen && event.target instanceof Element && !panel.contains(event.target) && !event.target.closest(".handle")) this.close(false);
    });
    for (const type of ["pointerup", "pointercancel"]) document.addEventListener(type, () => { this.#pressed = false; this.#selected(); });
    document.addEventListener("selectionchange", () => this.#selected());
    page.element.addEventListener("click", (event) => {
      const mark = event.target instanceof Element && getSelection()?.isCollapsed !== false ? event.target.closest("mark.entity") : null;
      if (!(mark instanceof HTMLElement) || mark.closest("mark.quote") || page.element.dataset.hidden?.split(" ").includes(mark.dataset.type ?? "")) return;
      const entity = page.found()?.entity(mark.dataset.entity ?? "");
      if (entity) this.#words({ start: entity.start, end: entity.end }, false);
    });
    addEventListener("resize", () => this.#place());
    addEventListener("keydown", (event) => this.#key(event), true);
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  /** @param {boolean} [back] give the focus back */
  close(back = true) {
    if (!this.isOpen) return;
    const inside = this.#panel.contains(document.activeElement);
    this.#panel.hidden = true;
    if (this.#bySelection) this.#dismissed = this.#picker.span;
    this.#bySelection = false;
    this.#picker.hide();
    if (back && inside) this.#back();
  }

  /**
   * What can be done with a statement, for its card.
   *
   * @param {Quote} quote
   * @param {HTMLElement} mark a piece of it
   */
  ofStatement(quote, mark) {
    this.#page.prepare();
    const act = (/** @type {string} */ label, /** @type {() => void} */ does) => element("button", { type: "button", onclick: does }, label);
    return [
      act(words.changeSpeaker, () => this.#speaker(quote, mark)),
      act(words.moveEdges, () => this.#edges(quote, mark)),
      act(words.changeAct, () => this.#act(quote, mark)),
      act(words.notStatement, () => this.#make([{ do: "no statement", statement: this.#places(quote.content) }], words.saidNoStatement, quote.content[0])),
    ];
  }

  /**
   * What can be done with a speaker, for the block in the rail.
   *
   * @param {Speaker} speaker
   * @param {HTMLElement} block
   */
  ofSpeaker(speaker, block) {
    this.#page.prepare();
    const buttons = [element("button", { type: "button", onclick: () => this.#rename(speaker, block) }, words.rename)];
    if ((this.#page.found()?.analysis.speakers.length ?? 0) > 1) buttons.push(element("button", { type: "button", onclick: () => this.#sameAs(speaker, block) }, words.sameAs));
    return buttons;
  }

  /**
   * Makes two speakers one.
   *
   * @param {string} from a speaker's id
   * @param {string} into another's
   */
  merge(from, into) {
    const found = this.#page.found();
    const [one, other] = [found?.speaker(from), found?.speaker(into)];
    if (!found || !one || !other || one === other) return;
    void this.#make([{ do: "merge", speaker: named(found, one), into: named(found, other) }], words.saidMerged(titled(one), titled(other)), () => focusSpeaker(other.name));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape" && this.isOpen) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return this.close();
    }
    const typing = event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]),textarea,select,[contenteditable]");
    if (typing || event.isComposing || document.documentElement.dataset.view !== "read" || document.querySelector("dialog[open]")) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z") {
      event.preventDefault();
      void (event.shiftKey ? this.#page.corrections.redo() : this.#page.corrections.undo());
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.key !== "c" || this.#panel.contains(document.activeElement)) return;
    event.preventDefault();
    this.#open();
  }

  /** Opens for what the reader is at: selected words, a statement, the words at the top of the window. */
  #open() {
    const found = this.#page.found();
    if (!found) return;
    const span = this.#selection();
    if (span) return this.#words(span, true);
    const mark = /** @type {HTMLElement | null} */ (document.activeElement?.closest("mark.quote") ?? this.#page.element.querySelector("mark.quote.held"));
    const quote = found.quote(mark?.dataset.quote ?? "");
    if (mark && quote) return this.#statement(quote, mark);
    const { start } = this.#page.view.firstInView();
    const next = found.text.slice(start).search(/\S/);
    const first = next < 0 ? null : snapped(found.text, { start: start + next, end: start + next + 1 });
    if (first) this.#words(first, true);
  }

  #selected() {
    clearTimeout(this.#timer);
    if (this.#pressed) return;
    this.#timer = setTimeout(() => {
      const span = this.#selection();
      const dismissed = span !== null && span.start === this.#dismissed?.start && span.end === this.#dismissed.end;
      if (!dismissed) this.#dismissed = null;
      if (span && !dismissed && !this.#panel.contains(document.activeElement)) {
        const standing = this.#picker.span;
        if (!this.isOpen || (this.#bySelection && (standing?.start !== span.start || standing.end !== span.end))) this.#words(span, false, true);
      } else if (!span && this.#bySelection && !this.#panel.contains(document.activeElement)) this.close();
    }, wait);
  }

  /** @returns {Span | null} the words of the article that are selected */
  #selection() {
    const selection = getSelection();
    const { element: article, view } = this.#page;
    if (!selection || selection.isCollapsed || selection.rangeCount === 0 || document.documentElement.dataset.view !== "read" || !this.#page.found()) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(article) || !article.contains(range.startContainer)) return null;
    const start = view.offsetOf(range.startContainer, range.startOffset);
    const end = article.contains(range.endContainer) ? view.offsetOf(range.endContainer, range.endOffset) : view.text.length;
    return start < end ? snapped(view.text, { start, end }) : null;
  }

  /**
   * @param {Span[]} spans
   * @returns {{start: number, end: number, words: string}[]}
   */
  #places(spans) {
    return spans.map(({ start, end }) => ({ start, end, words: this.#page.view.text.slice(start, end) }));
  }

  /**
   * Makes corrections, and gives the focus to what stands there then.
   *
   * @param {Correction[]} corrections
   * @param {string} says
   * @param {Span | (() => void)} at
   */
  async #make(corrections, says, at) {
    const focus = this.#panel.contains(document.activeElement) || byId("card").contains(document.activeElement) || document.activeElement === document.body;
    this.close(false);
    getSelection()?.removeAllRanges();
    await this.#page.corrections.make(corrections, says);
    if (!focus) return;
    if (typeof at === "function") return at();
    const found = this.#page.found();
    const quote = found?.analysis.quotes.find((q) => q.content.some((p) => p.start < at.end && p.end > at.start));
    (quote ? this.#page.view.elementsOf(quote.id)[0] : this.#page.element).focus({ preventScroll: true });
  }

  /**
   * Shows the panel.
   *
   * @param {string} title
   * @param {(Node | string | null | false)[]} content
   * @param {() => DOMRect} beside
   * @param {{focus?: boolean | Element | null, back?: () => void}} [options]
   */
  #show(title, content, beside, { focus = true, back } = {}) {
    this.#page.prepare();
    this.#page.closeCard();
    const close = element("button", { type: "button", className: "close", "aria-label": words.close, onclick: () => this.close() }, "×");
    this.#panel.replaceChildren(element("h2", { id: "panel-title" }, title), ...content.filter((node) => node !== null && node !== false), close);
    this.#panel.hidden = false;
    this.#beside = beside;
    this.#back = back ?? (() => this.#page.element.focus({ preventScroll: true }));
    this.#place();
    if (narrow.matches) {
      // The sheet is not to hide what it is about.
      const box = beside();
      const hidden = box.bottom + 24 - (innerHeight - this.#panel.offsetHeight);
      if (hidden > 0) scrollBy(0, Math.min(hidden, Math.max(0, box.top - 112)));
    }
    if (focus === true) /** @type {HTMLElement} */ (this.#panel.querySelector("input[type=text],[role=slider],button:not(.close)") ?? this.#panel).focus({ preventScroll: true });
  }

  #place() {
    if (!this.isOpen) return;
    const { style } = this.#panel;
    style.removeProperty("left");
    style.removeProperty("top");
    if (narrow.matches) return;
    const box = this.#beside();
    const room = document.documentElement;
    const left = Math.max(8, Math.min(box.left, room.clientWidth - this.#panel.offsetWidth - 8));
    const under = box.bottom + 14 + this.#panel.offsetHeight < room.clientHeight;
    const top = under ? box.bottom + 14 : Math.max(8, box.top - this.#panel.offsetHeight - 14);
    style.setProperty("left", `${left + scrollX}px`);
    style.setProperty("top", `${top + scrollY}px`);
  }

  /** The picked span has moved: what says which words it is says others. */
  #moved() {
    const { span } = this.#picker;
    if (!span) return;
    const { text } = this.#page.view;
    for (const slider of /** @type {NodeListOf<HTMLElement>} */ (this.#panel.querySelectorAll("[role=slider]"))) {
      const start = slider.dataset.edge === "start";
      const word = wordAt(text, start ? span.start : span.end - 1, start ? 1 : -1);
      slider.setAttribute("aria-valuenow", String(start ? span.start : span.end));
      slider.setAttribute("aria-valuetext", word);
      /** @type {HTMLElement} */ (slider.querySelector("b")).textContent = word;
    }
    this.#panel.dispatchEvent(new Event("moved"));
  }

  /**
   * Two sliders, one for each edge of the picked span, and buttons beside them.
   *
   * @returns {Node[]}
   */
  #steppers() {
    const rows = /** @type {import("./picker.js").Edge[]} */ (["start", "end"]).map((edge) => {
      const label = words[edge];
      const step = (/** @type {1 | -1} */ by, /** @type {boolean} */ letters) => { this.#picker.step(edge, by, letters); this.#moved(); };
      const button = (/** @type {string} */ name, /** @type {string} */ sign, /** @type {1 | -1} */ by, /** @type {boolean} */ letters) => element("button", { type: "button", tabIndex: -1, title: name, "aria-label": `${label}: ${name}`, onclick: () => step(by, letters) }, sign);
      const slider = element("span", { role: "slider", tabIndex: 0, "data-edge": edge, "aria-label": label, "aria-valuemin": 0, "aria-valuemax": this.#page.view.text.length, "aria-valuenow": 0 }, label + " ", element("b"));
      slider.onkeydown = (event) => {
        const how = /** @type {Record<string, [1 | -1, boolean]>} */ ({ ArrowLeft: [-1, false], ArrowRight: [1, false], ArrowUp: [-1, false], ArrowDown: [1, false], ",": [-1, true], ".": [1, true] })[event.key];
        if (!how || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        step(how[0], how[1] || event.shiftKey);
      };
      return element("div", { className: "stepper" }, button(words.wordBack, "«", -1, false), button(words.letterBack, "‹", -1, true), slider, button(words.letterOn, "›", 1, true), button(words.wordOn, "»", 1, false));
    });
    return [...rows, element("p", { className: "hint" }, words.stepsHint)];
  }

  /**
   * The picked words: what they are.
   *
   * @param {Span} span
   * @param {boolean} keys it was asked for by key: the span can be moved
   * @param {boolean} [bySelection]
   */
  #words(span, keys, bySelection = false) {
    const found = this.#page.found();
    if (!found) return;
    if (keys) getSelection()?.removeAllRanges();
    this.#picker.show(span, keys);
    this.#bySelection = bySelection;
    const holder = element("div");
    const fill = () => {
      const picked = this.#picker.span ?? span;
      holder.replaceChildren(...this.#whatWordsAre(found, picked));
      byId("panel-title").textContent = shortened(found.of(picked));
    };
    const beside = () => this.#page.view.rangeOf(this.#picker.span ?? span).getBoundingClientRect();
    this.#show(shortened(found.of(span)), [...(keys ? this.#steppers() : []), holder], beside, { focus: false });
    fill();
    this.#panel.addEventListener("moved", fill);
    if (keys) {
      this.#moved();
      /** @type {HTMLElement} */ (this.#panel.querySelector("[role=slider]")).focus({ preventScroll: true });
    }
    this.#place();
    this.#whenClosed(() => this.#panel.removeEventListener("moved", fill));
  }

  /** @param {() => void} done */
  #whenClosed(done) {
    const watch = new MutationObserver(() => {
      if (!this.#panel.hidden && this.#panel.contains(first)) return;
      watch.disconnect();
      done();
    });
    const first = this.#panel.firstChild;
    watch.observe(this.#panel, { attributeFilter: ["hidden"], childList: true });
  }

  /**
   * @param {Found} found
   * @param {Span} span
   * @returns {Node[]}
   */
  #whatWordsAre(found, span) {
    const text = found.of(span);
    const entity = found.analysis.entities.find((e) => e.start < span.end && e.end > span.start);
    const same = entity?.start === span.start && entity.end === span.end;
    const others = placesOf(found, text);
    const all = element("input", { type: "checkbox" });
    const [at] = this.#places([span]);
    /** @param {string} type @param {string} label */
    const mark = (type, label) => this.#make([{ do: "mention", at, type, ...(all.checked && { all: true }) }], words.saidType(shortened(text), label), span);
    const types = [["PERSON", words.person], ["ORG", words.organization], ["GPE", words.place]].map(([type, label]) =>
      element("button", { type: "button", "data-type": type, "aria-pressed": String(same && entity?.type === type), onclick: () => void mark(type, label) }, label));
    const more = element("select", { "aria-label": words.otherType }, element("option", { value: "" }, words.otherType), ...Object.entries(words.types).map(([value, [, label]]) => element("option", { value }, label)));
    more.onchange = () => void mark(more.value, words.types[more.value]?.[1] ?? "");
    const by = element("button", { type: "button", className: "by", onclick: () => this.#statementBy(span) }, words.statementBy);
    const none = entity && element("button", { type: "button", onclick: () => void this.#make([{ do: "no mention", at: this.#places([entity])[0], ...(all.checked && { all: true }) }], words.saidNoName(shortened(found.of(entity))), span) }, words.notName);
    const near = nearest(found, span);
    const to = near && found.speaker(near.speaker);
    const part = near && element("button", { type: "button", className: "by", onclick: () => void this.#make([{ do: "content", statement: this.#places(near.content), content: this.#places([...near.content, span]) }], words.saidEdges, near.content[0]) }, words.partOf(to ? titled(to) : words.unknown));
    return [
      element("div", { className: "types", role: "group", "aria-label": words.correct }, ...types, more, none),
      ...(others > 1 ? [element("label", {}, all, " ", words.everywhere(others))] : []),
      element("div", { className: "types" }, by, part),
    ];
  }

  /** @param {Span} span of what is to be a statement */
  #statementBy(span) {
    const found = this.#page.found();
    if (!found) return;
    const beside = this.#beside;
    this.#bySelection = false;
    this.#picker.show(span, false);
    this.#show(words.whoSaid, chooser(found, { others: true, choose: (to, label) => void this.#make([{ do: "statement", content: this.#places([span]), ...(to && { speaker: to }) }], words.saidStatement(label), span) }), beside);
  }

  /**
   * All that can be done with a statement, for those who come by key.
   *
   * @param {Quote} quote
   * @param {HTMLElement} mark
   */
  #statement(quote, mark) {
    const found = this.#page.found();
    const name = found?.speaker(quote.speaker)?.name;
    this.#show(words.described(quote, name), [element("div", { className: "types" }, ...this.ofStatement(quote, mark))], () => lastBox(mark), { back: () => mark.focus({ preventScroll: true }) });
  }

  /**
   * @param {Quote} quote
   * @param {HTMLElement} mark
   */
  #speaker(quote, mark) {
    const found = this.#page.found();
    if (!found) return;
    const statement = this.#places(quote.content);
    this.#picker.hide();
    this.#show(words.whoSaid, chooser(found, { without: quote.speaker, others: true, choose: (to, label) => void this.#make([{ do: "speaker", statement, ...(to && { speaker: to }) }], words.saidSpeaker(label), quote.content[0]) }), () => lastBox(mark), { back: () => mark.focus({ preventScroll: true }) });
  }

  /**
   * @param {Quote} quote
   * @param {HTMLElement} mark
   */
  #act(quote, mark) {
    const statement = this.#places(quote.content);
    const make = (/** @type {string} */ act, /** @type {string} */ label) => (act === quote.act ? this.close() : void this.#make([{ do: "act", statement, act }], words.saidAct(label), quote.content[0]));
    const acts = Object.entries(words.acts).map(([act, label]) => element("button", { type: "button", "data-act": act, "aria-pressed": String(act === quote.act), onclick: () => make(act, label) }, label));
    this.#picker.hide();
    this.#show(words.whatKind, [element("div", { className: "types", role: "group", "aria-label": words.whatKind }, ...acts)], () => lastBox(mark), { back: () => mark.focus({ preventScroll: true }) });
  }

  /**
   * The parts of a statement and their edges.
   *
   * @param {Quote} quote
   * @param {HTMLElement} mark
   */
  #edges(quote, mark) {
    const statement = this.#places(quote.content);
    /** @type {{name: string, role: "content" | "source" | "cue", was: Span | null, span: Span | null}[]} */
    const parts = quote.content.map((span, i) => ({ name: words.whatIsSaid(i + 1, quote.content.length), role: "content", was: span, span }));
    parts.push({ name: quote.source ? words.sourcePart : words.addSource, role: "source", was: quote.source, span: quote.source });
    parts.push({ name: quote.cue ? words.cuePart : words.addCue, role: "cue", was: quote.cue, span: quote.cue });
    let at = 0;
    const content = () => parts.flatMap((p) => (p.role === "content" && p.span ? [p.span] : []));
    const keep = () => { if (parts[at].span) parts[at].span = this.#picker.span; };
    const tabs = parts.map((part, i) => element("button", { type: "button", onclick: () => turn(i) }, part.name));
    const none = element("button", { type: "button", className: "none", onclick: () => { parts[at].span = null; turn(0); } }, words.noPart);
    const turn = (/** @type {number} */ i) => {
      keep();
      if (!parts[i].span && parts[i].role === "content") i = parts.findIndex((p) => p.span);
      at = i;
      tabs.forEach((tab, k) => {
        tab.setAttribute("aria-pressed", String(k === i));
        tab.hidden = parts[k].role === "content" && !parts[k].span;
      });
      parts[i].span ??= wordBeside(this.#page.view.text, quote.content);
      none.hidden = parts[i].role === "content" && content().length < 2;
      this.#picker.show(/** @type {Span} */ (parts[i].span), true);
      this.#moved();
    };
    const done = element("button", { type: "button", className: "done" }, words.done);
    done.onclick = () => {
      keep();
      /** @type {Correction[]} */
      const made = [];
      const differs = parts.filter(({ was, span }) => was?.start !== span?.start || was?.end !== span?.end);
      if (differs.some((p) => p.role === "content")) made.push({ do: "content", statement, content: this.#places(content()) });
      const now = made.length > 0 ? this.#places(content()) : statement;
      for (const { role, span } of differs) if (role !== "content") made.push({ do: role, statement: now, ...(span && { [role]: this.#places([span])[0] }) });
      if (made.length === 0) return this.close();
      void this.#make(made, words.saidEdges, content()[0]);
    };
    const cancel = element("button", { type: "button", onclick: () => this.close() }, words.cancel);
    const beside = () => this.#page.view.rangeOf(quote.content[0]).getBoundingClientRect();
    this.#picker.show(quote.content[0], true);
    this.#show(words.moveEdges, [
      element("div", { className: "parts", role: "group", "aria-label": words.moveEdges }, ...tabs),
      ...this.#steppers(),
      element("div", { className: "buttons" }, done, cancel, none),
    ], beside, { focus: false, back: () => mark.focus({ preventScroll: true }) });
    turn(0);
    this.#place();
    /** @type {HTMLElement} */ (this.#panel.querySelector("[data-edge=end]")).focus({ preventScroll: true });
  }

  /**
   * @param {Speaker} speaker
   * @param {HTMLElement} block
   */
  #rename(speaker, block) {
    const found = this.#page.found();
    if (!found) return;
    const field = element("input", { type: "text", value: speaker.name, autocomplete: "off", spellcheck: false, "aria-label": words.nameLabel });
    const kind = element("select", { "aria-label": words.kindLabel }, ...Object.entries(words.kinds).map(([value, label]) => element("option", { value, selected: value === speaker.kind }, label)));
    const done = () => {
      const name = field.value.trim().replace(/\s+/g, " ");
      const other = found.analysis.speakers.find((s) => s.name === name && s !== speaker);
      if (other) return this.merge(speaker.id, other.id);
      if (!name || (name === speaker.name && kind.value === speaker.kind)) return this.close();
      /** @type {Correction} */
      const correction = { do: "rename", speaker: named(found, speaker), ...(name !== speaker.name && { name }), ...(kind.value !== speaker.kind && { kind: kind.value }) };
      void this.#make([correction], words.saidRenamed(name), () => focusSpeaker(name));
    };
    field.onkeydown = (event) => { if (event.key === "Enter") done(); };
    const buttons = element("div", { className: "buttons" }, element("button", { type: "button", className: "done", onclick: done }, words.done), element("button", { type: "button", onclick: () => this.close() }, words.cancel));
    this.#show(words.renameTitle(titled(speaker)), [field, kind, buttons], () => block.getBoundingClientRect(), { back: () => block.querySelector("summary")?.focus() });
    field.select();
  }

  /**
   * @param {Speaker} speaker
   * @param {HTMLElement} block
   */
  #sameAs(speaker, block) {
    const found = this.#page.found();
    if (!found) return;
    const choose = (/** @type {import("./corrections.js").SpeakerNamed | null} */ into) => {
      if (into) void this.#make([{ do: "merge", speaker: named(found, speaker), into }], words.saidMerged(titled(speaker), into.name), () => focusSpeaker(into.name));
    };
    this.#show(words.sameAsTitle(titled(speaker)), chooser(found, { without: speaker.id, others: false, choose }), () => block.getBoundingClientRect(), { back: () => block.querySelector("summary")?.focus() });
  }
}

/** @param {string} name */
function focusSpeaker(name) {
  const blocks = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#speakers [data-speaker]"));
  const block = [...blocks].find((b) => b.querySelector("h3")?.textContent?.toLowerCase() === name.toLowerCase());
  block?.querySelector("summary")?.focus();
}

/** @param {HTMLElement} mark */
function lastBox(mark) {
  const boxes = mark.getClientRects();
  return boxes[boxes.length - 1] ?? mark.getBoundingClientRect();
}

/**
 * @param {string} text
 * @param {number} at
 * @param {1 | -1} by the direction in which the word goes on from there
 */
function wordAt(text, at, by) {
  const word = snapped(text, { start: at, end: at + 1 });
  if (!word) return "";
  return by > 0 ? text.slice(at, Math.max(word.end, at + 1)) : text.slice(Math.min(word.start, at), at + 1);
}

/** @param {string} text */
function shortened(text) {
  const line = text.replace(/\s+/g, " ");
  return line.length > longestTitle ? line.slice(0, longestTitle).trimEnd() + "…" : line;
}

/**
 * The statement to which words may belong: the one before them in the same line,
 * or after them.
 *
 * @param {Found} found
 * @param {Span} span
 * @returns {Quote | undefined}
 */
function nearest(found, span) {
  const start = found.text.lastIndexOf("\n", span.start) + 1;
  const line = found.text.indexOf("\n", span.end);
  const end = line < 0 ? found.text.length : line;
  const inLine = found.analysis.quotes.filter((q) => q.content.some((p) => p.start < end && p.end > start));
  if (inLine.some((q) => q.content.some((p) => p.start < span.end && p.end > span.start))) return undefined;
  return inLine.findLast((q) => q.content[0].start < span.start) ?? inLine[0];
}

/**
 * A word outside of a content, where its source or its cue may be looked for.
 *
 * @param {string} text
 * @param {Span[]} content
 * @returns {Span}
 */
function wordBeside(text, content) {
  const [{ start }, { end }] = [content[0], content[content.length - 1]];
  const after = end + text.slice(end).search(/[\p{L}\p{N}]/u);
  const line = text.indexOf("\n", end);
  const before = text.slice(0, start).trimEnd().length;
  const inLine = after > end && (line < 0 || after < line);
  const at = inLine || before === 0 ? after : before - 1;
  return snapped(text, { start: at, end: at + 1 }) ?? content[0];
}

/**
 * At how many places the text has the same words, as words of their own.
 *
 * @param {Found} found
 * @param {string} text
 */
function placesOf(found, text) {
  if (text.length > longestTitle) return 1;
  let n = 0;
  const wordly = /[\p{L}\p{N}\p{M}]/u;
  for (let at = found.text.indexOf(text); at >= 0; at = found.text.indexOf(text, at + text.length)) {
    const cuts = (/** @type {number} */ i) => wordly.test(found.text[i - 1] ?? "") && wordly.test(found.text[i] ?? "");
    if (!cuts(at) && !cuts(at + text.length)) n++;
  }
  return n;
}
