/** The learner's state and what the page's parts say to one another; all of it is made and read by this script alone. */

import type { Interaction } from "./wire";

export * from "./wire";

/** A learner's way through a scenario. */
export interface Path {
  /** The choices of the present way, from the first step on. */
  choices: string[];
  /** Short names of the endings that any way has reached. */
  found: string[];
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
