// @ts-check
/** The learner's progress as a file, and what is wrong with one that was given. Pure. */

import { pack, unpack } from "../codec.js";
import { t } from "../dom.js";

export const FORMAT = "coursegen-progress";
export const VERSION = 1;

/** @typedef {{ format: string, v: number, course: string, title: string, version: string, fingerprint: string, saved: string, check: string, state: string }} Saved */

/** Not against forgers: against a file cut short or changed on its way. @param {string} text */
export function check(text) {
  let sum = 7;
  for (let i = 0; i < text.length; i += 1) sum = (sum * 31 + text.charCodeAt(i)) >>> 0;
  return sum.toString(16);
}

/**
 * @param {{ id: string, title: string, version: string }} course
 * @param {string} fingerprint @param {string} state packed @param {Date} now
 * @returns {Saved}
 */
export const saved = (course, fingerprint, state, now) => ({
  format: FORMAT,
  v: VERSION,
  course: course.id,
  title: course.title,
  version: course.version,
  fingerprint,
  saved: now.toISOString(),
  check: check(state),
  state,
});

/**
 * @param {string} text of the file
 * @param {{ id: string, title: string }} course
 * @returns {{ fault: string } | { fault: "", saved: Saved }}
 */
export function read(text, course) {
  /** @type {any} */
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    return { fault: t("This is no file of saved progress, or it is damaged: it cannot be read.") };
  }
  if (given?.format !== FORMAT) return { fault: t("This is no file of saved progress.") };
  if (typeof given.v !== "number" || given.v > VERSION)
    return { fault: t("This file is of a newer version than this page knows. Reload the page, or ask for the course's latest edition.") };
  if (given.course !== course.id)
    return { fault: t("This file is of another course: “{title}”.", { title: String(given.title ?? given.course) }) };
  if (!whole(given)) return { fault: t("This file is damaged: a part of it is missing or was changed.") };
  return { fault: "", saved: given };
}

/** @param {any} given */
function whole(given) {
  const { state } = given;
  if (typeof state !== "string" || check(state) !== given.check) return false;
  const known = unpack(state, []);
  return known !== null && pack(known, []).text === state;
}
