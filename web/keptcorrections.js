/**
 * The corrections of the articles that are kept on this device: beside them in
 * the browser's storage for this page, as long as the article is kept.
 */

/** @typedef {import("./corrections.js").Step} Step */

const key = "whosaid-corrections";

/**
 * @param {string} text
 * @returns {Step[]}
 */
export function keptCorrections(text) {
  const steps = all()[nameOf(text)];
  return Array.isArray(steps) ? steps.filter((step) => Array.isArray(step?.corrections) && typeof step.says === "string") : [];
}

/**
 * @param {string} text
 * @param {Step[]} steps
 * @returns {boolean} whether the browser has kept them
 */
export function keepCorrections(text, steps) {
  const { [nameOf(text)]: before, ...others } = all();
  if (!before && steps.length === 0) return true;
  return write(steps.length > 0 ? { ...others, [nameOf(text)]: steps } : others);
}

/**
 * Forgets the corrections of all other articles.
 *
 * @param {string[]} texts the articles that are kept
 */
export function forgetOtherCorrections(texts) {
  const names = new Set(texts.map(nameOf));
  const kept = Object.entries(all());
  const still = kept.filter(([name]) => names.has(name));
  if (still.length < kept.length) write(Object.fromEntries(still));
}

/** @returns {Record<string, any>} */
function all() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof kept === "object" && kept !== null && !Array.isArray(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** @param {Record<string, Step[]>} kept */
function write(kept) {
  try {
    if (Object.keys(kept).length > 0) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false; // There is no room, or pages may keep nothing: they last as long as the page.
  }
}

/**
 * A name for a text: its length, and two 32-bit hashes of it (FNV-1a).
 *
 * @param {string} text
 */
export function nameOf(text) {
  let [a, b] = [0x811c9dc5, 0x050c5d1f];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x01000193);
  }
  return [text.length, a >>> 0, b >>> 0].map((n) => n.toString(36)).join("-");
}
