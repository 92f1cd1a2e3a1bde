// @ts-check
/**
 * What correct_responses patterns and learner responses of an interaction may look like, by its type:
 * SCORM 1.2 RTE 3.4.7 (interactions), SCORM 2004 4th RTE 4.2.9.
 */

import { decimal2004, langString, oneOf, shortIdentifier, text } from "./formats.js";

/** @typedef {import("./formats.js").Format} Format */

/**
 * @typedef {object} Kind what a response of one type is made of
 * @property {Format} token
 * @property {string} [between] what stands between tokens
 * @property {number} [most] tokens
 * @property {string} [inside] what stands between the two halves of a token
 * @property {boolean} [unique] whether a token may not come twice
 */

/** @param {Kind} kind @param {string} value */
function matches(kind, value) {
  const tokens = kind.between ? value.split(kind.between) : [value];
  if (tokens.length > (kind.most ?? 1)) return false;
  if (kind.unique && new Set(tokens).size < tokens.length) return false;
  return tokens.every((token) => {
    const halves = kind.inside ? token.split(kind.inside) : [token];
    return halves.length === (kind.inside ? 2 : 1) && halves.every((half) => kind.token(half));
  });
}

/** @type {Format} one character: a letter or a digit, "choice", "matching" and "sequencing" of 1.2 */
const character = (value) => /^[a-z0-9]$/.test(value);

/** @type {Record<string, Kind>} */
const RESPONSES_12 = {
  "true-false": { token: oneOf("t", "f", "0", "1") },
  choice: { token: character, between: ",", most: 26, unique: true },
  "fill-in": { token: text(255) },
  numeric: { token: (value) => /^-?[0-9]+(\.[0-9]+)?$/.test(value) },
  likert: { token: (value) => /^[a-z0-9]?$/.test(value) },
  matching: { token: character, between: ",", inside: ".", most: 26 },
  performance: { token: text(255) },
  sequencing: { token: character, between: ",", most: 26 },
};

/** @type {Record<string, Kind>} */
const RESPONSES_2004 = {
  "true-false": { token: oneOf("true", "false") },
  choice: { token: shortIdentifier, between: "[,]", most: 36, unique: true },
  "fill-in": { token: langString(250), between: "[,]", most: 10 },
  "long-fill-in": { token: langString(4000) },
  numeric: { token: decimal2004 },
  likert: { token: shortIdentifier },
  matching: { token: shortIdentifier, between: "[,]", inside: "[.]", most: 36 },
  performance: { token: shortIdentifier, between: "[,]", inside: "[.]", most: 250 },
  sequencing: { token: shortIdentifier, between: "[,]", most: 36 },
  other: { token: text(4000) },
};

/** Types of 2004 that hold one correct pattern, not several. */
const ONE_PATTERN = ["true-false", "likert", "numeric", "other"];
/** What a pattern may say before its first token about how strictly it is meant (RTE 4.2.9.1). */
/** @type {Record<string, RegExp>} */
const PREFIX = {
  "fill-in": /^(\{(case_matters|order_matters)=(true|false)\}){1,2}/,
  "long-fill-in": /^\{case_matters=(true|false)\}/,
  performance: /^\{order_matters=(true|false)\}/,
};

/** @param {string} type @param {string} value @returns {boolean} a 1.2 student_response or pattern */
export function fits12(type, value) {
  const kind = RESPONSES_12[type];
  return kind !== undefined && value.length <= 255 && matches(kind, value);
}

/** @param {string} type @param {string} value @returns {boolean} a 2004 learner_response */
export function learnerFits2004(type, value) {
  const kind = RESPONSES_2004[type];
  return kind !== undefined && matches(kind, value);
}

/**
 * A correct pattern of 2004.
 * @param {string} type
 * @param {string} value
 * @param {number} index where it is to stand
 * @param {string[]} others the patterns that stand already
 * @returns {"" | "type" | "set"} what is wrong: its form, or that it may not stand there
 */
export function patternFault2004(type, value, index, others) {
  if (ONE_PATTERN.includes(type) && index > 0) return "set";
  // Moodle 4.5, scorm_13.js: even writing a choice's own pattern again is refused until its type is set again.
  if (type === "choice" && others.includes(value)) return "set";
  if (type === "numeric") return numericRange(value) ? "" : "type";
  const prefix = PREFIX[type];
  return learnerFits2004(type, prefix ? value.replace(prefix, "") : value) ? "" : "type";
}

/** @param {string} value `low[:]high`, either of which may be left out */
function numericRange(value) {
  const ends = value.split("[:]");
  if (ends.length > 2 || !ends.every((end) => end === "" || decimal2004(end))) return false;
  const [low = "", high = ""] = ends;
  if (ends.length === 1) return low !== "";
  return low === "" || high === "" || Number(low) <= Number(high);
}
