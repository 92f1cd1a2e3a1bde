// @ts-check
/**
 * The two arrays of the data model, cmi.interactions and cmi.objectives, written in the order that every LMS
 * accepts (FORMATS, rules 2 and 3). What differs between the editions comes in as `Dialect`.
 */

import { duration, form, identifier, line, result, timestamp } from "../cmi.js";

/** @typedef {import("./lms.js").Lms} Lms */
/** @typedef {import("../types").InteractionRecord} InteractionRecord */
/** @typedef {import("../types").ObjectiveRecord} ObjectiveRecord */

/**
 * @typedef {object} Dialect
 * @property {boolean} is12
 * @property {string} time the name of an interaction's timestamp
 * @property {string} response the name of the learner's response
 * @property {(lms: Lms, at: string, objective: ObjectiveRecord) => void} objective writes what has become better
 */

export class Records {
  /** @param {Lms} lms @param {Dialect} dialect */
  constructor(lms, dialect) {
    this.lms = lms;
    this.dialect = dialect;
    /** @type {Map<string, number>} index of each interaction in this session */
    this.interactions = new Map();
    /** @type {Map<string, number> | null} index of each objective; null: not read yet */
    this.objectives = null;
    /** @type {Record<string, boolean>} */
    this.known = {};
  }

  /** @param {string} branch */
  #supports(branch) {
    return (this.known[branch] ??= this.lms.supports(branch));
  }

  /** @param {InteractionRecord} record */
  interaction(record) {
    if (!this.#supports("cmi.interactions")) return;
    const { lms } = this;
    const id = identifier(record.id);
    const before = this.interactions.get(id);
    const index = before ?? Math.max(lms.count("cmi.interactions"), this.interactions.size);
    const at = `cmi.interactions.${index}`;
    // An id is written once in its index, and a refused one makes every later index fail (351).
    if (before === undefined && !lms.set(`${at}.id`, id)) return;
    this.interactions.set(id, index);
    this.#tell(at, record, before === undefined);
  }

  /**
   * @param {string} at
   * @param {InteractionRecord} record
   * @param {boolean} anew a retry changes only the answer
   */
  #tell(at, record, anew) {
    const { lms } = this;
    const { is12, time, response } = this.dialect;
    const told = form(record.interaction, record.response, is12);
    if (anew) {
      lms.set(`${at}.type`, told.type);
      if (record.objective) lms.set(`${at}.objectives.0.id`, identifier(record.objective));
    }
    lms.set(`${at}.${time}`, timestamp(record.at, is12));
    if (anew) {
      lms.set(`${at}.weighting`, String(Number(record.weighting.toFixed(4))));
      told.patterns.forEach((pattern, i) => lms.set(`${at}.correct_responses.${i}.pattern`, pattern));
    }
    if (told.response !== null) lms.set(`${at}.${response}`, told.response);
    lms.set(`${at}.result`, result(record.share, is12));
    lms.set(`${at}.latency`, duration(record.latency, is12));
    if (anew && !is12 && record.description) lms.set(`${at}.description`, describe(record.description));
  }

  /** @param {ObjectiveRecord} record */
  objective(record) {
    if (!this.#supports("cmi.objectives")) return;
    const { lms } = this;
    const id = identifier(record.id);
    const index = this.#objectives().get(id) ?? this.#objectives().size;
    const at = `cmi.objectives.${index}`;
    if (!this.#objectives().has(id)) {
      if (!lms.set(`${at}.id`, id)) return;
      this.#objectives().set(id, index);
      if (!this.dialect.is12 && record.description)
        lms.set(`${at}.description`, describe(record.description));
    }
    this.dialect.objective(lms, at, record);
  }

  /** Moodle fills objective 0 from the manifest, so the existing ids are read before one is appended. */
  #objectives() {
    if (this.objectives) return this.objectives;
    this.objectives = new Map();
    const count = this.lms.count("cmi.objectives");
    for (let i = 0; i < count; i += 1) {
      // An entry without an id holds its index all the same.
      this.objectives.set(this.lms.get(`cmi.objectives.${i}.id`) || ` ${i}`, i);
    }
    return this.objectives;
  }
}

/** A localized string of 2004: one line, at most 250, no leading property. @param {string} text */
const describe = (text) => line(text, 249).replace(/^\{/, " {");
