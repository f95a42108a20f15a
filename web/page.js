/**
 * The page: what is read now, in which state it is, and which view shows it.
 *
 * The document element carries the state (data-state: empty, working, ready,
 * failed), the stage (data-stage: start, the field with the ways in; desk, a
 * text with what was found), the view (data-view: write, the field; read, the
 * article) and which side is looked at (data-tab). The style sheet does the rest.
 */

import { hashOf, textIn } from "./address.js";
import { ArticleView, wholeLength } from "./article.js";
import { bookmarklet } from "./bookmarklet.js";
import { Card } from "./card.js";
import { Correcting } from "./correct.js";
import { correctionFiles } from "./correctionfiles.js";
import { Corrections } from "./corrections.js";
import { byId, element } from "./element.js";
import { EngineLine } from "./engine.js";
import { waysIn } from "./entry.js";
import { exportMenu } from "./exports.js";
import { keyList, keys } from "./keys.js";
import { Found } from "./marks.js";
import { NamesView } from "./names.js";
import { dragToMerge } from "./merging.js";
import { pacer } from "./pace.js";
import { kept, Recent } from "./recent.js";
import { richCopy } from "./richcopy.js";
import { schemeSwitch } from "./scheme.js";
import { seeds } from "./seeds.js";
import { SpeakersView } from "./speakers.js";
import { Steps } from "./steps.js";
import { Strip } from "./strip.js";
import { Tabs } from "./tabs.js";
import { load } from "./whosaid.js";
import { words } from "./words.js";

/** Longer texts are for the command line: their marks would not fit a browser's memory. */
const longest = 20_000_000;
/** Typing is followed by an analysis after a pause of so many milliseconds. */
const pause = 120;
/** A text with more characters is marked by rules first, as the model takes a while. */
const atOnce = 20_000;
/** Of a longer text the first screens are read before all else, */
const headFirst = 100_000;
/** which have so many characters. */
const head = 5_000;
/** A model that comes within so many milliseconds is waited for before a text counts as read. */
const soon = 2000;

/**
 * @param {Parameters<typeof load>[0]} [parts] where the analyzer's parts lie, if not beside the page
 * @param {() => void} [refused] is told that the model could not be had, or is damaged
 */
export function start(parts, refused = () => {}) {
  const root = document.documentElement;
  fillWords();
  const field = /** @type {HTMLTextAreaElement} */ (byId("text"));
  const articleElement = byId("article");
  const article = new ArticleView(articleElement);
  const steps = new Steps(article, () => showTab("article"));
  const speakers = new SpeakersView(byId("speakers"), articleElement, (quote) => go(quote), (speaker, block) => correcting.ofSpeaker(speaker, block));
  const names = new NamesView(byId("names"), articleElement, (entity) => go(entity));
  const strip = new Strip(/** @type {any} */ (byId("strip")), (quote) => go(quote));
  const card = new Card(byId("card"), articleElement, article, (from, to) => steps.flash(from, to), (quote, mark) => correcting.ofStatement(quote, mark), (quote) => steps.go(quote));
  const corrections = new Corrections(byId("corrections"), {
    redraw: (analysis) => replace(new Found(text, analysis, found)),
    say: (message) => { byId("live").textContent = message; },
    problem: (message) => problem(message),
    isKept: (given) => kept().includes(given),
  });
  const correcting = new Correcting(byId("panel"), {
    element: articleElement,
    view: article,
    corrections,
    found: () => found,
    prepare: () => void door.then((whosaid) => whosaid.prepare()).catch(() => {}), // It is told when something is to be corrected.
    closeCard: () => void card.close(),
  });
  dragToMerge(byId("rail"), (from, into) => correcting.merge(from, into));

  /** What is read now. @type {AbortController | null} */
  let run = null;
  let text = "";
  /** The file that it is of. @type {import("./entry.js").Given | undefined} */
  let file;
  /** The field's text when it was last looked at. */
  let typed = "";
  /** What its marks show. @type {Found | null} */
  let found = null;
  /** What the rail shows, while the marks show more than it of a reading under way. @type {Found | null} */
  let whole = null;
  let timer = 0;
  /** How many texts the workers have before them. */
  let busy = 0;

  const engine = new EngineLine(byId("engine"));
  let door = enter();

  /** Loads the analyzer, which reads by rules until the model is there. */
  function enter() {
    engine.model("coming");
    const opened = load({ ...parts, preview: true, onProgress: (loaded, total) => engine.comes(loaded, total) });
    opened.then(awaitModel, () => engine.model("off")); // Why is told when something is to be read.
    return opened;
  }

  /** @param {Awaited<ReturnType<typeof enter>>} whosaid */
  async function awaitModel(whosaid) {
    try {
      await whosaid.reader;
    } catch {
      engine.model("none");
      return refused();
    }
    engine.model("ready");
    if (!run && found?.analysis.engine === "preview") void now((signal) => readAgain(whosaid, signal));
  }

  async function tryAgain() {
    engine.model("coming");
    const whosaid = await door;
    whosaid.again();
    void awaitModel(whosaid);
  }

  const state = (/** @type {"empty" | "working" | "ready" | "failed"} */ name) => { root.dataset.state = name; };
  const view = (/** @type {"write" | "read"} */ name) => {
    root.dataset.view = name;
    if (name === "read") root.dataset.stage = "desk";
    articleElement.inert = name === "write";
  };
  /** Goes to a statement or a mention, if the text is still the one it was found in. */
  const go = (/** @type {string} */ id) => {
    if (root.dataset.view === "write") finish();
    if (!found) return;
    if (found === whole) return steps.go(id);
    const like = found.quoteLike(whole?.quote(id));
    const place = whole?.quote(id)?.content[0] ?? whole?.entity(id);
    if (like) steps.go(like.id);
    else if (place) steps.flash(place.start, place.end);
  };
  const tabs = new Tabs(byId("tabs"));
  const showTab = (/** @type {string} */ name) => tabs.show(name);

  /**
   * @param {string} message what went wrong; "" when nothing does
   * @param {boolean} [well] it went well
   */
  function problem(message, well = false) {
    const line = byId("error");
    line.textContent = message;
    line.classList.toggle("well", well);
  }

  /**
   * @param {Found | null} what
   * @param {boolean} [again] it is another reading of the same text
   */
  function show(what, again = false) {
    found = whole = what;
    strip.show(what);
    card.show(what, again);
    steps.show(what, again);
    speakers.show(what, again);
    names.show(what);
    engine.marks(what?.analysis.engine ?? "");
    byId("facts").textContent = what ? words.facts(what.analysis) : "";
  }

  /**
   * Draws another reading of the text in the place of the one that stands. What
   * the reader of the page holds stays: the scroll, the pinned card, the focus.
   *
   * @param {Found} next
   * @param {AbortSignal} [signal]
   * @param {"whole" | "part" | "head"} [extent] of a part, while the reading goes on, marks are drawn near the window alone, and the rail shows it only if it shows nothing yet; the head of the text is not for the rail
   */
  async function replace(next, signal, extent = "whole") {
    const before = found;
    const pinned = card.pinned;
    const inCard = byId("card").contains(document.activeElement);
    const focused = before?.quote(document.activeElement?.closest("mark.quote")?.getAttribute("data-quote") ?? "");
    const rail = byId("rail").scrollTop;
    if (extent === "head" || (extent === "part" && whole)) {
      found = next;
      card.show(next, true);
      steps.show(next, true);
    } else show(next, true);
    await article.draw(next, signal, extent !== "whole");
    const held = next.quoteLike(pinned);
    if (held) card.open(/** @type {HTMLElement} */ (article.elementsOf(held.id)[0]), true);
    else if (pinned) card.close();
    if (held && inCard) byId("card").focus();
    const stop = next.quoteLike(focused);
    if (stop) /** @type {HTMLElement | undefined} */ (article.elementsOf(stop.id)[0])?.focus({ preventScroll: true });
    byId("rail").scrollTop = rail;
  }

  /**
   * @param {Awaited<typeof door>} whosaid
   * @param {Parameters<typeof whosaid.analyze>} args
   */
  async function analyze(whosaid, ...args) {
    busy++;
    try {
      return await corrections.corrected(whosaid, await whosaid.analyze(...args));
    } finally {
      busy--;
    }
  }

  /**
   * Reads the text, which may have marks by rules, with the model.
   *
   * @param {Awaited<typeof door>} whosaid
   * @param {AbortSignal} signal
   */
  async function readAgain(whosaid, signal) {
    const given = text;
    let analysis;
    try {
      analysis = await analyze(whosaid, given, {
        signal,
        onProgress(share) {
          engine.reads(share);
          progress(share, words.reading(share));
        },
        view: () => article.inView(),
        onPart: given.length > atOnce ? async (soFar) => article.text === given && replace(new Found(given, await corrections.corrected(whosaid, soFar), found), signal, "part") : undefined,
      });
    } catch (error) {
      signal.throwIfAborted();
      if (!whole) throw error;
      return settle(true);
    }
    if (article.text !== given) return; // It is being changed, and will be read again.
    await replace(new Found(given, analysis, found), signal);
    state("ready");
    announce(analysis);
  }

  /**
   * The model reads no more: the marks that stand are all there will be.
   *
   * @param {boolean} [failed]
   */
  function settle(failed) {
    if (found && found !== whole) void replace(found);
    else if (found) void article.draw(found);
    engine.stops(failed);
    state("ready");
    if (whole) announce(whole.analysis);
  }

  /**
   * Tells a screen reader what was found, once: not while one writes, and not
   * again where another reading has found as much.
   *
   * @param {import("./whosaid.js").Analysis} analysis
   */
  function announce(analysis) {
    const says = words.announce(analysis);
    if (root.dataset.view === "read" && byId("live").textContent !== says) byId("live").textContent = says;
  }

  /** @param {number} share @param {string} sentence */
  function progress(share, sentence) {
    /** @type {HTMLProgressElement} */ (byId("progress")).value = share;
    byId("progress-words").textContent = sentence;
  }

  /**
   * Runs work as what is read now, after ending what was; tells the reader
   * what went wrong, if anything does.
   *
   * @param {(signal: AbortSignal) => Promise<void>} work
   */
  async function now(work) {
    run?.abort();
    clearTimeout(timer);
    const mine = (run = new AbortController());
    problem("");
    progress(0, words.loading);
    state("working");
    try {
      await work(mine.signal);
      if (run === mine) run = null;
    } catch {
      if (mine.signal.aborted) return;
      run = null;
      state("failed");
      problem(await reason());
    }
  }

  /** Why nothing can be read. */
  async function reason() {
    try {
      await door;
    } catch {
      door = enter();
      return typeof WebAssembly === "object" ? words.cannotLoad : words.cannotStart;
    }
    return words.failed;
  }

  /**
   * Analyses a text and marks what is found in it.
   *
   * @param {string} given
   * @param {{writing?: boolean, note?: (Node | string)[], from?: import("./entry.js").Given}} [options]
   */
  function read(given, { writing = false, note = [], from } = {}) {
    if (given.length > longest) return void problem(words.tooLong(given.length, longest));
    const changed = writing || (root.dataset.view === "write" && field.value === given);
    const left = corrections.goTo(given, changed);
    if (from?.others) note = [words.firstAlone(from.name), " ", ...note];
    const reading = now(async (signal) => {
      text = given;
      if (!changed) file = from;
      byId("note").replaceChildren(...note);
      if (!writing) {
        view("read");
        tabs.begin();
        show(null);
        byId("live").textContent = "";
        scrollTo(0, 0);
        articleElement.focus({ preventScroll: true });
      }
      const standing = writing ? article.update(text, signal) : article.show(text, signal);
      standing.catch(() => {});
      const whosaid = await door;
      const rules = !whosaid.ready || text.length > atOnce;
      if (text.length > headFirst && !writing) {
        const newline = text.indexOf("\n", head);
        const first = await whosaid.analyze(text.slice(0, newline < 0 || newline > 2 * head ? head : newline), { signal });
        await replace(new Found(text, first), signal, "head");
        if (whosaid.ready && text.length <= wholeLength) {
          await standing;
          return readAgain(whosaid, signal);
        }
      }
      const analysis = await analyze(whosaid, text, { signal, engine: rules ? "preview" : "reader", onProgress: (share) => progress(share, words.reading(share)) });
      await standing;
      progress(1, words.reading(1));
      const next = new Found(text, analysis, found);
      await pacer(signal).rest(); // A book's analysis has had its share of the time.
      if (article.text !== given) return; // It is being changed, and will be read again.
      show(next);
      await article.draw(next, signal, rules);
      if (rules) {
        if (!whosaid.ready) await Promise.race([whosaid.reader.catch(() => {}), new Promise((resolve) => setTimeout(resolve, soon))]);
        signal.throwIfAborted();
        if (whosaid.ready) return readAgain(whosaid, signal);
        await article.draw(next, signal);
      }
      state("ready");
      announce(analysis);
    });
    if (left) problem(words.correctionsStay, true);
    return reading;
  }

  /**
   * Takes the article out of a page and reads it.
   *
   * @param {string} html
   * @param {import("./entry.js").Given} [from]
   */
  function readPage(html, from) {
    return now(async (signal) => {
      view("read");
      show(null);
      article.show("", signal);
      progress(0, words.taking);
      const whosaid = await door;
      const taken = await whosaid.extract(html, { signal }).catch((error) => {
        if (error instanceof Error && error.message.startsWith("no article text")) return null;
        throw error;
      });
      if (!taken) {
        // What was there before comes back.
        if (text) void read(text, { from: file });
        else begin();
        return problem(from ? words.noTextInFile(from.name) : words.noText);
      }
      const whole = element("button", { type: "button", className: "link" }, words.useEverything);
      const alone = element("button", { type: "button", className: "link" }, words.useArticle);
      const asArticle = () => read(taken.text, { from, note: taken.words < taken.pageWords ? [words.asArticle(taken.words, taken.pageWords), " ", whole] : [] });
      whole.onclick = () => now(async (again) => {
        const all = await whosaid.everything(html, { signal: again });
        read(all.text, { from, note: [words.asEverything(all.words), " ", alone] });
      });
      alone.onclick = asArticle;
      asArticle();
    });
  }

  function dismissed() {
    if (byId("error").textContent === "") return false;
    problem("");
    return true;
  }

  function cancel() {
    if (!run) return false;
    run.abort();
    run = null;
    clearTimeout(timer);
    if (whole && whole.text === text) {
      settle(); // It was the model that was stopped.
      return true;
    }
    if (found) void article.show(text);
    show(null);
    byId("facts").textContent = text ? words.stopped : "";
    byId("note").replaceChildren(...(text ? [element("button", { type: "button", className: "link", onclick: () => void read(text, { from: file }) }, words.again)] : []));
    state("empty");
    if (!text) view("write");
    return true;
  }

  function begin() {
    cancel();
    clearTimeout(timer);
    text = "";
    field.value = typed = "";
    show(null);
    article.show("");
    file = undefined;
    const left = corrections.goTo("", false);
    problem(left ? words.correctionsStay : "", true);
    byId("note").replaceChildren();
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    state("empty");
    view("write");
    tabs.begin();
    root.dataset.stage = "start";
    field.focus();
  }

  /** The article becomes the field, with the caret where one was reading. */
  function edit() {
    card.close();
    showTab("article");
    const at = article.firstInView();
    field.value = typed = text;
    view("write");
    field.focus({ preventScroll: true });
    field.setSelectionRange(at.start, at.start);
    at.element.scrollIntoView({ block: "start" });
  }

  function finish() {
    clearTimeout(timer);
    if (field.value.trim() === "") return begin();
    if (field.value !== text || !found) return void read(field.value);
    view("read");
    articleElement.focus({ preventScroll: true });
    byId("live").textContent = "";
    announce(found.analysis);
  }

  waysIn({
    text: (given, from) => void read(given, { from }),
    page: (html, from) => void readPage(html, from),
    corrections: (file) => void corrections.open(file),
    typed() {
      if (field.value === typed) return;
      typed = field.value;
      clearTimeout(timer);
      problem("");
      byId("note").replaceChildren();
      if (field.value.length <= wholeLength) article.update(field.value);
      timer = setTimeout(function due() {
        // What is under way is soon done, and whoever has read the text reads what has changed in it sooner.
        if (run && busy && text.length <= atOnce) return void (timer = setTimeout(due, pause));
        if (field.value.trim() !== "") return void read(field.value, { writing: true });
        run?.abort();
        run = null;
        text = "";
        show(null);
        state("empty");
      }, pause);
    },
    problem,
  });

  async function fromAddress() {
    try {
      const given = await textIn(location.hash);
      if (given !== null && given.trim() !== "") read(given);
    } catch {
      problem(words.badLink);
    }
  }

  for (const { title, text: example } of seeds) {
    const button = element("button", { type: "button", className: "link" }, title);
    button.onclick = () => void read(example);
    byId("examples").querySelector("ul")?.append(element("li", {}, button));
  }
  byId("examples").hidden = seeds.length === 0;
  view("write");
  article.show("");
  byId("error").onclick = dismissed;
  byId("new").onclick = begin;
  byId("edit").onclick = edit;
  byId("read").onclick = finish;
  byId("cancel").onclick = cancel;
  byId("again").onclick = tryAgain;
  schemeSwitch(byId("scheme"));
  bookmarklet(byId("bookmarklet"), problem);
  const recent = new Recent(byId("recent"), (kept) => void read(kept));
  const fileName = () => file?.name.replace(/\.[^.]+$/, "") || "whosaid";
  exportMenu(byId("export"), fileName, async (format) => (found ? { bytes: await (await door).write(found.analysis, format), text: found.text } : null), problem, async () => {
    const { hash, fits } = await hashOf(text);
    return fits ? { address: location.href.replace(/#.*/s, "") + hash } : { problem: words.longLink(Math.round(hash.length / 1000)) };
  }, () => {
    if (!recent.keep(text)) return problem(words.notKept);
    corrections.keep();
    problem(words.keptOnDevice, true);
  });
  richCopy(byId("export"), () => found, problem);
  correctionFiles(byId("export"), fileName, corrections, problem);
  const keyDialog = /** @type {HTMLDialogElement} */ (byId("keys"));
  keyList(keyDialog);
  byId("show-keys").onclick = () => keyDialog.showModal();
  keys({
    next: () => steps.step(1),
    previous: () => steps.step(-1),
    nextSame: () => steps.step(1, true),
    previousSame: () => steps.step(-1, true),
    edit: () => { if (root.dataset.view === "read") edit(); },
    open: () => byId("open").click(),
    help: () => keyDialog.showModal(),
    turn: (type) => names.turn(type),
    finish: () => { if (root.dataset.view === "write") finish(); },
    escape: () => card.close() || dismissed() || cancel() || (root.dataset.view === "write" && text !== "" && (finish(), true)),
  });
  addEventListener("hashchange", fromAddress);
  fromAddress();
  if (root.dataset.state === "empty") field.focus();
}

/** Puts the words of the interface into the elements that ask for them. */
function fillWords() {
  const say = (/** @type {string | undefined} */ key) => /** @type {Record<string, any>} */ (words)[key ?? ""];
  for (const e of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-words]"))) e.textContent = say(e.dataset.words);
  for (const e of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-label]"))) e.setAttribute("aria-label", say(e.dataset.label));
  for (const e of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-hint]"))) e.setAttribute("placeholder", say(e.dataset.hint));
}
