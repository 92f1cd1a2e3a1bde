// @ts-check
/**
 * Interactions in the words of cmi.interactions, for both editions. Pure.
 *
 * SCORM 1.2 RTE 3.4.7 and SCORM 2004 4th RTE 4.2.9, as strict as Moodle reads them. A choice of 1.2 is one
 * character, so parts with longer ids are named there by their place.
 */

import { parsed } from "./scoring.js";

/** @typedef {import("./types").Interaction} Interaction */
/** @typedef {import("./types").Response} Response */

/**
 * @typedef {object} Form
 * @property {string} type
 * @property {string[]} patterns of right answers; none where any will do or none is right
 * @property {string | null} response null where the form of the type cannot hold it
 */

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const MOST_PATTERNS = 10;

/**
 * An id as both editions accept it: letters, digits, `_` and `.` (FORMATS, rule 4).
 * @param {string} address
 */
export const identifier = (address) => address.replaceAll("-", "_");

/**
 * @param {string} text
 * @param {number} most one line of at most so many UTF-16 units, no half character at its end
 */
export function line(text, most) {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= most ? flat : `${flat.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** @param {Interaction} interaction @param {Response} response @param {boolean} is12 @returns {Form} */
export function form(interaction, response, is12) {
  const ids = /** @type {string[]} */ (Array.isArray(response) ? response : []);
  switch (interaction.kind) {
    case "choice":
      return interaction.boolean
        ? { type: "true-false", patterns: [truth(interaction.key, is12)], response: truth(ids, is12) }
        : listed("choice", interaction.options, false, interaction.key, ids, is12);
    case "order":
      return listed("sequencing", interaction.steps, true, interaction.key, ids, is12);
    case "match":
      return matching(
        interaction,
        /** @type {[string, string][]} */ (Array.isArray(response) ? response : []),
        is12,
      );
    case "text":
      return typed(interaction, String(response ?? ""), is12);
    case "numeric":
      return numeric(interaction, String(response ?? ""), is12);
    case "extended": {
      const text = is12 ? line(String(response ?? ""), 250) : plain(String(response ?? ""), 4000);
      return { type: is12 ? "fill-in" : "long-fill-in", patterns: [], response: text };
    }
    case "scale": {
      const place = String(response ?? "");
      return { type: "likert", patterns: [], response: is12 ? place : `l${place}` };
    }
  }
}

/** @param {string[]} ids @param {boolean} is12 */
const truth = (ids, is12) => (is12 ? (ids[0] ?? "").slice(0, 1) : (ids[0] ?? ""));

/**
 * @param {string} type
 * @param {{ id: string }[]} parts in the order in which a set is told
 * @param {boolean} ordered the order is the answer
 * @param {string[]} key @param {string[]} ids @param {boolean} is12
 * @returns {Form}
 */
function listed(type, parts, ordered, key, ids, is12) {
  const token = tokens(parts, is12);
  const told = (/** @type {string[]} */ list) =>
    (ordered ? list : parts.map(({ id }) => id).filter((id) => list.includes(id)))
      .map(token)
      .join(is12 ? "," : "[,]");
  return { type, patterns: key.length ? [told(key)] : [], response: told(ids) };
}

/** @param {{ id: string }[]} parts @param {boolean} is12 @returns {(id: string) => string} */
function tokens(parts, is12) {
  const ids = parts.map(({ id }) => id);
  if (!is12 || ids.every((id) => id.length === 1)) return (id) => id;
  const sorted = [...ids].sort();
  return (id) => LETTERS[sorted.indexOf(id)] ?? "";
}

/**
 * @param {import("./types").Match} match
 * @param {[string, string][]} given
 * @param {boolean} is12
 * @returns {Form}
 */
function matching(match, given, is12) {
  const [premise, response] = [tokens(match.premises, is12), tokens(match.responses, is12)];
  const [dot, comma] = is12 ? [".", ","] : ["[.]", "[,]"];
  const told = (/** @type {[string, string][]} */ pairs) =>
    pairs.map(([p, r]) => premise(p) + dot + response(r)).join(comma);
  return { type: "matching", patterns: [told(match.key)], response: told(given) };
}

/** @param {import("./types").Text} entry @param {string} response @param {boolean} is12 @returns {Form} */
function typed(entry, response, is12) {
  const prefix = is12 ? "" : `{case_matters=${entry.case_sensitive}}`;
  const told = (/** @type {string} */ text) => (is12 ? line(text, 250) : plain(line(text, 250), 250));
  return {
    type: "fill-in",
    patterns: entry.accept.slice(0, MOST_PATTERNS).map((text) => prefix + told(text)),
    response: told(response),
  };
}

/**
 * 2004 reads a leading `{` as a property and `[,]` as the end of a text.
 * @param {string} text
 * @param {number} most
 */
function plain(text, most) {
  const flat = line(text, most).replaceAll("[,]", "[ ,]");
  return (flat.startsWith("{") ? ` ${flat}` : flat).slice(0, most);
}

/** @param {import("./types").Numeric} entry @param {string} response @param {boolean} is12 @returns {Form} */
function numeric(entry, response, is12) {
  const [low, high] = [decimal(entry.low), decimal(entry.high)];
  const value = parsed(response);
  const told = value === null ? null : decimal(value);
  // 1.2 has no interval: where several numbers are right, no pattern is truer than a wrong one.
  const only = entry.low === entry.high;
  if (is12) return { type: "numeric", patterns: only && low !== null ? [low] : [], response: told };
  return {
    type: "numeric",
    patterns: low !== null && high !== null ? [`${low}[:]${high}`] : [],
    response: told,
  };
}

/**
 * real(10,7) as Moodle takes it: up to five digits before the point.
 * @param {number} value
 * @returns {string | null}
 */
function decimal(value) {
  const told = String(Number(value.toFixed(7)));
  return /^-?[0-9]{1,5}(\.[0-9]+)?$/.test(told) ? told : null;
}

/** @param {number} share @param {number} places rounded down: a score must not seem to reach the pass mark */
export const floored = (share, places) => String(Math.floor(share * 10 ** places + 1e-7) / 10 ** places);

/** @param {number | null} share @param {boolean} is12 */
export function result(share, is12) {
  if (share === null) return "neutral";
  if (share === 1) return "correct";
  return share === 0 ? (is12 ? "wrong" : "incorrect") : floored(share, 4);
}

/** @param {number} seconds @param {boolean} is12 */
export function duration(seconds, is12) {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const [h, m] = [Math.floor(hundredths / 360000), Math.floor(hundredths / 6000) % 60];
  const s = (hundredths % 6000) / 100;
  if (!is12) return `PT${h ? `${h}H` : ""}${m ? `${m}M` : ""}${s}S`;
  const [whole = "0", rest = ""] = String(s).split(".");
  return `${String(Math.min(h, 9999)).padStart(4, "0")}:${two(m)}:${whole.padStart(2, "0")}${rest ? `.${rest}` : ""}`;
}

/**
 * The learner's own clock, as Moodle accepts it: no zone, no fraction.
 * @param {Date} at
 * @param {boolean} is12
 */
export function timestamp(at, is12) {
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  return is12 ? clock : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${clock}`;
}

/** @param {number} n */
const two = (n) => String(n).padStart(2, "0");
