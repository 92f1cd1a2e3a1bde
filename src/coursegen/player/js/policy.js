// @ts-check
/**
 * How often a question may be answered, and when its key may be seen. Pure; docs/reference/answering.md says the same.
 *
 * A limit is of the place: in a pool, the tries of all variants that were asked there count together, so that
 * drawing another variant brings no further try.
 */

import { answerTo } from "./attempt.js";

/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Item} Item */

const BEFORE_THE_KEY = 2; // missed tries after which a learner may ask for the answer

/** How often the place where an item stands has been answered. @param {State} state @param {Item} item */
export function triesAt(state, item) {
  const place = Object.values(state.draws)
    .flat()
    .find((tried) => tried.includes(item.key)) ?? [item.key];
  return place.reduce((sum, key) => sum + (state.answers[key]?.tries ?? 0), 0);
}

/** @param {State} state @param {Item} item */
export const hasTries = (state, item) => item.tries === 0 || triesAt(state, item) < item.tries;

/** Whether some answer may still be given that could help. @param {State} state @param {Item} item */
export const isOpen = (state, item) => {
  const { checked, last } = answerTo(state, item);
  return hasTries(state, item) && !(checked && last === 1);
};

/** Whether another try is allowed and could help. @param {State} state @param {Item} item */
export function canRetry(state, item) {
  const { checked, last } = answerTo(state, item);
  return checked && last !== 1 && (last === null || hasTries(state, item));
}

/**
 * Whether the whole key may be seen: the answer is right, or no try is left, or the learner asked for it. What is
 * said of the chosen options themselves is shown after each try.
 * @param {State} state @param {Item} item
 */
export function keyIsShown(state, item) {
  const { checked, last, shown } = answerTo(state, item);
  return checked && last !== null && (last === 1 || shown || !hasTries(state, item));
}

/** Whether the learner may ask for the key: tries are unlimited, and two have missed. @param {State} state @param {Item} item */
export const mayAskForKey = (state, item) =>
  canRetry(state, item) &&
  answerTo(state, item).last !== null &&
  item.tries === 0 &&
  !keyIsShown(state, item) &&
  triesAt(state, item) >= BEFORE_THE_KEY;

/**
 * Whether a question rests until its quiz is tried again: its answer was shown, so that another try in this round
 * would earn points for reading. In a pool another variant is asked, and nothing rests.
 * @param {State} state @param {Item} item
 */
export const isResting = (state, item) =>
  item.role === "graded" && !item.pool && answerTo(state, item).shown;
