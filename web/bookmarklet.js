/**
 * The bookmark that reads what is selected on another page: it opens this page
 * with the selection after the #, where no server sees it.
 *
 * The link is for dragging to the bookmarks. Here its address is never followed,
 * as the page's policy allows no scripts in addresses. The file edition has no
 * such link: browsers let no page of the web open a file.
 */

import { byId } from "./element.js";
import { words } from "./words.js";

/**
 * @param {HTMLAnchorElement} link in a line that is hidden
 * @param {(message: string, well?: boolean) => void} problem takes what to tell the reader
 */
export function bookmarklet(link, problem) {
  if (!/^https?:$/.test(location.protocol)) return;
  const page = JSON.stringify(location.origin + location.pathname + "#text=");
  link.href = "javascript:" + encodeURIComponent(`void open(${page}+encodeURIComponent(String(getSelection()).toWellFormed()),"_blank","noopener")`);
  link.title = words.bookmarkletHint;
  byId("bookmark").hidden = false;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    problem(words.bookmarkletHint, true);
  });
}
