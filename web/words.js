/**
 * Every word and sentence of the interface, but for what index.html says
 * without JavaScript. Sentence case, plain words.
 */

const number = new Intl.NumberFormat("en");

const oneDecimal = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const megabytes = (/** @type {number} */ bytes) => oneDecimal.format(bytes / 1e6);

/** @param {number} n */
const count = (n) => number.format(n);

/**
 * "1 statement", "14 statements"
 *
 * @param {number} n
 * @param {string} one
 * @param {string} [many]
 */
const some = (n, one, many = one + "s") => `${count(n)} ${n === 1 ? one : many}`;

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export const words = {
  // The standing words of the page, by the data-words of its elements.
  title: "Whosaid",
  tagline: "Paste an article. See who said what.",
  field: "Article",
  fieldHint: "Paste or type an article here",
  openFile: "Open a file",
  dropHint: "Drop one anywhere",
  tryExample: "Try an example:",
  privacy: "Nothing you paste leaves this page. It works offline.",
  keepCopy: "Keep a copy of this page",
  toBookmarks: "For your bookmarks:",
  bookmarklet: "Read the selection in Whosaid",
  bookmarkletHint: "Drag this link to your bookmarks, or copy its address into one. Then select an article on any page and press the bookmark: it opens here.",
  toArticle: "Skip to the article",
  newArticle: "New article",
  editText: "Edit text",
  readText: "Read",
  cancel: "Cancel",
  again: "Read it again",
  export: "Export",
  print: "Print",
  keep: "Keep on this device",
  keptHere: "Kept on this device:",
  forget: "Remove all",
  forgetOne: (/** @type {string} */ title) => `Remove “${title}”`,
  copyLink: "Copy link",
  copyRich: "Copy as rich text",
  tabArticle: "Article",
  tabSpeakers: "Who says what",
  tabNames: "Names",
  railLabel: "What was found",
  dropHere: "Drop it here",
  dark: "Dark",
  light: "Light",
  scheme: "Light or dark",
  reload: "Reload",
  newer: "A newer version of this page is ready.",
  close: "Close",
  keys: "Keys",
  /** @type {[string, string][]} */
  keyList: [
    ["n", "Next statement"],
    ["p", "Previous statement"],
    ["]", "Next by the same speaker"],
    ["[", "Previous by the same speaker"],
    ["Enter", "How we know who said it"],
    ["1 – 6", "Show or hide people, organizations, countries and cities, other places, buildings, nationalities and parties"],
    ["c", "Correct the statement one is at, or the words that are selected, or pick words"],
    ["Ctrl + Z", "Undo a correction; with Shift, make it again"],
    ["e", "Edit the text"],
    ["Ctrl + Enter", "Read what was written"],
    ["o", "Open a file"],
    ["Esc", "Close, cancel, or end editing, which keeps what was written"],
    ["?", "These keys"],
  ],

  // While it works.
  loading: "Getting ready",
  reading: (/** @type {number} */ share) => `Reading, ${Math.round(100 * share)}%`,
  taking: "Taking the article out of the page",
  stopped: "Stopped. Nothing is marked.",

  // The model, which comes after the page.
  /** @param {number} loaded @param {number} total in bytes */
  modelComes: (loaded, total) => `${loaded < total ? `Getting the model, ${megabytes(loaded)} of ${megabytes(total)} MB` : "Starting the model"}. Until then marks are by rules.`,
  modelReads: (/** @type {number} */ share) => `The model is reading, ${Math.round(100 * share)}%. The rest is marked by rules.`,
  noModel: "The model could not be loaded: marks are by rules alone, with more mistakes.",
  tryAgain: "Try again",
  withoutModel: "This copy of the page comes without the model: marks are by rules alone, with more mistakes.",
  byModel: (/** @type {string} */ engine) => `Read by the model, ${engine.replace(/ sha256:.*/, "")}.`,
  byRules: "Read by rules alone (preview).",
  byBoth: "Read by the model in part, elsewhere by rules alone.",
  modelFailed: "The model failed on this text: marks are by rules alone.",

  // What was found.
  /**
   * The same sentence as analyzer/export's Summary.
   *
   * @param {import("./whosaid.js").Analysis} a
   */
  facts(a) {
    if (a.counts.words === 0) return "There are no words here.";
    if (a.quotes.length === 0) return `Nobody is quoted in ${a.counts.words === 1 ? "this one word" : `these ${some(a.counts.words, "word")}`}.`;
    const unknown = a.quotes.filter((q) => q.speaker === null).length;
    const share = Math.round((100 * a.counts.quoted_words) / a.counts.words);
    const rest = `; ${share}% of the words are somebody’s.`;
    if (a.speakers.length === 0) return `${some(unknown, "statement")} with no speaker found${rest}`;
    return `${some(a.quotes.length - unknown, "statement")}${words.by(a.speakers)}${unknown > 0 ? `, and ${count(unknown)} with no speaker found` : ""}${rest}`;
  },
  /**
   * How many speakers there are, and how many of them are people with names and
   * organizations.
   *
   * @param {import("./whosaid.js").Speaker[]} speakers
   */
  by(speakers) {
    const n = speakers.length;
    const [named, organizations] = ["named", "organization"].map((kind) => speakers.filter((s) => s.kind === kind).length);
    if (n === 1) return words.oneSpeaker[speakers[0].kind];
    if (organizations === n) return ` by ${some(n, "organization")}`;
    const of = ` by ${some(n, "speaker")}, ${named === n ? "all" : named === 0 ? "none" : count(named)} of them `;
    return of + (organizations === 0 ? "named" : `${named < 2 ? "a named person" : "named people"}, ${some(organizations, "organization")}`);
  },
  oneSpeaker: /** @type {Record<string, string>} */ ({
    named: " by one speaker, who is named", unnamed: " by one speaker, who is not named", group: " by one group", organization: " by one organization", document: " from one document",
  }),
  /** @param {import("./whosaid.js").Analysis} a */
  announce: (a) => `${some(a.quotes.length, "statement")} found, ${some(a.names.length, "name")}.`,
  asArticle: (/** @type {number} */ kept, /** @type {number} */ all) => `Read as an article: ${count(kept)} of ${some(all, "word")}.`,
  useEverything: "Use everything instead",
  asEverything: (/** @type {number} */ all) => `Everything on the page: ${some(all, "word")}.`,
  useArticle: "Use the article alone",

  // Speakers.
  kinds: /** @type {Record<string, string>} */ ({ named: "Named", unnamed: "Not named", group: "Group", organization: "Organization", document: "Document" }),
  noSpeaker: "No speaker found",
  unknown: "?",
  noSpeakers: "Nobody is quoted.",
  filterLabel: "Which speakers",
  filters: { all: "All", named: "Named", unnamed: "Not named", other: "Other" },
  more: (/** @type {number} */ n) => `${count(n)} more`,
  noneOfThese: "None of these here.",
  quietToggle: "Thoughts and perceptions",
  statements: (/** @type {number} */ n) => some(n, "statement"),
  quotedWords: (/** @type {number} */ n) => some(n, "word"),
  share: (/** @type {string} */ name, /** @type {number} */ share) => `${name}, ${Math.round(100 * share)}%`,
  others: (/** @type {number} */ n) => some(n, "other"),
  shares: (/** @type {{name: string, share: number}[]} */ list) => `Shares of the quoted words: ${list.map((s) => `${s.name} ${Math.round(100 * s.share)}%`).join(", ")}`,

  // Names.
  types: /** @type {Record<string, [string, string]>} letter and plural */ ({
    PERSON: ["P", "People"], ORG: ["O", "Organizations"], GPE: ["C", "Countries and cities"], LOC: ["L", "Other places"],
    FAC: ["F", "Buildings"], NORP: ["N", "Nationalities and parties"], EVENT: ["E", "Events"], WORK_OF_ART: ["W", "Works"],
    LAW: ["§", "Laws"], PRODUCT: ["G", "Products"], DATE: ["D", "Dates"], TIME: ["T", "Times"], MONEY: ["$", "Sums of money"],
    PERCENT: ["%", "Percentages"], QUANTITY: ["#", "Quantities"],
  }),
  noNames: "No names were found.",
  showInText: "Show in the text",
  inText: "In the text",
  mentions: (/** @type {number} */ n) => some(n, "mention"),

  // A statement.
  acts: /** @type {Record<string, string>} */ ({ speech: "Statement", thought: "Thought", perception: "Perception", document: "From a document" }),
  /** @param {import("./whosaid.js").Quote} q */
  kindOf: (q) => (q.act === "speech" ? `${capital(q.type)} statement` : q.act === "document" ? `${capital(q.type)} statement from a document` : words.acts[q.act]),
  /**
   * @param {import("./whosaid.js").Quote} q
   * @param {string} [speaker]
   */
  described: (q, speaker) => (speaker ? `${words.kindOf(q)} by ${speaker}` : `${words.kindOf(q)}, no speaker found`) + (q.by_hand ? ", by hand" : ""),
  /**
   * How we know, as a sentence in parts: a part that is a span is a link to it.
   *
   * @param {import("./whosaid.js").Quote} q
   * @param {string} source as written, or ""
   * @param {string} speaker
   * @param {string} where the place of the mention that the finding leads to, or ""
   * @returns {(string | {link: string})[]}
   */
  how(q, source, speaker, where) {
    const place = where ? [", named ", { link: where }, "."] : ["."];
    switch (q.how) {
      case "named": return [`The text names the speaker: “${source || speaker}”.`];
      case "short name": return [`“${source}” is short for ${speaker}`, ...place];
      case "pronoun": return [`“${source}” is read as ${speaker}`, ...place];
      case "description": return [`“${source}” is read as ${speaker}`, ...place];
      case "previous speaker": return [`Nobody is named here; ${speaker} was speaking just before`, ...place];
      case "next speaker": return [`Nobody is named here; ${speaker} is named right after`, ...place];
      case "as written": return [`The text gives no name, only “${source || speaker}”.`];
      case "by hand": return [q.by_hand ? "You said who it is." : "You made two speakers one."];
    }
    return [source ? `It is not clear who “${source}” is.` : "The text does not say who, or it was not understood."];
  },
  /** @param {number} paragraphs how many paragraphs before the statement; negative: after */
  where(paragraphs) {
    if (paragraphs === 0) return "in this paragraph";
    if (paragraphs === 1) return "in the paragraph before";
    if (paragraphs === -1) return "in the next paragraph";
    return paragraphs > 0 ? `${count(paragraphs)} paragraphs before` : `${count(-paragraphs)} paragraphs further on`;
  },
  /** @param {number} confidence */
  sure: (confidence) => (confidence >= 0.9 ? "Sure" : confidence >= 0.7 ? "Fairly sure" : confidence >= 0.5 ? "More likely than not" : "Not sure"),
  byHand: "By hand",
  copyAttributed: "Copy with attribution",
  previous: "Previous",
  next: "Next",
  attributed: (/** @type {string} */ text, /** @type {string} */ speaker) => (speaker ? `${text}\n― ${speaker}` : text),
  copied: "Copied",
  notCopied: "The browser did not let this page copy.",

  // Export.
  formats: /** @type {Record<import("./whosaid.js").Format, string>} */ ({
    json: "JSON", ndjson: "NDJSON", csv: "CSV", markdown: "Markdown", html: "HTML", webannotation: "Web Annotation",
    brat: "brat", conll: "CoNLL", displacy: "displaCy", gold: "Gold",
  }),
  notWritten: "The file could not be written. Check the connection, then try again; after the first time it works offline.",

  keptOnDevice: "Kept on this device. Press “New article” to see what is kept.",
  notKept: "The article could not be kept: there is no room left, or this browser lets pages keep nothing.",

  // Corrections.
  correct: "Correct",
  changeSpeaker: "Change speaker",
  notStatement: "Not a statement",
  moveEdges: "Move edges",
  changeAct: "Change kind",
  whatKind: "What is it?",
  person: "Person",
  organization: "Organization",
  place: "Place",
  otherType: "Something else",
  statementBy: "Statement by …",
  notName: "Not a name",
  everywhere: (/** @type {number} */ n) => `At all ${count(n)} places`,
  start: "Start",
  end: "End",
  wordBack: "One word back",
  letterBack: "One letter back",
  letterOn: "One letter on",
  wordOn: "One word on",
  stepsHint: "Arrow keys move by a word, comma and full stop by a letter.",
  done: "Done",
  whoSaid: "Who says it?",
  findSpeaker: "Find or type a name",
  nobody: "No speaker",
  newSpeaker: (/** @type {string} */ name) => `“${name}”, who is new`,
  kindLabel: "Kind",
  rename: "Rename",
  renameTitle: (/** @type {string} */ name) => `Rename ${name}`,
  nameLabel: "Name",
  sameAs: "Same as …",
  sameAsTitle: (/** @type {string} */ name) => `Who is the same as ${name}?`,
  whatIsSaid: (/** @type {number} */ n, /** @type {number} */ of) => (of === 1 ? "Words" : `Words ${n}`),
  sourcePart: "Source",
  cuePart: "Cue",
  addSource: "Add source",
  addCue: "Add cue",
  noPart: "None",
  partOf: (/** @type {string} */ name) => `Part of the statement by ${name}`,
  undo: "Undo",
  redo: "Redo",
  removeAll: "Remove all",
  correctionsLabel: "Corrections",
  saveCorrections: "Save corrections",
  openCorrections: "Use corrections of a file",
  correctionsMade: (/** @type {number} */ n) => (n === 0 ? "No corrections by hand." : `${some(n, "correction")} by hand.`),
  correctionsStay: "Your corrections come back when you read the same text again, as long as this page is open.",
  undone: (/** @type {string} */ says) => `Undone: ${says}`,
  allRemoved: "All corrections are removed; Redo brings them back.",
  opened: (/** @type {number} */ n) => `${some(n, "correction")} of a file.`,
  saidType: (/** @type {string} */ text, /** @type {string} */ type) => `“${text}” is now marked: ${type}.`,
  saidNoName: (/** @type {string} */ text) => `“${text}” is no name now.`,
  saidSpeaker: (/** @type {string} */ name) => (name ? `The speaker is now ${name}.` : "The statement has no speaker now."),
  saidStatement: (/** @type {string} */ name) => `The words are now a statement${name ? ` by ${name}` : ""}.`,
  saidNoStatement: "The words are no statement now.",
  saidAct: (/** @type {string} */ act) => `The words are now marked: ${act}.`,
  saidEdges: "The edges are moved.",
  saidMerged: (/** @type {string} */ one, /** @type {string} */ other) => `${one} and ${other} are one speaker now.`,
  saidRenamed: (/** @type {string} */ name) => `The speaker is now called ${name}.`,
  lost: (/** @type {number} */ n) => (n === 1 ? "One correction does not fit the text and is left out." : `${count(n)} corrections do not fit the text and are left out.`),
  refused: (/** @type {string} */ reason) => `This cannot be corrected so: ${reason}.`,
  notCorrected: "The corrections could not be made. Check the connection, then try again; after the first time it works offline.",
  badCorrections: (/** @type {string} */ reason) => `There are no corrections in this file that can be used (${reason}).`,
  noCorrectionFits: "None of the corrections in this file fits the text.",
  correctionsOfWhat: "These are corrections of an article. Open the article first, then drop them on it.",

  // Errors, and what to do about them.
  addressAlone: "That is an address, and this page never goes online. Open the article there, select its text, copy it and paste it here.",
  noText: "There is no text in what was pasted.",
  firstAlone: (/** @type {string} */ name) => `Of the files dropped only ${name} is read.`,
  noTextInFile: (/** @type {string} */ name) => `There is no text in ${name}.`,
  notText: (/** @type {string} */ name) => `${name} is not a text. Whosaid opens .txt, .md and .html files.`,
  tooLong: (/** @type {number} */ length, /** @type {number} */ limit) => `This text has ${count(length)} characters; this page reads up to ${count(limit)}. The command line program reads more.`,
  cannotRead: (/** @type {string} */ name) => `${name} could not be read.`,
  badLink: "The text in this address is damaged: it was probably cut off on its way.",
  cannotStart: "The analyzer could not be started in this browser. A current Firefox, Chrome, Edge or Safari can run it.",
  cannotLoad: "The analyzer could not be loaded. Check the connection, then reload the page; after the first time it works offline.",
  failed: "The analyzer failed on this text. It is untouched; you can edit it and try again.",
  longLink: (/** @type {number} */ kB) => `The text is too long for a link (${count(kB)} kB; up to 60 kB work).`,
  richCopied: "Copied. Paste it into a letter or a document.",
  linkCopied: "Copied. The text itself is in the link, after the #.",
};
