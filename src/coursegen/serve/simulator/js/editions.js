// @ts-check
/** What differs between the two API objects: names of verbs, error codes, and what an array lets in. */

import { MODEL_12 } from "./model12.js";
import { MODEL_2004, MODEL_2004_3RD } from "./model2004.js";
import { fits12, learnerFits2004, patternFault2004 } from "./responses.js";
import { column } from "./store.js";

/** @typedef {import("./model12.js").Element} Element */
/** @typedef {import("./store.js").Cmi} Cmi */

/**
 * @typedef {object} Codes error codes by what went wrong, as the edition's table has them
 * @property {[before: number, after: number, again: number]} initialize
 * @property {[before: number, after: number, failed: number]} terminate
 * @property {[before: number, after: number]} get
 * @property {[before: number, after: number]} set
 * @property {[before: number, after: number, failed: number]} commit
 * @property {number} argument
 * @property {number} unknownGet
 * @property {number} unknownSet
 * @property {number} unsupported
 * @property {number} noChildren
 * @property {number} noCount
 * @property {number} unset reading what nobody has set; 0 gives an empty string
 * @property {number} noRecord reading a record that does not exist
 * @property {number} keyword
 * @property {number} readOnly
 * @property {number} writeOnly
 * @property {number} type
 * @property {number} range
 * @property {number} order an index beyond the end, a second id, …
 */

/**
 * @typedef {object} Edition
 * @property {"scorm12" | "scorm2004" | "scorm2004-3rd"} name
 * @property {"API" | "API_1484_11"} object
 * @property {string} prefix of its verbs: `LMSInitialize` or `Initialize`
 * @property {string} ending the name of the last call: `Finish` or `Terminate`
 * @property {Record<string, Element>} model
 * @property {Codes} codes
 * @property {(cmi: Cmi, element: string, model: string, value: string, exists: boolean) => number} dependency what
 *   an element of a record asks of the rest of the record, as an error code or 0
 */

/** @param {string} element @param {string} leaf another field of the same record */
const sibling = (element, leaf) => `${element.slice(0, element.lastIndexOf("."))}.${leaf}`;
/** @param {string} element of a pattern @returns {string} its interaction */
const interactionOf = (element) => element.split(".").slice(0, 3).join(".");

/** @type {Edition["dependency"]} */
function dependency12(cmi, element, model, value) {
  const type = cmi[`${interactionOf(element)}.type`];
  if (model.endsWith("student_response") || model.endsWith("pattern")) {
    return type === undefined || fits12(type, value) ? 0 : 405; // RTE 3.4.7: the format goes by the type
  }
  return 0;
}

/** The elements that may open a record; everything else must find it open (408). */
const OPENERS_2004 = [
  "cmi.objectives.n.id",
  "cmi.interactions.n.id",
  "cmi.interactions.n.objectives.n.id",
  "cmi.interactions.n.correct_responses.n.pattern",
];

/** @type {Edition["dependency"]} */
function dependency2004(cmi, element, model, value, exists) {
  const opens = OPENERS_2004.includes(model) || model.startsWith("cmi.comments_from_learner.");
  if (!exists && !opens) return 408;
  if (model.startsWith("cmi.interactions.n.") && model !== "cmi.interactions.n.id") {
    if (cmi[`${interactionOf(element)}.id`] === undefined) return 408;
  }
  if (model.endsWith(".n.id")) return idFault(cmi, element, model, value);
  if (model.endsWith("learner_response")) {
    const type = cmi[sibling(element, "type")];
    return type === undefined ? 408 : learnerFits2004(type, value) ? 0 : 406;
  }
  if (model.endsWith("pattern")) return patternFault(cmi, element, value);
  return 0;
}

/** @param {Cmi} cmi @param {string} element @param {string} model @param {string} value */
function idFault(cmi, element, model, value) {
  const array = element.split(".").slice(0, -2).join(".");
  const index = Number(element.split(".").at(-2));
  const ids = column(cmi, array, "id");
  if (index < ids.length && ids[index] !== "" && ids[index] !== value) return 351; // an id is written once
  // An interaction may come twice (a journal of tries, RTE 4.2.9.1); an objective may not.
  const taken = ids.some((id, i) => id === value && i !== index);
  return taken && model !== "cmi.interactions.n.id" ? 351 : 0;
}

/** @param {Cmi} cmi @param {string} element @param {string} value */
function patternFault(cmi, element, value) {
  const interaction = interactionOf(element);
  const type = cmi[`${interaction}.type`];
  if (type === undefined) return 408;
  const others = column(cmi, `${interaction}.correct_responses`, "pattern");
  const fault = patternFault2004(type, value, Number(element.split(".").at(-2)), others);
  return fault === "set" ? 351 : fault === "type" ? 406 : 0;
}

/** @type {Edition} */
export const SCORM_12 = {
  name: "scorm12",
  object: "API",
  prefix: "LMS",
  ending: "Finish",
  model: MODEL_12,
  dependency: dependency12,
  codes: {
    initialize: [0, 101, 101],
    terminate: [301, 301, 101],
    get: [301, 301],
    set: [301, 301],
    commit: [301, 301, 101],
    argument: 201,
    unknownGet: 201,
    unknownSet: 201,
    unsupported: 401,
    noChildren: 202,
    noCount: 203,
    unset: 0,
    noRecord: 201,
    keyword: 402,
    readOnly: 403,
    writeOnly: 404,
    type: 405,
    range: 405,
    order: 201,
  },
};

/** @type {Edition} */
export const SCORM_2004 = {
  name: "scorm2004",
  object: "API_1484_11",
  prefix: "",
  ending: "Terminate",
  model: MODEL_2004,
  dependency: dependency2004,
  codes: {
    initialize: [0, 104, 103],
    terminate: [112, 113, 111],
    get: [122, 123],
    set: [132, 133],
    commit: [142, 143, 391],
    argument: 201,
    unknownGet: 401,
    unknownSet: 401,
    unsupported: 402,
    noChildren: 301,
    noCount: 301,
    unset: 403,
    noRecord: 301,
    keyword: 404,
    readOnly: 404,
    writeOnly: 405,
    type: 406,
    range: 407,
    order: 351,
  },
};

/** @type {Edition} */
export const SCORM_2004_3RD = { ...SCORM_2004, name: "scorm2004-3rd", model: MODEL_2004_3RD };

/** @param {string} name @returns {Edition} */
export const edition = (name) =>
  [SCORM_12, SCORM_2004_3RD].find((known) => known.name === name) ?? SCORM_2004;
