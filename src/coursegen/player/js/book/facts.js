// @ts-check
/** What the record comes to for the whole book: what is done, what is due, what is missing. Pure. */

import { answerTo } from "../attempt.js";
import { graded, objectiveTally, outcome, reaches, slots, tally } from "../outcome.js";
import { dueOn } from "../schedule.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Part} Part */
/** @typedef {import("./data.js").Module} Module */
/** @typedef {import("../types").State} State */
/** @typedef {import("../types").Item} Item */

const SURE = 3;

/** The quiz of a module. @param {Data} data @param {string} module */
const quizOf = (data, module) => data.config.quizzes.find((quiz) => quiz.module === module);

/**
 * A module's quiz as it stands.
 * @param {Data} data @param {State} state @param {string} module
 */
export function quizTally(data, state, module) {
  const quiz = quizOf(data, module);
  if (!quiz) return null;
  const sum = tally(slots(data.config, data.byId, state, quiz));
  return { ...sum, passed: sum.complete && reaches(sum.share, quiz.pass_mark), mark: quiz.pass_mark };
}

/**
 * A lesson is done when its questions are answered, or where it has none, when it was read; a quiz when it is passed.
 * @param {Data} data @param {State} state @param {Module} module @param {Part} part
 */
export function isDone(data, state, module, part) {
  // A quiz in which nothing counts is done when it is answered.
  const quiz = part.kind === "quiz" ? quizTally(data, state, module.id) : null;
  if (quiz) return quiz.passed;
  const asked = data.onPage.get(part.page) ?? [];
  return asked.length
    ? asked.every((item) => answerTo(state, item).tries > 0)
    : state.visited.includes(part.key);
}

/** Every part of the course with its module. @param {Data} data */
export const parts = (data) => data.book.modules.flatMap((module) => module.parts.map((part) => ({ module, part })));

/** How much is done. @param {Data} data @param {State} state */
export function done(data, state) {
  const every = parts(data);
  const count = every.filter(({ module, part }) => isDone(data, state, module, part)).length;
  return { count, of: every.length, share: every.length ? count / every.length : 0 };
}

/**
 * Where to go on: the page visited last if it is not done, else the first that is not.
 * @param {Data} data @param {State} state @returns {Part | null}
 */
export function goOn(data, state) {
  const open = parts(data).filter(({ module, part }) => !isDone(data, state, module, part));
  return (open.find(({ part }) => part.key === state.view) ?? open[0])?.part ?? null;
}

/** Questions due today, the most useful first. @param {Data} data @param {State} state @param {number} day */
export function due(data, state, day) {
  const byKey = Object.fromEntries(data.items.map((item) => [item.key, item]));
  const keys = dueOn(state.review, Object.keys(byKey), day);
  return keys.map((key) => /** @type {Item} */ (byKey[key]));
}

/** What the learner was sure of and got wrong last. @param {Data} data @param {State} state */
export const sureButWrong = (data, state) =>
  data.items.filter((item) => {
    const { tries, last, sure } = answerTo(state, item);
    return tries > 0 && last !== null && last < 1 && sure === SURE;
  });

/** @param {Data} data @param {State} state @param {string} objective */
export const objective = (data, state, objective) => objectiveTally(data.config, data.byId, state, objective);

/**
 * How the course as a whole stands. `earned`: passed, or all done where the course only asks for that.
 * What was reported before is not looked at: only the answers count here.
 * @param {Data} data @param {State} state
 */
export function whole(data, state) {
  const sum = tally(graded(data.config, data.byId, state));
  const said = outcome(data.config, data.byId, state, done(data, state).share);
  const earned = said.success === "passed" || (said.completion === "completed" && said.success === "unknown");
  return { ...sum, earned, mark: data.config.pass_mark };
}
