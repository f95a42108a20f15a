/**
 * A text in the address, after the #, where no server sees it: #text= holds it
 * percent-encoded, for bookmarklets and people; #t= compressed (deflate,
 * base64url), for links that are handed on.
 */

/** A longer link breaks in mail programs and chats. */
const longest = 60_000;

/**
 * @param {string} hash
 * @returns {Promise<string | null>} null: there is no text in it
 * @throws {Error} when the text in it is damaged
 */
export async function textIn(hash) {
  const plain = /^#text=(.*)$/s.exec(hash);
  if (plain) return decodeURIComponent(plain[1]);
  const packed = /^#t=([\w-]*)$/.exec(hash);
  if (packed) return inflate(packed[1]);
  return null;
}

/**
 * @param {string} text
 * @returns {Promise<{hash: string, fits: boolean}>}
 */
export async function hashOf(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (const b of bytes) binary += String.fromCharCode(b);
  const hash = "#t=" + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return { hash, fits: hash.length <= longest };
}

/** @param {string} base64url */
async function inflate(base64url) {
  const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await new Response(stream).arrayBuffer());
}
