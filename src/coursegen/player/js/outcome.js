// @ts-check
/** What the answers come to: scores of places, quizzes, learning objectives and the course. Pure. */

import { answerTo, drawn, tryNumber } from "./attempt.js";
import { isOpen } from "./policy.js";

/** @typedef {import("./types").Config} Config */
/** @typedef {import("./types").Item} Item */
/** @typedef {import("./types").Outcome} Outcome */
/** @typedef {import("./types").Place} Place */
/** @typedef {import("./types").Quiz} Quiz */
/** @typedef {import("./types").State} State */

/** @typedef {Record<string, Item>} Items by address */

/**
 * @typedef {object} Slot one place of a quiz as it stands
 * @property {Item} item the question asked there now
 * @property {number} points
 * @property {boolean} answered
 * @property {number} share what counts, by the course's policy
 * @property {boolean} open another try is allowed and could help
 */

/**
 * @typedef {object} Tally
 * @property {number} points earned
 * @property {number} of points there are
 * @property {number} share 0..1
 * @property {number} answered questions
 * @property {number} questions
 * @property {boolean} complete every question has been answered
 * @property {boolean} open some try could still help
 */

const NEAR = 1e-9; // sums of thirds: 0.7999999999 is 0.8

/** @param {Config} config @param {Items} items @param {State} state @param {Quiz} quiz @returns {Slot[]} */
export function slots(config, items, state, quiz) {
  return quiz.places.flatMap((place) => slotsOf(config, items, state, place));
}

/** @param {Config} config @param {Items} items @param {State} state @param {Place} place @returns {Slot[]} */
function slotsOf(config, items, state, place) {
  const known = place.items.map((id) => items[id]).filter((item) => item !== undefined);
  const byKey = new Map(known.map((item) => [item.key, item]));
  const asked = place.pool ? drawn(state, [...byKey.keys()], place.draw) : known.map((item) => [item.key]);
  return asked.map((keys) => {
    const tried = keys.map((key) => /** @type {Item} */ (byKey.get(key)));
    const item = /** @type {Item} */ (tried.at(-1));
    return {
      item,
      points: place.points,
      answered: tried.some((one) => answerTo(state, one).tries > 0),
      share: share(config.score, tried, state),
      open: isOpen(state, item),
    };
  });
}

/**
 * @param {Config["score"]} policy
 * @param {Item[]} tried variants, the present one last
 * @param {State} state
 */
function share(policy, tried, state) {
  const answers = tried.map((item) => answerTo(state, item)).filter((answer) => answer.tries > 0);
  if (policy === "first") return begun(tried, state)?.first ?? 0;
  if (policy === "last") return answers.at(-1)?.last ?? 0;
  return Math.max(0, ...answers.map((answer) => answer.best ?? 0));
}

/**
 * The answer to the variant that was asked first. When none is left they are asked again in turn, and then it is no
 * longer the first of the list, but the first of those that were asked most often.
 * @param {Item[]} tried @param {State} state
 */
function begun(tried, state) {
  const all = tried.map((item) => answerTo(state, item));
  const asked = all.map((answer, i) => (i === all.length - 1 ? tryNumber(answer) : answer.tries));
  return all[asked.indexOf(Math.max(...asked))];
}

/** @param {Slot[]} all @returns {Tally} */
export function tally(all) {
  const of = all.reduce((sum, slot) => sum + slot.points, 0);
  const points = all.reduce((sum, slot) => sum + slot.points * slot.share, 0);
  const answered = all.filter((slot) => slot.answered).length;
  return {
    points,
    of,
    share: of ? Math.min(1, points / of) : 0,
    answered,
    questions: all.length,
    complete: answered === all.length,
    open: all.some((slot) => slot.open && slot.share < 1),
  };
}

/** @param {number} share @param {number} mark */
export const reaches = (share, mark) => share + NEAR >= mark;

/** Every graded place of the course. @param {Config} config @param {Items} items @param {State} state */
export const graded = (config, items, state) =>
  config.quizzes.flatMap((quiz) => slots(config, items, state, quiz));

/**
 * A quiz with a pass mark of its own must reach it, whatever the others bring.
 * @param {Config} config
 * @param {Items} items
 * @param {State} state
 */
function passes(config, items, state) {
  const whole = tally(graded(config, items, state));
  if (!whole.complete || !reaches(whole.share, config.pass_mark)) return false;
  return config.quizzes
    .filter((quiz) => quiz.own_mark)
    .every((quiz) => reaches(tally(slots(config, items, state, quiz)).share, quiz.pass_mark));
}

/**
 * What may be said of the course now. Nothing is said of a score before every graded question is answered, and
 * *failed* only where the course asks for it and no try is left.
 * @param {Config} config @param {Items} items @param {State} state @param {number} progress 0..1
 * @returns {Outcome}
 */
export function outcome(config, items, state, progress) {
  const whole = tally(graded(config, items, state));
  if (!whole.questions) {
    return {
      completion: reaches(progress, 1) ? "completed" : "incomplete",
      success: "unknown",
      score: null,
      progress,
    };
  }
  if (!whole.complete) return { completion: "incomplete", success: "unknown", score: null, progress };
  const passed = passes(config, items, state);
  if (config.report === "completed")
    return { completion: "completed", success: "unknown", score: whole.share, progress };
  const failed = config.report === "passed-failed" && !passed && !whole.open;
  const over = passed || failed;
  return {
    completion: over ? "completed" : "incomplete",
    success: passed ? "passed" : failed ? "failed" : "unknown",
    // This profile has a mastery score in the manifest, and then Moodle makes *failed* of any score that stands
    // beside *incomplete*.
    score: over || config.report === "passed-incomplete" ? whole.share : null,
    progress,
  };
}

const RANK = { unknown: 0, failed: 1, passed: 2 };

/** Whatever was better in either. @param {Outcome | null} before @param {Outcome} now @returns {Outcome} */
export function better(before, now) {
  if (!before) return now;
  return {
    completion: before.completion === "completed" ? "completed" : now.completion,
    success: RANK[before.success] > RANK[now.success] ? before.success : now.success,
    score: before.score === null ? now.score : Math.max(before.score, now.score ?? 0),
    progress: Math.max(before.progress, now.progress),
  };
}

/**
 * A learning objective as its questions stand: by the graded ones, or where there are none by practice.
 * @param {Config} config @param {Items} items @param {State} state @param {string} objective
 * @returns {Tally & { graded: boolean }}
 */
export function objectiveTally(config, items, state, objective) {
  const counted = graded(config, items, state).filter((slot) => slot.item.objective === objective);
  if (counted.length) return { ...tally(counted), graded: true };
  const practice = Object.values(items).filter(
    (item) => item.objective === objective && item.role !== "graded" && item.interactions.some(isScored),
  );
  const all = practice.map((item) => {
    const answer = answerTo(state, item);
    return { item, points: 1, answered: answer.tries > 0, share: answer.best ?? 0, open: true };
  });
  return { ...tally(all), graded: false };
}

/** @param {import("./types").Interaction} interaction */
export const isScored = (interaction) => interaction.kind !== "extended" && interaction.kind !== "scale";

/** Whether a question comes back for review: what can be right or wrong, and is not asked only to wake curiosity. */
export const comesBack = (/** @type {Item} */ item) =>
  (item.role === "practice" || item.role === "graded") && item.interactions.some(isScored);
