/**
 * Corrections as files, in the export menu: to be kept, to be made by the command
 * line program (whosaid --corrections), or to be used on the same article again.
 */

import { element } from "./element.js";
import { save } from "./exports.js";
import { words } from "./words.js";

/** A larger file holds no corrections that somebody made. */
const largest = 64 << 20;

/**
 * @param {HTMLElement} menu
 * @param {() => string} name of the article
 * @param {import("./corrections.js").Corrections} corrections
 * @param {(message: string) => void} problem
 */
export function correctionFiles(menu, name, corrections, problem) {
  const items = /** @type {HTMLElement} */ (menu.querySelector(".menu"));
  const close = () => menu.removeAttribute("open");
  const give = element("button", { type: "button", id: "save-corrections" }, words.saveCorrections);
  give.onclick = async () => {
    close();
    try {
      save(name() + ".corrections.json", new Blob([await corrections.file()], { type: "application/json" }));
    } catch {
      problem(words.notWritten);
    }
  };
  const picker = element("input", { type: "file", accept: ".json,application/json", hidden: true, id: "corrections-file" });
  picker.onchange = async () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (!file) return;
    if (file.size > largest) return problem(words.cannotRead(file.name));
    try {
      await corrections.open(await file.text());
    } catch {
      problem(words.cannotRead(file.name));
    }
  };
  const take = element("button", { type: "button", id: "open-corrections" }, words.openCorrections);
  take.onclick = () => {
    close();
    picker.click();
  };
  items.append(element("hr"), give, take, picker);
  menu.addEventListener("toggle", () => { give.disabled = corrections.all.length === 0; });
}
