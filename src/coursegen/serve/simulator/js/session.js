// @ts-check
/**
 * One launch of a SCO: the state machine of the API (SCORM 2004 RTE 3.1.2), reading and writing by the edition's
 * data model, and a record of every call.
 */

import { count, modelName, prune, steps } from "./store.js";

/** @typedef {import("./editions.js").Edition} Edition */
/** @typedef {import("./store.js").Cmi} Cmi */

/**
 * @typedef {object} Call
 * @property {string} verb without the `LMS` of 1.2
 * @property {string} element "" where the verb takes none
 * @property {string} value what was written; "" otherwise
 * @property {string} result what the caller got
 * @property {number} error 0 when all was well
 */

/**
 * @typedef {object} Faults how an LMS may misbehave
 * @property {number} [commitFails] so many commits fail, then they work; -1: every one
 * @property {string[]} [unsupported] branches of the data model that it does not know
 */

export class Session {
  /**
   * @param {Edition} edition
   * @param {Cmi} cmi what the LMS gives at launch; changed in place
   * @param {object} [how]
   * @param {Faults} [how.faults]
   * @param {(cmi: Cmi, last: boolean) => boolean} [how.keep] stores a commit; false when that failed
   */
  constructor(edition, cmi, { faults = {}, keep = () => true } = {}) {
    this.edition = edition;
    this.cmi = cmi;
    this.keep = keep;
    this.failures = faults.commitFails ?? 0;
    this.unsupported = faults.unsupported ?? [];
    /** @type {"new" | "running" | "over"} */
    this.state = "new";
    this.error = 0;
    /** @type {Call[]} */
    this.calls = [];
    /** Told of each call. @type {(call: Call) => void} */
    this.heard = () => {};
  }

  /** @param {string} verb @param {string} element @param {string} value @param {string} result @param {number} error */
  #answer(verb, element, value, result, error) {
    this.error = error;
    const call = { verb, element, value, result, error };
    this.calls.push(call);
    this.heard(call);
    return result;
  }

  /** @param {string} parameter */
  initialize(parameter) {
    const { argument, initialize } = this.edition.codes;
    const [, after, again] = initialize;
    let error = { new: 0, running: again, over: after }[this.state];
    if (parameter !== "") error = argument;
    if (!error) this.state = "running";
    return this.#answer("Initialize", "", "", String(!error), error);
  }

  /** @param {string} parameter */
  terminate(parameter) {
    const { argument, terminate } = this.edition.codes;
    const [before, after, failed] = terminate;
    let error = { new: before, running: 0, over: after }[this.state];
    if (parameter !== "") error = argument;
    if (!error && !this.#store(true)) error = failed;
    // Moodle: a 1.2 session is over even when storing failed; a 2004 one may try again.
    if (!error || (error === failed && this.edition.name === "scorm12")) this.state = "over";
    return this.#answer("Terminate", "", "", String(!error), error);
  }

  /** @param {string} parameter */
  commit(parameter) {
    const { argument, commit } = this.edition.codes;
    const [before, after, failed] = commit;
    let error = { new: before, running: 0, over: after }[this.state];
    if (parameter !== "") error = argument;
    if (!error && !this.#store(false)) error = failed;
    return this.#answer("Commit", "", "", String(!error), error);
  }

  /** @param {boolean} last */
  #store(last) {
    if (this.failures !== 0) {
      this.failures -= 1;
      return false;
    }
    return this.keep(this.cmi, last);
  }

  /** @param {string} element */
  getValue(element) {
    const [before, after] = this.edition.codes.get;
    let error = { new: before, running: 0, over: after }[this.state];
    let value = "";
    if (!error) {
      const found = this.#read(element);
      if (typeof found === "number") error = found;
      else value = found;
    }
    return this.#answer("GetValue", element, "", value, error);
  }

  /** @param {string} element @returns {string | number} the value, or an error code */
  #read(element) {
    const { codes, model } = this.edition;
    if (this.#isUnsupported(element)) return codes.unsupported;
    const spec = model[modelName(element)];
    if (!spec) return this.#unknown(element);
    if (spec.access === "w") return codes.writeOnly;
    for (const { array, index } of steps(element)) {
      if (index >= count(this.cmi, array)) return codes.noRecord;
    }
    if (element.endsWith("._count")) return String(count(this.cmi, element.slice(0, -"._count".length)));
    if (spec.keyword !== undefined) return spec.keyword;
    return this.cmi[element] ?? spec.initial ?? codes.unset ?? "";
  }

  /** @param {string} element @returns {number} */
  #unknown(element) {
    const { codes, model } = this.edition;
    const [, parent = "", word] = /^(.*)\._(children|count)$/.exec(element) ?? [];
    if (word && model[modelName(parent)]) return word === "children" ? codes.noChildren : codes.noCount;
    return codes.unknownGet;
  }

  /** @param {string} element */
  #isUnsupported(element) {
    return this.unsupported.some((branch) => element === branch || element.startsWith(`${branch}.`));
  }

  /** @param {string} element @param {string} value */
  setValue(element, value) {
    const [before, after] = this.edition.codes.set;
    const written = String(value);
    let error = { new: before, running: 0, over: after }[this.state];
    if (!error) error = this.#refusal(element, written);
    if (!error) this.#write(element, written);
    return this.#answer("SetValue", element, written, String(!error), error);
  }

  /** @param {string} element @param {string} value @returns {number} why it may not be written; 0 when it may */
  #refusal(element, value) {
    const { codes, model, dependency } = this.edition;
    const name = modelName(element);
    const spec = model[name];
    if (element === "") return codes.order;
    if (this.#isUnsupported(element)) return codes.unsupported;
    if (!spec) return codes.unknownSet;
    if (spec.keyword !== undefined) return codes.keyword;
    if (spec.access === "r") return codes.readOnly;
    if (spec.format && !spec.format(value)) return codes.type;
    if (spec.range && value !== "" && !(Number(value) >= spec.range[0] && Number(value) <= spec.range[1])) {
      return codes.range;
    }
    const path = steps(element);
    for (const { array, index } of path) if (index > count(this.cmi, array)) return codes.order;
    const exists = path.every(({ array, index }) => index < count(this.cmi, array));
    return path.length ? dependency(this.cmi, element, name, value, exists) : 0;
  }

  /** @param {string} element @param {string} value */
  #write(element, value) {
    // RTE 1.2 3.4.4.7: each comment is added to those before.
    if (element === "cmi.comments") this.cmi[element] = (this.cmi[element] ?? "") + value;
    else this.cmi[element] = value;
    // Moodle: setting the type of an interaction begins its correct responses anew.
    if (modelName(element) === "cmi.interactions.n.type") {
      prune(this.cmi, element.replace(/type$/, "correct_responses"));
    }
  }
}
