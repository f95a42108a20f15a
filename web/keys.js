import { element } from "./element.js";
import { words } from "./words.js";

/**
 * Fills the list of all keys.
 *
 * @param {HTMLDialogElement} dialog
 */
export function keyList(dialog) {
  const list = element("dl");
  for (const [key, does] of words.keyList) list.append(element("dt", {}, element("kbd", {}, key)), element("dd", {}, does));
  const close = element("button", { type: "button", className: "close", "aria-label": words.close, onclick: () => dialog.close() }, "×");
  dialog.append(element("h2", { id: "keys-title" }, words.keys), list, close);
  dialog.onclick = (event) => { if (event.target === dialog) dialog.close(); };
}

/**
 * The keyboard. No key is taken while typing, or together with Ctrl, Alt or
 * Meta, but for Escape and Ctrl+Enter.
 *
 * @param {Record<"next" | "previous" | "nextSame" | "previousSame" | "edit" | "open" | "help" | "finish", () => void> & {turn: (type: number) => void, escape: () => boolean}} does
 */
export function keys(does) {
  /** @type {Record<string, () => void>} */
  const map = { n: does.next, p: does.previous, "]": does.nextSame, "[": does.previousSame, e: does.edit, o: does.open, "?": does.help };
  for (let i = 0; i < 6; i++) map[i + 1] = () => does.turn(i);
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
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
