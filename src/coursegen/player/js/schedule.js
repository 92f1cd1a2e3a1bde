// @ts-check
/**
 * When a question comes back for review: state × event → state. Pure; a day is a whole number, counted from 1970.
 *
 * A question enters when it is first answered in the course, and is due after the first interval. Answered right in
 * the review when it is due, it waits for the next interval, and after the last one it is done; answered wrong,
 * wherever, it begins again. Right before it is due changes no date: the same thing twice in an hour teaches nothing.
 * What one was sure of and got wrong comes first (confident errors are corrected best), then what was missed.
 *
 * As text, for the codec: groups joined by `/`, each DUE (three digits of base 62; 000: done), MARK or step (one
 * digit: 0, 1, 2 for a first wait after right, missed, sure but wrong; then the later waits), and keys joined by `.`.
 */

import { digits, number } from "./digits.js";

/** @typedef {import("./types").Due} Due */
/** @typedef {Record<string, Due>} Schedule by the question's short name */
/** @typedef {{ share: number | null, sure: number }} Said how right it was, and how sure the learner was */

const DAY = 86_400_000;
const DONE = 0;
const SURE = 3;
const STEPS = 59; // as many later waits as one digit holds

/** The day that a clock on the wall shows. @param {Date} now */
export const dayOf = (now) => Math.floor(now.getTime() / DAY - now.getTimezoneOffset() / 1440);

/** A moment in that day, in UTC. @param {number} day */
export const momentOf = (day) => new Date(day * DAY);

/** @param {Said} said @returns {Due["mark"]} */
const marked = ({ share, sure }) => (share === 1 ? 0 : sure === SURE ? 2 : 1);

/**
 * An answer in the course, or in a review that was not due.
 * @param {Schedule} schedule @param {string} key @param {Said} said @param {number} day @param {number[]} waits
 * @returns {Schedule}
 */
export function answered(schedule, key, said, day, waits) {
  const mark = marked(said);
  const before = schedule[key];
  if (before && mark === 0) return before.step ? schedule : { ...schedule, [key]: { ...before, mark } };
  return { ...schedule, [key]: { step: 0, due: day + (waits[0] ?? 1), mark } };
}

/**
 * An answer in the review.
 * @param {Schedule} schedule @param {string} key @param {Said} said @param {number} day @param {number[]} waits
 * @returns {Schedule}
 */
export function reviewed(schedule, key, said, day, waits) {
  const before = schedule[key];
  if (!before || !isDue(before, day) || marked(said)) return answered(schedule, key, said, day, waits);
  const step = Math.min(before.step + 1, STEPS);
  const wait = waits[step];
  return { ...schedule, [key]: { step, due: wait === undefined ? DONE : day + wait, mark: 0 } };
}

/** @param {Due} entry @param {number} day */
const isDue = (entry, day) => entry.due !== DONE && entry.due <= day;

/**
 * What is to be reviewed on a day, in the order in which to ask it.
 * @param {Schedule} schedule
 * @param {string[]} keys of the questions there are, in the course's order
 * @param {number} day
 */
export function dueOn(schedule, keys, day) {
  const mark = (/** @type {string} */ key) => schedule[key]?.mark ?? 0;
  return keys
    .filter((key) => schedule[key] && isDue(/** @type {Due} */ (schedule[key]), day))
    .sort((a, b) => mark(b) - mark(a));
}

/**
 * The next day after this one on which something is due.
 * @param {Schedule} schedule @param {string[]} keys @param {number} day
 * @returns {number | null}
 */
export function nextDay(schedule, keys, day) {
  const days = keys.map((key) => schedule[key]?.due ?? DONE).filter((due) => due > day);
  return days.length ? Math.min(...days) : null;
}

/** @param {Schedule} schedule */
export function packSchedule(schedule) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const [key, { step, due, mark }] of Object.entries(schedule)) {
    const head = digits(due, 3) + digits(step ? step + 2 : mark, 1);
    groups.set(head, [...(groups.get(head) ?? []), key]);
  }
  return [...groups].map(([head, keys]) => head + keys.join(".")).join("/");
}

/** @param {string} text @returns {Schedule} what cannot be read is left out */
export function unpackSchedule(text) {
  const entries = text.split("/").flatMap((group) => {
    const found = /^([0-9A-Za-z]{3})([0-9A-Za-z])([0-9A-Za-z.]+)$/.exec(group);
    if (!found) return [];
    const [, due = "", code = "", keys = ""] = found;
    const n = number(code);
    const entry = { due: number(due), step: Math.max(0, n - 2), mark: n > 2 ? 0 : n };
    return keys.split(".").map((key) => [key, entry]);
  });
  return Object.fromEntries(entries.filter(([key]) => key));
}
