/**
 * A selection in a text that is drawn anew.
 */

/**
 * What the reader has selected stays selected when what holds it is drawn anew.
 *
 * @param {Element} element
 * @returns {() => void} to be called when the same text stands in it again
 */
export function selectionIn(element) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return () => {};
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode) return () => {};
  const place = (/** @type {Node} */ node, /** @type {number} */ offset) => {
    if (!element.contains(node)) return -1;
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(node, offset);
    return before.toString().length;
  };
  const [anchor, focus] = [place(anchorNode, anchorOffset), place(focusNode, focusOffset)];
  if (anchor < 0 && focus < 0) return () => {};
  return () => {
    const [from, fromOffset] = anchor < 0 ? [anchorNode, anchorOffset] : nodeAt(element, anchor);
    const [to, toOffset] = focus < 0 ? [focusNode, focusOffset] : nodeAt(element, focus);
    selection.setBaseAndExtent(from, fromOffset, to, toOffset);
  };
}

/**
 * @param {Element} element
 * @param {number} offset in its text
 * @returns {[Node, number]} the text node that offset is in, and where in it
 */
export function nodeAt(element, offset) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {Node} */
  let last = element;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = /** @type {Text} */ (node).length;
    if (offset <= length) return [node, offset];
    offset -= length;
    last = node;
  }
  return [last, last === element ? 0 : /** @type {Text} */ (last).length];
}
