// @ts-check
/** What is said after an answer, in words alone: the verdict, the points, what can be done next. */

import { answerTo } from "./attempt.js";
import { number, t } from "./dom.js";
import { canRetry, keyIsShown } from "./policy.js";

/** @typedef {import("./types").Item} Item */
/** @typedef {import("./types").State} State */

/** @param {State} state @param {Item} item */
export function verdictOf(state, item) {
  const { last } = answerTo(state, item);
  if (last === null) return t("Your answer is kept.");
  if (last === 1) return t("Right.");
  if (last > 0) return t("Partly right.");
  return canRetry(state, item) ? t("Not right yet.") : t("Not right.");
}

/** "" where nothing counts. @param {State} state @param {Item} item */
export function pointsOf(state, item) {
  const { last } = answerTo(state, item);
  if (last === null || item.role !== "graded") return "";
  return t("Points: {n} of {count}.", { n: number(item.points * last), count: item.points });
}

/**
 * What can be done with this question now.
 * @param {State} state @param {Item} item @param {boolean} resting its answer was shown, and the next round decides
 */
export function stepOf(state, item, resting) {
  const { last } = answerTo(state, item);
  if (last === 1) return "";
  if (last === null) return t("Compare it with what stands below.");
  if (resting) return t("The answer is shown. In the next round of the quiz this question counts again.");
  if (!canRetry(state, item)) return t("The answer is shown.");
  if (keyIsShown(state, item)) return t("The answer is shown. You can try again.");
  return item.pool ? t("You can try another question.") : t("You can try again.");
}

/**
 * The whole of it, for those who do not see the page.
 * @param {State} state @param {Item} item @param {string} after where one goes from here
 */
export const saidOf = (state, item, after) =>
  [verdictOf(state, item), pointsOf(state, item), stepOf(state, item, false), after].filter(Boolean).join(" ");
