/**
 * Files, opened or dropped: what text is in them, or why there is none.
 */

import { words } from "./words.js";

/** An error whose message is meant for the reader. */
export class Plain extends Error {}

/**
 * @param {File} file
 * @returns {Promise<{text: string} | {html: string}>}
 * @throws {Plain}
 */
export async function open(file) {
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Plain(words.cannotRead(file.name));
  }
  const content = decode(bytes);
  if (content === null) throw new Plain(words.notText(file.name));
  if (content.trim() === "") throw new Plain(words.noTextInFile(file.name));
  const html = /\.x?html?$/i.test(file.name) || file.type === "text/html" || /^\s*<(!doctype html|html[\s>])/i.test(content.slice(0, 1000));
  return html ? { html: content } : { text: content };
}

/**
 * Whether a file holds corrections that were saved here or written for the
 * command line program.
 *
 * @param {string} content
 */
export const isCorrections = (content) => /^\s*\{\s*"(whosaid|offsets|id|corrections)"/.test(content) && /"corrections"\s*:\s*\[/.test(content);

/**
 * UTF-8, or UTF-16 with a byte order mark, or else what Windows wrote before
 * them; null when these bytes are no text at all.
 *
 * @param {Uint8Array} bytes
 */
function decode(bytes) {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
