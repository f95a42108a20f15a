/**
 * What the article says a speaker is, the first time it says so in a source:
 *
 *     Lena Ortiz, the mayor of Grenville,   the mayor of Grenville
 *     CIA director Ada Byrne                CIA director
 *     Karl Wu of the Water Watch            of the Water Watch
 *
 * Only what can hardly be anything else is taken, in the article's own words.
 */

/** @typedef {import("./marks.js").Found} Found */
/** @typedef {import("./whosaid.js").Speaker} Speaker */
/** @typedef {import("./whosaid.js").Entity} Entity */

const longest = 90;
/** Who is told of in none of so many sources is told of nowhere. */
const mostSources = 200;

/** What somebody can be, as the last word of a title or the first one of an apposition. */
const roles = (
  "activist actor actress admiral adviser advisor aide ambassador analyst archbishop attorney author banker bishop captain cardinal ceo chair chancellor chef chief coach colonel " +
  "columnist commander commissioner consultant coordinator dean deputy detective diplomat director doctor economist editor engineer envoy executive expert farmer founder general " +
  "goalkeeper governor head historian imam inspector investigator investor journalist judge justice king lawmaker lawyer leader lieutenant major manager mayor minister nominee novelist " +
  "candidate nurse officer official organiser organizer owner pastor pilot poet politician pollster pope premier president prince princess principal producer professor prosecutor queen " +
  "rabbi reporter representative researcher reverend scholar scientist secretary senator sergeant sheriff singer strategist striker superintendent surgeon teacher writer"
).replaceAll(" ", "|");
const role = `(?:(?:co-?|vice-|ex-)?(?:${roles})|(?:chair|spokes|congress|assembly|council|business|police)(?:man|woman|person)|(?:gen|gov|sen|rep|prof|capt|col|sgt)\\.)`;

/** An apposition opens with an article, a possessive, or what somebody is. Figures in it tell of an event. */
const apposition = new RegExp(`^,\\s+((?:(?:an?|the|his|her)|(?:(?:acting|assistant|deputy|executive|former|interim|managing|senior|vice)\\s)*${role})\\s[^,;:()“”"\\d]+),?$`, "iu");
const title = new RegExp(`^((?:[^,;:()“”"\\d]*[\\s-])?${role})\\s+$`, "iu");
const belonging = /^\s+(of\s+(?:the\s+)?\p{Lu}[^,;:()“”"]+)$/u;

/**
 * @param {Found} found
 * @param {Speaker} speaker
 * @returns {string} "" when nothing is certain
 */
export function descriptionOf(found, speaker) {
  const { names } = found.analysis;
  const name = names[Number(speaker.entity?.slice(1)) - 1];
  if (!name) return "";
  const mentions = name.mentions.map((id) => /** @type {Entity} */ (found.entity(id))).sort((a, b) => a.start - b.start);
  const sources = speaker.quotes.map((id) => found.quote(id)?.source ?? null).filter((source) => source !== null).sort((a, b) => a.start - b.start);
  let next = 0;
  for (const source of sources.slice(0, mostSources)) {
    while (mentions[next]?.start < source.start) next++;
    const mention = mentions[next];
    if (!mention) break;
    if (mention.end > source.end) continue;
    const before = found.text.slice(source.start, mention.start);
    const after = found.text.slice(mention.end, source.end);
    const match = apposition.exec(after) ?? (speaker.kind === "named" ? title.exec(before) : null) ?? belonging.exec(after);
    const words = (match?.[1] ?? "").replace(/\s+/g, " ").trim();
    if (words && words.length <= longest) return words;
  }
  return "";
}
