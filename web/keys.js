/**
 * The keyboard. No key is taken while typing, or together with Ctrl, Alt or
 * Meta, but for Escape and Ctrl+Enter.
 *
 * @param {Record<"next" | "previous" | "nextSame" | "previousSame" | "edit" | "open" | "finish", () => void> & {escape: () => boolean}} does
 */
export function keys(does) {
  /** @type {Record<string, () => void>} */
  const map = { n: does.next, p: does.previous, "]": does.nextSame, "[": does.previousSame, e: does.edit, o: does.open };
  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      if (does.escape()) event.preventDefault();
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return does.finish();
    const typing = event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]),textarea,select,[contenteditable]");
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = map[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
