/**
 * Light or dark: as the system says, until the reader says otherwise.
 */

import { words } from "./words.js";

const key = "whosaid-scheme";

/** @param {HTMLElement} button */
export function schemeSwitch(button) {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches);
  const label = () => { button.textContent = isDark() ? words.light : words.dark; };
  // Some browsers refuse storage to pages from disk; the choice then lasts as long as the page.
  try {
    const kept = localStorage.getItem(key);
    if (kept) root.dataset.scheme = kept;
  } catch {}
  button.onclick = () => {
    const chosen = isDark() ? "light" : "dark";
    const asSystem = (chosen === "dark") === system.matches;
    if (asSystem) delete root.dataset.scheme;
    else root.dataset.scheme = chosen;
    try {
      if (asSystem) localStorage.removeItem(key);
      else localStorage.setItem(key, chosen);
    } catch {}
    label();
  };
  system.addEventListener("change", label);
  label();
}
