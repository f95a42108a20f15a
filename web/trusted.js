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
   * Parses into a template, because nothing in one is loaded or run.
   *
   * @param {string} html
   * @returns {DocumentFragment}
   */
  parse(html) {
    const template = document.createElement("template");
    const plain = withoutStyles(html);
    template.innerHTML = policy?.createHTML(plain) ?? plain;
    return template.content;
  },
};

const style = /([\s"'/])style\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi;

/**
 * Browsers hold style attributes against the page's policy even in a template,
 * and what is copied from another page is full of them. Only tags are touched.
 *
 * @param {string} html
 */
function withoutStyles(html) {
  let out = "";
  let from = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    if (!/[a-z]/i.test(html[at + 1] ?? "")) {
      at++;
      continue;
    }
    const end = tagEnd(html, at);
    out += html.slice(from, at) + html.slice(at, end).replace(style, "$1");
    from = at = end;
  }
  return out + html.slice(from);
}

/**
 * @param {string} html
 * @param {number} at where a tag begins
 * @returns {number} where it ends
 */
function tagEnd(html, at) {
  let quote = "";
  for (; at < html.length; at++) {
    const c = html[at];
    if (quote) {
      if (c === quote) quote = "";
    } else if (c === '"' || c === "'") quote = c;
    else if (c === ">") return at + 1;
  }
  return at;
}
