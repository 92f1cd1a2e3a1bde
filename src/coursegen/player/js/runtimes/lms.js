// @ts-check
/**
 * Finding an LMS and speaking to it: each call guarded, each refusal kept, nothing ever thrown at the learner.
 *
 * Some LMSs answer GetLastError always with 0, and 2004 refuses to read what nobody has set (403): an unreadable
 * value is empty here.
 */

/** @typedef {import("../types").Refusal} Refusal */

/**
 * @typedef {object} Names of an edition's object and verbs
 * @property {string} object
 * @property {string} prefix
 * @property {string} ending
 */

const FURTHEST = 50; // frames above ours; a loop of parents must end

/** @param {Window} own @param {Names} names @returns {any} the API object, or null */
export function find(own, names) {
  return climb(own, names) ?? guarded(() => (own.opener ? climb(own.opener, names) : null), null);
}

/** @param {Window} from @param {Names} names */
function climb(from, { object, prefix }) {
  let here = from;
  for (let i = 0; i < FURTHEST; i += 1) {
    // A frame of another origin throws on every look into it, but its parent may be ours again.
    const found = guarded(() => /** @type {any} */ (here)[object], null);
    // A platform may have something else of that name, even an element with that id.
    if (guarded(() => found[`${prefix}Initialize`], null)) return found;
    const above = guarded(() => here.parent, null);
    if (!above || above === here) return null;
    here = above;
  }
  return null;
}

/** @template T, U @param {() => T} call @param {U} otherwise @returns {T | U} */
function guarded(call, otherwise) {
  try {
    return call();
  } catch {
    return otherwise;
  }
}

export class Lms {
  /** @param {any} api @param {Names} names @param {Refusal[]} refused where refusals are kept */
  constructor(api, names, refused) {
    this.api = api;
    this.names = names;
    this.refused = refused;
    /** Something was said that no commit has carried yet. */
    this.unsaved = false;
    /** @type {Map<string, string>} what was said last */
    this.said = new Map();
  }

  /** @param {string} verb @param {string[]} args */
  #call(verb, ...args) {
    return guarded(() => this.api[this.names.prefix + verb](...args), null);
  }

  #code() {
    return String(this.#call("GetLastError") ?? "");
  }

  /** @param {string} verb @param {string} element @param {string} value @param {unknown} answer */
  #accepted(verb, element, value, answer) {
    const said = String(answer);
    if (said === "true") return true;
    const code = this.#code();
    // Some say nothing, or a number, where the standards want "true": then their error code tells. null: it threw.
    if (answer !== null && !/^(false|0)$/.test(said) && code === "0") return true;
    this.refused.push({ verb, element, value, code });
    return false;
  }

  initialize() {
    return this.#accepted("Initialize", "", "", this.#call("Initialize", ""));
  }

  commit() {
    if (!this.#accepted("Commit", "", "", this.#call("Commit", ""))) return false;
    this.unsaved = false;
    return true;
  }

  terminate() {
    const verb = this.names.ending;
    return this.#accepted(verb, "", "", this.#call(verb, ""));
  }

  /** @param {string} element @returns {string} */
  get(element) {
    const value = this.#call("GetValue", element);
    return value === undefined || value === null ? "" : String(value);
  }

  /** Whether the LMS knows an element, set or not: 201, 401 (1.2) and 401, 402 (2004) say no. @param {string} element */
  has(element) {
    return this.get(element) !== "" || !["201", "401", "402"].includes(this.#code());
  }

  /** Whether the LMS knows a branch of the data model. @param {string} branch */
  supports(branch) {
    return this.get(`${branch}._children`) !== "" || this.#code() === "0";
  }

  /** @param {string} element @param {string} value @returns {boolean} */
  set(element, value) {
    if (this.said.get(element) === value) return true;
    if (!this.#accepted("SetValue", element, value, this.#call("SetValue", element, value))) return false;
    this.said.set(element, value);
    this.unsaved = true;
    return true;
  }

  /** @param {string} array @returns {number} */
  count(array) {
    return Number(this.get(`${array}._count`)) || 0;
  }
}
