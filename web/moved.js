/**
 * Corrections in a text that was changed: their places go where their words have
 * gone. What stands before the change stays, what stands after it moves with the
 * text; a place in which something changed is left about where it was, and is
 * held against its words when the correction is made (analyzer/correct).
 */

/** @typedef {import("./corrections.js").Correction} Correction */
/** @typedef {import("./corrections.js").Place} Place */

/**
 * @param {Correction[]} corrections
 * @param {string} from the text that they are of
 * @param {string} to what it has become
 * @returns {Correction[]}
 */
export function moved(corrections, from, to) {
  const least = Math.min(from.length, to.length);
  let same = 0;
  while (same < least && from.charCodeAt(same) === to.charCodeAt(same)) same++;
  let sameAfter = 0;
  while (sameAfter < least - same && from.charCodeAt(from.length - 1 - sameAfter) === to.charCodeAt(to.length - 1 - sameAfter)) sameAfter++;
  const by = to.length - from.length;
  const move = (/** @type {Place} */ place) => {
    const stays = place.end <= same || place.start < same;
    return stays ? place : { ...place, start: Math.max(0, place.start + by), end: Math.max(0, place.end + by) };
  };
  /** @param {Correction["speaker"]} speaker */
  const speaker = (speaker) => speaker && { ...speaker, ...(speaker.of && { of: speaker.of.map(move) }) };
  return corrections.map((c) => ({
    ...c,
    ...(c.at && { at: move(c.at) }),
    ...(c.statement && { statement: c.statement.map(move) }),
    ...(c.content && { content: c.content.map(move) }),
    ...(c.source && { source: move(c.source) }),
    ...(c.cue && { cue: move(c.cue) }),
    ...(c.speaker && { speaker: speaker(c.speaker) }),
    ...(c.into && { into: speaker(c.into) }),
  }));
}
