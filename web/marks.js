/**
 * What is to be drawn in the text for an analysis: spans with what they are,
 * the colour of every speaker, and the names in the margin.
 */

import { shortened } from "./margin.js";
import { words } from "./words.js";

/** @typedef {import("./whosaid.js").Analysis} Analysis */
/** @typedef {import("./whosaid.js").Quote} Quote */
/** @typedef {import("./whosaid.js").Speaker} Speaker */
/** @typedef {import("./whosaid.js").Entity} Entity */
/**
 * @typedef {object} Mark
 * @property {number} start
 * @property {number} end
 * @property {number} rank lower ranks go around higher ones
 * @property {"quote" | "source" | "cue" | "entity"} kind
 * @property {Quote} [quote]
 * @property {Entity} [entity]
 * @property {boolean} [inside] the piece stands in quotation marks
 * @property {boolean} [first] the statement begins here
 * @property {string} [says] the name that stands in the margin
 * @property {string} [alone] the name that stands there where thoughts and perceptions are hidden
 */

/** Speakers are told apart by so many colours, then by the pattern of their lines. */
export const colours = 8;
export const patterns = 3;
/** How a text calls somebody shows in so many places. */
const mostForms = 100;

/**
 * Whether a statement is more likely wrong than right.
 *
 * @param {Quote} quote
 */
export const isUnsure = (quote) => quote.confidence < 0.5;

/**
 * Whether it was thought or seen, not said.
 *
 * @param {Quote} quote
 */
export const isQuiet = (quote) => quote.act === "thought" || quote.act === "perception";

/** An analysis with its text, and what the views ask about it more than once. */
export class Found {
  #slots;
  /** @type {Map<string, string> | undefined} */
  #short;
  /** The letters of as many speakers as somebody has asked for. @type {Map<string, string>} */
  #letters = new Map();
  #nextLetters;

  /**
   * @param {string} text
   * @param {Analysis} analysis
   * @param {Found | null} [before] another reading of the text, whose speakers keep their colours
   */
  constructor(text, analysis, before) {
    this.text = text;
    this.analysis = analysis;
    /** Speakers by how much is theirs, most first. */
    this.ranked = [...analysis.speakers].sort((a, b) => b.words - a.words);
    this.#slots = slotsOf(this.ranked, before ?? null);
    this.#nextLetters = lettersOf(this.ranked);
  }

  /**
   * What a speaker is called where there is little room; undefined for nobody.
   *
   * @param {string | null} id
   */
  short(id) {
    this.#short ??= shortNames(this);
    return id === null ? undefined : this.#short.get(id);
  }

  /**
   * The letters of a speaker, which no other has; undefined for nobody.
   *
   * @param {string | null} id
   */
  letters(id) {
    while (id !== null && !this.#letters.has(id)) {
      const { value, done } = this.#nextLetters.next();
      if (done) break;
      this.#letters.set(value[0], value[1]);
    }
    return id === null ? undefined : this.#letters.get(id);
  }

  /**
   * Speakers with different slots look different: a slot is a colour, or one
   * with a pattern of lines.
   *
   * @param {string | null} id
   * @returns {number | undefined} undefined for nobody
   */
  slot(id) {
    return id === null ? undefined : this.#slots.get(id);
  }

  /** @param {string} id @returns {Quote | undefined} */
  quote(id) {
    return at(this.analysis.quotes, id);
  }

  /**
   * The statement that stands where one of another reading of the text stands.
   *
   * @param {Quote | undefined} other
   * @returns {Quote | undefined}
   */
  quoteLike(other) {
    if (!other) return undefined;
    const { start, end } = other.content[0];
    const near = this.analysis.quotes.filter((q) => q.content[0].start < end && q.content[0].end > start);
    return near.find((q) => q.content[0].start === start) ?? near[0];
  }

  /** @param {string | null} id @returns {Speaker | undefined} */
  speaker(id) {
    return id === null ? undefined : at(this.analysis.speakers, id);
  }

  /** @param {string} id @returns {Entity | undefined} */
  entity(id) {
    return at(this.analysis.entities, id);
  }

  /**
   * @param {Element} element takes the colour and line pattern of a speaker
   * @param {string | null} id
   */
  paint(element, id) {
    const slot = this.slot(id);
    element.setAttribute("data-colour", slot === undefined ? "none" : String(slot % colours));
    if (slot !== undefined && slot >= colours) element.setAttribute("data-pattern", String(Math.floor(slot / colours) % patterns));
    else element.removeAttribute("data-pattern");
  }

  /** @param {{start: number, end: number} | null} span */
  of(span) {
    return span ? this.text.slice(span.start, span.end) : "";
  }

  /**
   * Everything that is drawn in the text, in no order. A name stands in the
   * margin where its speaker begins, again after a paragraph that is nobody's,
   * and again where the paragraph has other speakers too; nobody's "?" stands at
   * every paragraph, as it may be somebody else's.
   *
   * @param {(offset: number) => number} paragraphAt
   * @returns {Generator<Mark>}
   */
  *marks(paragraphAt) {
    const { quotes } = this.analysis;
    const anew = beginnings(quotes, paragraphAt);
    const aloud = quotes.some(isQuiet) ? beginnings(quotes.filter((quote) => !isQuiet(quote)), paragraphAt) : anew;
    for (const quote of quotes) {
      const name = anew.has(quote) || aloud.has(quote) ? shortened(this.short(quote.speaker) ?? words.unknown) : undefined;
      const says = anew.has(quote) ? name : undefined;
      const alone = aloud.has(quote) ? name : undefined;
      for (const [i, piece] of quote.content.entries()) {
        for (const part of quote.type === "mixed" ? parted(this.text, piece) : [{ ...piece, inside: quote.type === "direct" }]) {
          const first = i === 0 && part.start === piece.start;
          yield { ...part, rank: 0, kind: "quote", quote, first, says: first ? says : undefined, alone: first ? alone : undefined };
        }
      }
      if (quote.source) yield { ...quote.source, rank: 1, kind: "source", quote };
      if (quote.cue) yield { ...quote.cue, rank: 2, kind: "cue", quote };
    }
    for (const entity of this.analysis.entities) yield { start: entity.start, end: entity.end, rank: 3, kind: "entity", entity };
  }
}

/**
 * The statements where a speaker's name stands in the margin.
 *
 * @param {Quote[]} quotes
 * @param {(offset: number) => number} paragraphAt
 * @returns {Set<Quote>}
 */
function beginnings(quotes, paragraphAt) {
  const paragraphs = quotes.map((quote) => paragraphAt(quote.content[0].start));
  const shared = new Set(paragraphs.filter((p, i) => p === paragraphs[i - 1] && quotes[i].speaker !== quotes[i - 1].speaker));
  return new Set(quotes.filter((quote, n) => {
    const before = quotes[n - 1];
    if (!before || quote.speaker !== before.speaker) return true;
    if (paragraphs[n] === paragraphs[n - 1]) return false;
    return quote.speaker === null || shared.has(paragraphs[n]) || paragraphs[n] > paragraphAt(before.content[before.content.length - 1].end) + 2;
  }));
}

/**
 * Ids count the lists from one.
 *
 * @template {{id: string}} T
 * @param {T[]} list
 * @param {string} id
 * @returns {T | undefined}
 */
function at(list, id) {
  const item = list[Number(id.slice(1)) - 1];
  return item?.id === id ? item : undefined;
}

/**
 * Those who say most have a colour each, which stays theirs in other readings
 * of the text; the others come after them.
 *
 * @param {Speaker[]} ranked
 * @param {Found | null} before
 * @returns {Map<string, number>} by speaker's id
 */
function slotsOf(ranked, before) {
  const earlier = new Map(before?.ranked.map((s) => [s.name, before.slot(s.id) ?? colours]));
  /** @type {Map<string, number>} */
  const slots = new Map();
  const free = new Set(Array(colours).keys());
  const first = ranked.slice(0, colours);
  for (const { id, name } of first) {
    const slot = earlier.get(name) ?? colours;
    if (free.delete(slot)) slots.set(id, slot);
  }
  for (const { id } of first) {
    if (slots.has(id)) continue;
    const [slot] = free;
    free.delete(slot);
    slots.set(id, slot);
  }
  ranked.slice(colours).forEach(({ id }, i) => slots.set(id, colours + i));
  return slots;
}

/**
 * Names as in a play: a person is called as the text does where it is brief, by
 * the surname most often. The whole name stands where the text has no other,
 * where two would be alike or somebody else in the text has that name too, and
 * for those who are no named persons.
 *
 * @param {Found} found
 * @returns {Map<string, string>} by speaker's id
 */
function shortNames(found) {
  const { speakers, names } = found.analysis;
  const short = (/** @type {Speaker} */ s) => {
    const all = wordsIn(s.name);
    if (s.kind !== "named" || all.length < 2) return titled(s);
    const mentions = (s.entity && at(names, s.entity)?.mentions) || [];
    const forms = [...mentions.slice(0, mostForms).map((id) => found.entity(id) ?? null), ...s.quotes.slice(0, mostForms).map((id) => found.quote(id)?.source ?? null)];
    const brief = forms.map((form) => wordsIn(found.of(form)).filter((word) => all.includes(word))).filter((form) => form.length > 0 && form.length < all.length);
    const surname = brief.filter((form) => form[form.length - 1] === all[all.length - 1]);
    const [shortest] = (surname.length > 0 ? surname : brief).sort((a, b) => a.length - b.length);
    return shortest?.join(" ") ?? titled(s);
  };
  const called = speakers.map(short);
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const name of called) uses.set(name, (uses.get(name) ?? 0) + 1);
  /** @type {Map<string, number>} */
  const bearers = new Map(); // of each word of a full name: people whose name has it
  for (const { type, name } of names) {
    const parts = wordsIn(name);
    if (type === "PERSON" && parts.length > 1) for (const word of new Set(parts)) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  }
  const alone = (/** @type {Speaker} */ s, /** @type {string} */ name) => uses.get(name) === 1 && (s.kind !== "named" || (bearers.get(name) ?? 0) < 2);
  return new Map(speakers.map((s, i) => [s.id, alone(s, called[i]) ? called[i] : titled(s)]));
}

/** @param {string} text */
const wordsIn = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*(?<!['’]s|['’.-])/gu) ?? [];

/**
 * Two letters for each, of the first and the last word; where others have the
 * same, a third one of the last word, or else a number.
 *
 * @param {Speaker[]} ranked
 * @returns {Generator<[string, string], undefined>} a speaker's id and the letters
 */
function* lettersOf(ranked) {
  /** @type {Map<string, number>} */
  const taken = new Map();
  for (const { id, name } of ranked) {
    const [two, third] = initials(name);
    const uses = taken.get(two) ?? 0;
    taken.set(two, uses + 1);
    if (uses === 0) yield [id, two];
    else if (third && !taken.has(two + third)) {
      taken.set(two + third, 1);
      yield [id, two + third];
    } else yield [id, two + (uses + 1)];
  }
}

/**
 * @param {string} name
 * @returns {[string, string]} the letters of the first and the last word that count, and the one that follows
 */
function initials(name) {
  const all = name.split(/[\s-]+/).filter((w) => /^[\p{L}\p{N}]/u.test(w) && !/^(of|the|and|for|a|an)$/i.test(w)).map((w) => [...w]);
  if (all.length === 0) return [words.unknown, ""];
  const [first, last] = [all[0], all[all.length - 1]];
  return [all.length > 1 ? (first[0] + last[0]).toUpperCase() : first[0].toUpperCase(), last[1] ?? ""];
}

/**
 * A description opens with a capital where it stands as a title; a name keeps
 * its own spelling.
 *
 * @param {Speaker} speaker
 */
export const titled = ({ kind, name }) => (/^\p{Ll}[\p{Ll}'’-]*(\s|$)/u.test(name) && kind !== "named" ? name.charAt(0).toUpperCase() + name.slice(1) : name);

const inMarks = /“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?|"[^"]*"?|``[^']*(?:'(?!')[^']*)*(?:'')?|(?<![\p{L}\p{N}])‘.*?(?:’(?!\p{L})|$)|(?<![\p{L}\p{N}])'(?!').*?(?:'(?![\p{L}'])|$)/gsu;

/**
 * The parts of a mixed statement's piece that stand in quotation marks, and
 * those that do not.
 *
 * @param {string} text
 * @param {{start: number, end: number}} piece
 * @returns {{start: number, end: number, inside: boolean}[]}
 */
function parted(text, { start, end }) {
  const out = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(inMarks)) {
    const from = start + match.index;
    if (from > at) out.push({ start: at, end: from, inside: false });
    at = from + match[0].length;
    out.push({ start: from, end: at, inside: true });
  }
  if (at < end) out.push({ start: at, end, inside: false });
  return out;
}
