/**
 * A list of speakers to choose from, with a field that narrows it and takes the
 * name of somebody new.
 */

import { element } from "./element.js";
import { titled } from "./marks.js";
import { words } from "./words.js";

/** @typedef {import("./marks.js").Found} Found */
/** @typedef {import("./corrections.js").SpeakerNamed} SpeakerNamed */
/** @typedef {{named: SpeakerNamed | null, label: string, id: string | null}} Choice */

const most = 8;

/**
 * The speakers of the analysis, as corrections name them: several of one name are
 * told apart by a statement.
 *
 * @param {Found} found
 * @param {import("./whosaid.js").Speaker} speaker
 * @returns {SpeakerNamed}
 */
export function named(found, speaker) {
  const alone = found.analysis.speakers.filter((s) => s.name === speaker.name).length === 1;
  const quote = found.quote(speaker.quotes[0]);
  return alone || !quote ? { name: speaker.name } : { name: speaker.name, of: quote.content.map((piece) => ({ ...piece, words: found.of(piece) })) };
}

/**
 * @param {Found} found
 * @param {object} options
 * @param {string | null} [options.without] the id of a speaker who is not offered
 * @param {boolean} options.others whether names that have said nothing, somebody new, and nobody are offered too
 * @param {(named: SpeakerNamed | null, label: string) => void} options.choose
 * @returns {Node[]}
 */
export function chooser(found, { without = null, others, choose }) {
  /** @type {Choice[]} */
  const choices = found.ranked.filter((s) => s.id !== without).map((s) => ({ named: named(found, s), label: titled(s), id: s.id }));
  if (others) {
    const taken = new Set(found.analysis.speakers.map((s) => s.name));
    const people = found.analysis.names.filter((n) => !taken.has(n.name) && (n.type === "PERSON" || n.type === "ORG" || n.type === "GPE"));
    people.sort((a, b) => Number(b.type === "PERSON") - Number(a.type === "PERSON") || b.mentions.length - a.mentions.length);
    for (const { name } of people) choices.push({ named: { name }, label: name, id: null });
  }
  const field = element("input", { type: "text", autocomplete: "off", spellcheck: false, "aria-label": words.findSpeaker, placeholder: words.findSpeaker });
  const list = element("ul", { className: "choices" });
  const kind = element("select", { "aria-label": words.kindLabel }, ...Object.entries(words.kinds).map(([value, label]) => element("option", { value }, label)));
  /** @param {Choice} choice */
  const item = ({ named: to, label, id }) => {
    const button = element("button", { type: "button", onclick: () => choose(to, to ? label : "") }, label);
    if (id) found.paint(button, id);
    if (id) button.classList.add("speaks");
    return element("li", {}, button);
  };
  const fill = () => {
    const typed = field.value.trim().replace(/\s+/g, " ");
    const part = typed.toLowerCase();
    const fits = choices.filter(({ label }) => label.toLowerCase().includes(part));
    list.replaceChildren(...fits.slice(0, most).map(item));
    if (!others) return;
    if (!typed) {
      list.prepend(item({ named: null, label: words.nobody, id: null }));
      list.querySelector("button")?.classList.add("nobody");
    }
    if (typed && !choices.some(({ label }) => label.toLowerCase() === part)) {
      const make = element("button", { type: "button", className: "new", onclick: () => choose({ name: typed, kind: kind.value, new: true }, typed) }, words.newSpeaker(typed));
      list.append(element("li", { className: "with-kind" }, make, kind));
    }
  };
  field.oninput = fill;
  field.onkeydown = (event) => {
    const first = /** @type {HTMLElement | null} */ (list.querySelector("button"));
    if (event.key === "Enter" && field.value.trim()) first?.click();
    else if (event.key === "ArrowDown") first?.focus();
    else return;
    event.preventDefault();
  };
  list.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll("button")];
    const next = buttons.indexOf(/** @type {any} */ (document.activeElement)) + step;
    if (next < 0) field.focus();
    else buttons[next]?.focus();
  };
  fill();
  return [field, list];
}
