// @ts-check
/** What a learner has done so far, as state × event → state. Pure: no page, no LMS, no clock. */

import { number } from "./digits.js";
import { decided, joined, pathOf, returned } from "./path.js";
import { shuffled } from "./random.js";

/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Answer} Answer */
/** @typedef {import("./types").Item} Item */
/** @typedef {import("./types").Response} Response */
/** @typedef {import("./types").Outcome} Outcome */
/** @typedef {import("./types").Scenario} Scenario */

/**
 * @typedef {{ type: "go", view: string, visited: boolean }
 *   | { type: "answer", item: Item, responses: Response[], sure: number }
 *   | { type: "check", item: Item, share: number | null }
 *   | { type: "retry", item: Item }
 *   | { type: "hint", item: Item }
 *   | { type: "show", item: Item }
 *   | { type: "draw", pool: string, draws: string[][] }
 *   | { type: "decide", scenario: Scenario, choice: string }
 *   | { type: "return", scenario: Scenario, count: number }
 *   | { type: "review", review: State["review"] }
 *   | { type: "reported", outcome: Outcome }} Event
 */

/** @param {number} seed @returns {State} */
export const begin = (seed) => ({
  seed,
  view: "",
  visited: [],
  answers: {},
  draws: {},
  reported: null,
  review: {},
  others: {},
  paths: {},
});

/** @param {Item} item @returns {Answer} */
const untouched = (item) => ({
  responses: item.interactions.map(() => null),
  checked: false,
  tries: 0,
  best: null,
  first: null,
  last: null,
  sure: 0,
  hint: false,
  shown: false,
});

/** @param {State} state @param {Item} item @returns {Answer} */
export const answerTo = (state, item) => state.answers[item.key] ?? untouched(item);

/** @param {State} state @param {Event} event @returns {State} */
export function next(state, event) {
  switch (event.type) {
    case "go": {
      const seen = !event.visited || state.visited.includes(event.view);
      return { ...state, view: event.view, visited: seen ? state.visited : [...state.visited, event.view] };
    }
    case "draw":
      return { ...state, draws: { ...state.draws, [event.pool]: event.draws } };
    case "review":
      return { ...state, review: event.review };
    case "reported":
      return { ...state, reported: event.outcome };
    case "decide":
    case "return": {
      const { scenario } = event;
      const before = pathOf(state.paths, scenario);
      const after =
        event.type === "decide"
          ? decided(before, scenario, event.choice)
          : returned(before, scenario, event.count);
      return { ...state, paths: { ...state.paths, [scenario.key]: after } };
    }
    default:
      return { ...state, answers: { ...state.answers, [event.item.key]: answered(state, event) } };
  }
}

/** @param {State} state @param {Extract<Event, { item: Item }>} event @returns {Answer} */
function answered(state, event) {
  const before = answerTo(state, event.item);
  switch (event.type) {
    case "answer":
      return before.checked ? before : { ...before, responses: event.responses, sure: event.sure };
    case "check":
      return before.checked ? before : checked(before, event.share);
    case "retry":
      // How sure one was of the last answer stays known until another is begun: the results page lists it.
      return { ...before, responses: event.item.interactions.map(() => null), checked: false, shown: false };
    case "hint":
      return { ...before, hint: true };
    case "show":
      return { ...before, shown: before.checked };
  }
}

/** @param {Answer} before @param {number | null} share @returns {Answer} */
function checked(before, share) {
  const best = before.best === null ? share : Math.max(before.best, share ?? 0);
  const first = before.tries === 0 ? share : before.first;
  return { ...before, checked: true, tries: before.tries + 1, best, first, last: share };
}

/**
 * All of both: what both hold is as `own` has it, and stands where it stands there.
 * @template T @param {Record<string, T>} own @param {Record<string, T>} other @returns {Record<string, T>}
 */
const beside = (own, other) => ({ ...own, ...other, ...own });

/**
 * Records of other pages' questions: of one question the one that was tried more often, else `own`.
 * @param {State["others"]} own @param {State["others"]} other
 */
export function mostTried(own, other) {
  const tries = (/** @type {string | undefined} */ record) => (record ? number(record[1] ?? "0") : -1);
  const more = Object.entries(other).filter(([key, record]) => tries(record) > tries(own[key]));
  return { ...own, ...Object.fromEntries(more) };
}

/**
 * Two states of one attempt, from two tabs: nothing that either knows is lost. Of one question the answer that was
 * tried more often stands, else `own`, which the learner may be at. What `own` holds stays where it stands, so that a
 * state which learns nothing is packed as before.
 * @param {State} own @param {State} other @param {(a: Outcome | null, b: Outcome) => Outcome} better
 * @returns {State}
 */
export function merged(own, other, better) {
  const answers = { ...own.answers };
  for (const [key, theirs] of Object.entries(other.answers)) {
    const ours = answers[key];
    const [kept, left] = ours && ours.tries >= theirs.tries ? [ours, theirs] : [theirs, ours];
    const best = Math.max(kept.best ?? -1, left?.best ?? -1);
    answers[key] = { ...kept, best: best < 0 ? null : best };
  }
  return {
    ...own,
    visited: [...new Set([...own.visited, ...other.visited])],
    answers,
    draws: beside(own.draws, other.draws),
    reported: other.reported ? better(own.reported, other.reported) : own.reported,
    others: mostTried(own.others, other.others),
    review: beside(own.review, other.review),
    paths: joined(own.paths, other.paths),
  };
}

/** Whether every part that needs an answer has one. @param {Item} item @param {Response[]} responses */
export function isComplete(item, responses) {
  return item.interactions.every((interaction, i) => {
    const response = responses[i] ?? null;
    if (response === null || response.length === 0) return false;
    if (typeof response === "string") return response.trim() !== "";
    return interaction.kind !== "match" || response.length === interaction.premises.length;
  });
}

/** The try that the learner is in, from 1: what shuffles depend on. @param {Answer} answer */
export const tryNumber = (answer) => (answer.checked ? answer.tries : answer.tries + 1);

/** The name that a shuffle of this try depends on. @param {State} state @param {Item} item */
export const shuffleName = (state, item) => `${state.seed}/${item.id}/${tryNumber(answerTo(state, item))}`;

/**
 * Which variants of a pool are asked: as drawn before, else drawn now.
 * @param {State} state
 * @param {string[]} keys short names of all variants, in the course's order
 * @param {number} draw
 * @returns {string[][]} for each place the variants asked so far, the present one last
 */
export function drawn(state, keys, draw) {
  const kept = (state.draws[keys[0] ?? ""] ?? [])
    .map((place) => place.filter((key) => keys.includes(key)))
    .filter((place) => place.length > 0);
  const taken = kept.flat();
  const free = shuffled(keys, `${state.seed}/${keys[0]}`).filter((key) => !taken.includes(key));
  const more = Math.max(0, draw - kept.length);
  return [...kept.slice(0, draw), ...free.slice(0, more).map((key) => [key])];
}

/**
 * The places of a pool after another variant was asked for at one of them: one not asked yet, or else the one
 * that was asked longest ago.
 * @param {State} state @param {string[]} keys @param {number} draw @param {string} missed the present variant
 * @returns {string[][]}
 */
export function redrawn(state, keys, draw, missed) {
  const places = drawn(state, keys, draw);
  const present = places.map((place) => place.at(-1));
  const asked = places.flat();
  const order = shuffled(keys, `${state.seed}/${keys[0]}`);
  const fresh = order.find((key) => !asked.includes(key));
  const own = places.find((place) => place.at(-1) === missed) ?? [];
  const again = fresh ?? own.find((key) => key !== missed && !present.includes(key)) ?? missed;
  return places.map((place) => (place === own ? [...place.filter((key) => key !== again), again] : place));
}
