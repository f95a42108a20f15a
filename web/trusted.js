/**
 * The two places where a string becomes more than text, for Trusted Types: the
 * address of our own worker, and the parsing of pasted HTML into a document
 * that is never shown and runs nothing.
 */

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("whosaid", {
  createScriptURL: (/** @type {string} */ url) => url,
  createHTML: (/** @type {string} */ html) => html,
});

export const trusted = {
  /**
   * @param {string | URL} url of one of our own scripts
   * @returns {string}
   */
  url: (url) => policy?.createScriptURL(String(url)) ?? String(url),

  /**
   * @param {string} html
   * @returns {Document} inert: nothing in it is loaded or run
   */
  parse: (html) => new DOMParser().parseFromString(policy?.createHTML(html) ?? html, "text/html"),
};
