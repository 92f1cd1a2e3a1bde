/** The data that rides in a page (player/wire.py, player/fragment.py): its names are fixed. */

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
