/**
 * What is to be drawn in the text for an analysis: spans with what they are,
 * the colour of every speaker, and the names in the margin.
 */

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
 */

/** Speakers are told apart by so many colours, then by the pattern of their lines. */
export const colours = 8;
export const patterns = 3;
const longestInMargin = 32;

/** Everything about an analysis that the views ask for more than once. */
export class Found {
  /**
   * @param {string} text
   * @param {Analysis} analysis
   */
  constructor(text, analysis) {
    this.text = text;
    this.analysis = analysis;
    this.quotes = new Map(analysis.quotes.map((q) => [q.id, q]));
    this.speakers = new Map(analysis.speakers.map((s) => [s.id, s]));
    this.entities = new Map(analysis.entities.map((e) => [e.id, e]));
    /** Speakers by how much is theirs, most first. */
    this.ranked = [...analysis.speakers].sort((a, b) => b.words - a.words);
    this.rank = new Map(this.ranked.map((s, i) => [s.id, i]));
    this.short = shortNames(analysis.speakers);
  }

  /** @param {string | null} id */
  speaker(id) {
    return id === null ? undefined : this.speakers.get(id);
  }

  /**
   * @param {Element} element takes the colour and line pattern of a speaker
   * @param {string | null} id
   */
  paint(element, id) {
    const rank = id === null ? undefined : this.rank.get(id);
    element.setAttribute("data-colour", rank === undefined ? "none" : String(rank % colours));
    if (rank !== undefined && rank >= colours) element.setAttribute("data-pattern", String(Math.floor(rank / colours) % patterns));
  }

  /** @param {{start: number, end: number} | null} span */
  of(span) {
    return span ? this.text.slice(span.start, span.end) : "";
  }

  /** @returns {Generator<Mark>} in no order */
  *marks() {
    for (const quote of this.analysis.quotes) {
      for (const [i, piece] of quote.content.entries()) {
        for (const part of quote.type === "mixed" ? parted(this.text, piece) : [{ ...piece, inside: quote.type === "direct" }]) {
          yield { ...part, rank: 0, kind: "quote", quote, first: i === 0 && part.start === piece.start };
        }
      }
      if (quote.source) yield { ...quote.source, rank: 1, kind: "source", quote };
      if (quote.cue) yield { ...quote.cue, rank: 2, kind: "cue", quote };
    }
    for (const entity of this.analysis.entities) yield { start: entity.start, end: entity.end, rank: 3, kind: "entity", entity };
  }

  /**
   * The names that stand in the margin, by quote: a name stands where its
   * speaker begins, and again where a new paragraph comes after a silence.
   *
   * @param {(offset: number) => number} paragraphAt
   * @returns {Map<Quote, string>}
   */
  margin(paragraphAt) {
    const out = new Map();
    let last = "none";
    let until = -1;
    for (const quote of this.analysis.quotes) {
      const paragraph = paragraphAt(quote.content[0].start);
      const speaker = quote.speaker ?? "";
      if (speaker !== last || paragraph > until + 1) out.set(quote, shortened(this.short.get(speaker) ?? words.unknown));
      last = speaker;
      until = paragraphAt(quote.content[quote.content.length - 1].end);
    }
    return out;
  }
}

/**
 * Surnames, as in a play; the whole name where two would be alike, and for
 * those who are no named persons.
 *
 * @param {Speaker[]} speakers
 * @returns {Map<string, string>} by speaker's id
 */
function shortNames(speakers) {
  const surname = (/** @type {Speaker} */ s) => (s.kind === "named" ? (s.name.trim().split(/\s+/).pop() ?? s.name) : s.name);
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const s of speakers) uses.set(surname(s), (uses.get(surname(s)) ?? 0) + 1);
  return new Map(speakers.map((s) => [s.id, uses.get(surname(s)) === 1 ? surname(s) : s.name]));
}

/**
 * A name that fits the two lines it has in the margin.
 *
 * @param {string} name
 */
function shortened(name) {
  if (name.length <= longestInMargin) return name;
  const space = name.lastIndexOf(" ", longestInMargin);
  return name.slice(0, space > longestInMargin / 2 ? space : longestInMargin) + "…";
}

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
