/**
 * Spans that overlap, drawn as elements that nest.
 *
 * A statement holds names, and sometimes another statement; a source of one
 * can lie inside the content of another. Elements cannot cross, so a span that
 * sticks out of the one around it is drawn in pieces.
 */

/** Deeper nesting than any reader could tell apart; the rest stays undrawn. */
const deepest = 32;

/**
 * @template {{start: number, end: number, rank: number}} S
 * @param {string} text
 * @param {number} from start of the part to draw
 * @param {number} to its end
 * @param {S[]} spans that overlap the part, in any order; lower ranks go around higher ones
 * @param {(span: S, start: number) => Element} make an element for a piece of span
 * @returns {DocumentFragment} holds exactly the text from..to, in text nodes
 */
export function nest(text, from, to, spans, make) {
  const root = document.createDocumentFragment();
  /** @type {{node: Node, end: number}[]} */
  const open = [{ node: root, end: to }];
  let at = from;
  const write = (/** @type {number} */ until) => {
    while (at < until || open.length > 1) {
      const { node, end } = open[open.length - 1];
      const stop = Math.min(end, until);
      if (stop > at) node.appendChild(document.createTextNode(text.slice(at, stop)));
      at = Math.max(at, stop);
      if (end > until || open.length === 1) break;
      open.pop();
    }
  };
  const queue = spans.map((span) => ({ span, start: Math.max(span.start, from), end: Math.min(span.end, to) })).sort(order);
  for (let i = 0; i < queue.length; i++) {
    const { span, start, end } = queue[i];
    if (end <= start) continue;
    write(start);
    const around = open[open.length - 1];
    const stop = Math.min(end, around.end);
    if (stop < end) insert(queue, i + 1, { span, start: stop, end });
    if (open.length > deepest) continue;
    const node = make(span, start);
    around.node.appendChild(node);
    open.push({ node, end: stop });
  }
  write(to);
  return root;
}

/**
 * @param {{span: {rank: number}, start: number, end: number}} a
 * @param {{span: {rank: number}, start: number, end: number}} b
 */
function order(a, b) {
  return a.start - b.start || b.end - a.end || a.span.rank - b.span.rank;
}

/**
 * @template {{span: {rank: number}, start: number, end: number}} Q
 * @param {Q[]} queue sorted from index low on
 * @param {number} low
 * @param {Q} item
 */
function insert(queue, low, item) {
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(queue[middle], item) <= 0) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, item);
}
