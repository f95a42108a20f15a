/**
 * The ways in: typing and pasting into the field, pasting anywhere, opening a
 * file, dropping one anywhere.
 */

import { byId } from "./element.js";
import { isCorrections, open, Plain } from "./files.js";
import { isPage, textOf } from "./rich.js";
import { words } from "./words.js";

/** @typedef {{name: string, others: boolean}} Given the file that a text is of, and whether there were others that are not read */
/**
 * @typedef {object} Takers
 * @property {(text: string, from?: Given) => void} text takes a whole text
 * @property {(html: string, from?: Given) => void} page takes a whole web page
 * @property {(file: string) => void} corrections takes a file of corrections
 * @property {() => void} typed the field's text has changed
 * @property {(message: string) => void} problem takes what to tell the reader
 */

/** @param {Takers} take */
export function waysIn(take) {
  const field = /** @type {HTMLTextAreaElement} */ (byId("text"));
  const picker = /** @type {HTMLInputElement} */ (byId("file"));

  field.addEventListener("input", () => take.typed());
  // Some tools fill fields without typing.
  field.addEventListener("change", () => take.typed());

  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data) return;
    // Other fields paste as they always do.
    if (event.target instanceof HTMLElement && event.target !== field && event.target.matches("input,textarea")) return;
    event.preventDefault();
    const piece = event.target === field && !wholeSelected(field);
    transfer(data, piece);
  });

  byId("open").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file) openFile(file);
  });

  const over = byId("over");
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    over.hidden = false;
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) over.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    over.hidden = true;
    if (event.dataTransfer) transfer(event.dataTransfer, false);
  });

  /**
   * @param {DataTransfer} data
   * @param {boolean} piece it goes into the text at the caret
   */
  function transfer(data, piece) {
    if (data.files.length > 0) return openFile(data.files[0], data.files.length > 1);
    const html = data.getData("text/html");
    const plain = data.getData("text/plain");
    if (html && !piece && isPage(html)) return take.page(html);
    const text = (html && textOf(html)) || plain;
    if (text.trim() === "") return take.problem(words.noText);
    if (piece) return insert(text);
    if (/^\s*https?:\/\/\S+\s*$/.test(text)) return take.problem(words.addressAlone);
    take.text(text);
  }

  /**
   * @param {File} file
   * @param {boolean} [others] there are others, which are not read
   */
  async function openFile(file, others = false) {
    try {
      const content = await open(file);
      const from = { name: file.name, others };
      if ("html" in content) take.page(content.html, from);
      else if (isCorrections(content.text)) take.corrections(content.text);
      else take.text(content.text, from);
    } catch (error) {
      take.problem(error instanceof Plain ? error.message : words.cannotRead(file.name));
    }
  }

  /** @param {string} text */
  function insert(text) {
    // The old command, because it alone leaves the browser's undo intact.
    if (!document.execCommand("insertText", false, text)) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new InputEvent("input"));
    }
  }
}

/** @param {HTMLTextAreaElement} field */
function wholeSelected(field) {
  return field.selectionEnd - field.selectionStart >= field.value.trim().length;
}
