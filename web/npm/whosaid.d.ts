/** Finds who said what in a news article, in the browser. */

/** Half open, in UTF-16 code units, as strings count. */
export interface Span {
  start: number;
  end: number;
}

/** A mention of a name, or a date or figure. Mentions stand in text order and never cross. */
export interface Entity extends Span {
  id: string;
  type: EntityType;
  /** The id of its name; null for dates and figures. */
  name: string | null;
  /** Of those given 0.9, nine in ten are right. */
  confidence: number;
  /** A person said so. */
  by_hand?: true;
}

export type EntityType = "PERSON" | "ORG" | "GPE" | "LOC" | "FAC" | "NORP" | "EVENT" | "WORK_OF_ART" | "LAW" | "PRODUCT" | "DATE" | "TIME" | "MONEY" | "PERCENT" | "QUANTITY";

/** Who or what some entities stand for, in order of first mention. */
export interface Name {
  id: string;
  type: EntityType;
  /** The fullest form in the text. */
  name: string;
  /** Ids of entities, in text order. */
  mentions: string[];
  /** A person gave or gathered it. */
  by_hand?: true;
}

/** One statement, in order of first content. */
export interface Quote {
  id: string;
  /** All of it in quotation marks, part, or none. */
  type: "direct" | "mixed" | "indirect";
  act: "speech" | "thought" | "perception" | "document";
  /** One or more pieces, quotation marks included. */
  content: Span[];
  /** The words that say that somebody speaks. */
  cue: Span | null;
  /** Who speaks, as written. */
  source: Span | null;
  /** The id of a speaker; null when nobody is given, or nobody is known. */
  speaker: string | null;
  /** How the speaker was found. */
  how: "named" | "short name" | "pronoun" | "description" | "previous speaker" | "next speaker" | "as written" | "by hand" | null;
  /** The mention that the finding leads to. */
  via: Span | null;
  confidence: number;
  /** A person gave its words or its speaker. */
  by_hand?: true;
}

/** Somebody or something whose statements the text reports, in order of first statement. */
export interface Speaker {
  id: string;
  kind: "named" | "unnamed" | "group" | "organization" | "document";
  name: string;
  /** The id of a name. */
  entity: string | null;
  /** Ids of statements. */
  quotes: string[];
  /** Words inside the content of its statements. */
  words: number;
  /** A person named or merged it. */
  by_hand?: true;
}

export interface Counts {
  words: number;
  sentences: number;
  paragraphs: number;
  quoted_words: number;
}

export interface Analysis {
  /** The version of the format. */
  whosaid: "1";
  /** "preview", or the model with its checksum: "reader 1.0 sha256:3f9a01c27b44". */
  engine: string;
  /** How many corrections by hand were made; absent where none was. */
  corrections?: number;
  offsets: "utf-16";
  entities: Entity[];
  names: Name[];
  quotes: Quote[];
  speakers: Speaker[];
  counts: Counts;
}

/** The article of a web page. */
export interface Article {
  title: string;
  byline: string;
  text: string;
  words: number;
  pageWords: number;
}

export type Format = "json" | "ndjson" | "csv" | "markdown" | "html" | "webannotation" | "brat" | "conll" | "displacy" | "gold";

/** Words of the text; with them it is found again in a text that was changed elsewhere. */
export interface Place extends Span {
  words?: string;
}

/** A speaker, by name: of several, the one with the statement of that content; somebody new, of a kind. */
export interface SpeakerNamed {
  name: string;
  kind?: Speaker["kind"];
  of?: Place[];
  new?: boolean;
}

/** A correction by hand. “whosaid help corrections” tells which fields count for which. */
export interface Correction {
  do: "mention" | "no mention" | "statement" | "no statement" | "content" | "source" | "cue" | "act" | "speaker" | "merge" | "rename";
  at?: Place;
  all?: boolean;
  type?: EntityType;
  statement?: Place[];
  content?: Place[];
  source?: Place;
  cue?: Place;
  act?: Quote["act"];
  speaker?: SpeakerNamed;
  into?: SpeakerNamed;
  name?: string;
  kind?: Speaker["kind"];
}

/** A correction by its index, and why it was not made. */
export interface Problem {
  correction: number;
  reason: string;
}

/** An address, or a way to get the bytes. */
export type Part = string | URL | (() => Promise<Response>);

export interface CallOptions {
  /** Ends the work at once. */
  signal?: AbortSignal;
  /** Takes the share of the work that is done, 0..1. */
  onProgress?: (share: number) => void;
}

export interface ReadOptions extends CallOptions {
  /** The reader, if the model is there, unless the other is asked for. */
  engine?: "reader" | "preview";
  /** What of the text is looked at now: of a long text the model reads it first. */
  view?: () => Span;
  /** Takes, now and then, what the model has found, with what is found by rules where it has not read yet. */
  onPart?: (soFar: Analysis) => unknown;
}

export interface LoadOptions {
  /** Resolve before the model is there, and read by rules until then. */
  preview?: boolean;
  /** Is told how many bytes of the model have come, of how many. */
  onProgress?: (loaded: number, total: number) => void;
  /** Where the parts lie, if not beside this module. */
  worker?: string | URL;
  analyzer?: Part;
  article?: Part;
  relaxed?: Part;
  simd128?: Part;
  model?: Part;
}

/**
 * Makes the analyzer ready. Rejects when its parts cannot be had, or when the
 * browser does not run WebAssembly here; without the option preview also when
 * the model cannot be had.
 */
export function load(options?: LoadOptions): Promise<Whosaid>;

/** A ready analyzer, which load makes. Calls wait for each other; texts are answered in order. */
export class Whosaid {
  private constructor();
  /** Whether texts are read with the model. */
  get ready(): boolean;
  /** Resolves when texts are read with the model; rejects when it cannot be had. */
  reader: Promise<void>;
  /** Fetches the model again where it could not be had. */
  again(): Promise<void>;
  /** Finds names, statements and speakers of a text. Rejects with the signal's reason when it is aborted. */
  analyze(text: string, options?: ReadOptions): Promise<Analysis>;
  /** Makes corrections by hand, one after the other; those that cannot be made are told. The analysis is one that analyze gave, and stays as it is. */
  correct(analysis: Analysis, corrections: Correction[]): Promise<{ analysis: Analysis; problems: Problem[] }>;
  /** Reads a file of corrections, and writes it as whosaid --corrections takes it. Rejects with what is wrong with the file. */
  corrections(file: string, text: string): Promise<{ file: string; corrections: Correction[]; problems: Problem[] }>;
  /** Loads what corrects and writes, which else comes with the first call. */
  prepare(): Promise<void>;
  /** Writes an analysis that analyze gave, or correct, as the command line program writes it, in UTF-8. */
  write(analysis: Analysis, format: Format): Promise<Uint8Array>;
  /** Takes the article out of a web page, without its menus, captions and related links. */
  extract(html: string, options?: CallOptions): Promise<Article>;
  /** Takes all the text out of a web page that a reader of it sees. */
  everything(html: string, options?: CallOptions): Promise<Article>;
  /** Ends the workers. Calls under way are rejected. */
  close(): void;
}
