/**
 * The two places where a string becomes more than text, for Trusted Types: the
 * address of our own worker, and the parsing of pasted HTML into a tree that is
 * never shown and runs nothing.
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
   * A template, because nothing in one is loaded, run, or held against the
   * page's policy, as inline styles in a parsed document would be.
   *
   * @param {string} html
   * @returns {DocumentFragment}
   */
  parse(html) {
    const template = document.createElement("template");
    template.innerHTML = policy?.createHTML(html) ?? html;
    return template.content;
  },
};
