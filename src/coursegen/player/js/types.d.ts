/** The data that rides in a page (player/wire.py, player/fragment.py) and the learner's state. */

export interface Part { id: string; feedback: string; pinned?: boolean }
export interface Choice { kind: "choice"; slot: string; multiple: boolean; boolean: boolean; options: Part[]; key: string[] }
export interface Match { kind: "match"; slot: string; presentation: string; premises: Part[]; responses: Part[]; key: [string, string][] }
export interface Order { kind: "order"; slot: string; steps: Part[]; key: string[] }
export interface Text { kind: "text"; slot: string; accept: string[]; case_sensitive: boolean; feedback: string }
export interface Numeric { kind: "numeric"; slot: string; low: number; high: number; unit: string }
export interface Extended { kind: "extended"; slot: string; rubric: string[]; model_answer: string }
export interface Scale { kind: "scale"; slot: string; labels: string[] }
export type Interaction = Choice | Match | Order | Text | Numeric | Extended | Scale;

export interface Evidence { at: number | null; label: string; href: string; quote: string }

export interface Item {
  v: number;
  /** The address, `relationships.when-to-call`. */
  id: string;
  /** Its short name in the state. */
  key: string;
  role: "pre-test" | "practice" | "graded" | "reflection";
  pool: string;
  objective: string;
  points: number;
  /** 0: unlimited. */
  tries: number;
  shuffle: boolean;
  confidence: boolean;
  plain: string;
  right: string;
  wrong: string;
  evidence: Evidence[];
  /** Short names under which answers of its former id may stand. */
  was: string[];
  interactions: Interaction[];
}

export interface Decision { id: string; to: string }
export interface Step { id: string; plain: string; choices: Decision[] }

/** What the script knows of a scenario (player/fragment.py); its first step stands first. */
export interface Scenario {
  id: string;
  key: string;
  objective: string;
  steps: Step[];
  endings: { id: string; key: string }[];
}

/** A learner's way through a scenario. */
export interface Path {
  /** The choices of the present way, from the first step on. */
  choices: string[];
  /** Short names of the endings that any way has reached. */
  found: string[];
}

/** A place of a quiz: of `items` (addresses) so many are asked. */
export interface Place { pool: string; draw: number; points: number; items: string[] }
export interface Quiz { module: string; pass_mark: number; own_mark: boolean; places: Place[] }
export type Report = "passed-incomplete" | "passed-failed" | "completed";

export interface Config {
  v: number;
  /** The course's id; for a module that is a SCO of its own, both their ids. */
  id: string;
  version: string;
  title: string;
  language: string;
  runtime: "local" | "scorm12" | "scorm2004";
  /** Characters of suspend data that the edition grants; 0 or missing: any number. */
  room?: number;
  report: Report;
  score: "best" | "last" | "first";
  pass_mark: number;
  /** The days after which a question comes back; none: never. */
  review_after_days: number[];
  record: { open_answers: boolean; confidence: boolean };
  quizzes: Quiz[];
  objectives: Record<string, string>;
  words: string[];
  /** Only in pages of our own: the short names of views in the state. */
  views?: Record<string, string>;
}

/** Choice, Order: ids. Match: [premise, response]. All else: what was typed. null: no answer. */
export type Response = string[] | [string, string][] | string | null;

/** What a learner did with one question. */
export interface Answer {
  /** One for each interaction. */
  responses: Response[];
  /** The responses have been checked and their feedback is shown. */
  checked: boolean;
  /** How often it has been checked. */
  tries: number;
  /** Shares 0..1, null where nothing is graded or nothing was checked yet. */
  best: number | null;
  first: number | null;
  last: number | null;
  /** 0: not said; 1..3. */
  sure: number;
  hint: boolean;
  /** The learner asked for the key of this answer. */
  shown: boolean;
}

/** When a question comes back for review. */
export interface Due {
  /** Which of the course's intervals it waits for, from 0. */
  step: number;
  /** A day, counted from 1970 in local time; 0: done. */
  due: number;
  /** The latest answer: 0 right, 1 missed, 2 missed though the learner was sure. */
  mark: number;
}

/** What an LMS is told of the course as a whole. */
export interface Outcome {
  completion: "incomplete" | "completed";
  success: "unknown" | "passed" | "failed";
  /** 0..1; null: say nothing. */
  score: number | null;
  /** 0..1, how much has been answered. */
  progress: number;
}

export interface State {
  /** What shuffles and draws depend on, besides names. */
  seed: number;
  view: string;
  visited: string[];
  /** By the item's short name. */
  answers: Record<string, Answer>;
  /** By the short name of a pool's first item: for each place the short names asked so far, the present one last. */
  draws: Record<string, string[][]>;
  /** The best outcome that was ever reported; nothing lower follows it. */
  reported: Outcome | null;
  /** By the item's short name: what waits for review. */
  review: Record<string, Due>;
  /** Records of questions that are not in this page, as they were packed. */
  others: Record<string, string>;
  /** By the scenario's short name; of all pages. */
  paths: Record<string, Path>;
}

/** What a learner did at one interaction, before an edition's forms. */
export interface InteractionRecord {
  id: string;
  interaction: Interaction;
  response: Response;
  /** 0..1, null: neutral. */
  share: number | null;
  weighting: number;
  objective: string;
  description: string;
  /** Seconds. */
  latency: number;
  at: Date;
}

export interface ObjectiveRecord {
  id: string;
  description: string;
  /** 0..1, null: not yet. */
  score: number | null;
  completion: "incomplete" | "completed";
  success: "unknown" | "passed" | "failed";
}

export interface Opened {
  /** An LMS answered. */
  connected: boolean;
  /** Nothing the learner does now is recorded, unless it is better. */
  review: boolean;
  /** What is stored is a pass. */
  passed: boolean;
  /** How many characters of state there is room for; 0: the LMS keeps none. */
  room: number;
  /** The LMS's id of the learner, "" where there is none. */
  learner: string;
}

/** Six verbs, shared by all runtimes. */
export interface Runtime {
  open(): Opened;
  /** The packed state; "" at the first launch. */
  load(): string;
  /**
   * Keep the state, and make sure of everything said so far. False: not kept, to be tried again. Where `packed` is
   * null the state is left as it is.
   */
  save(packed: string | null, location: string): boolean;
  report(interactions: InteractionRecord[], objectives: ObjectiveRecord[]): void;
  /** The outcome as it stands; what is lower than before is never said. */
  finish(outcome: Outcome): void;
  close(): boolean;
}

/** A call that an LMS refused. */
export interface Refusal { verb: string; element: string; value: string; code: string }
