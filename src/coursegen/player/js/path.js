// @ts-check
/** A learner's way through a scenario: where its choices lead, and which endings have been found. Pure. */

/** @typedef {import("./types").Path} Path */
/** @typedef {import("./types").Scenario} Scenario */
/** @typedef {import("./types").Step} Step */
/** @typedef {import("./types").Decision} Decision */

/** @typedef {{ step: Step, choice: Decision }} Taken a decision that was taken, and where */

/** @type {Path} */
const UNTROD = { choices: [], found: [] };

/** @param {Record<string, Path>} paths @param {Scenario} scenario @returns {Path} */
export const pathOf = (paths, scenario) => paths[scenario.key] ?? UNTROD;

/**
 * The way that `choices` take. The scenario may have changed since they were made: the way ends where it no
 * longer has the next choice, or where a choice leads to nothing.
 * @param {Scenario} scenario
 * @param {string[]} choices
 * @returns {{ taken: Taken[], at: string, step: Step | undefined }} `at`: the id of what is reached, `step`: if it is one
 */
export function walk(scenario, choices) {
  const steps = new Map(scenario.steps.map((step) => [step.id, step]));
  const known = new Set([...steps.keys(), ...scenario.endings.map(({ id }) => id)]);
  /** @type {Taken[]} */
  const taken = [];
  let at = scenario.steps[0]?.id ?? "";
  for (const id of choices) {
    const step = steps.get(at);
    const choice = step?.choices.find((one) => one.id === id);
    if (!step || !choice || !known.has(choice.to)) break;
    taken.push({ step, choice });
    at = choice.to;
  }
  return { taken, at, step: steps.get(at) };
}

/** The path after another choice; the same where that choice cannot be made. @param {Path} path @param {Scenario} scenario @param {string} choice @returns {Path} */
export function decided(path, scenario, choice) {
  const { taken, at } = walk(scenario, [...kept(path, scenario), choice]);
  const ending = scenario.endings.find(({ id }) => id === at);
  const anew = ending && !path.found.includes(ending.key);
  return { choices: taken.map((one) => one.choice.id), found: anew ? [...path.found, ending.key] : path.found };
}

/** The path gone back to its first `count` choices; what was found stays found. @param {Path} path @param {Scenario} scenario @param {number} count @returns {Path} */
export const returned = (path, scenario, count) => ({ ...path, choices: kept(path, scenario).slice(0, count) });

/** @param {Path} path @param {Scenario} scenario */
const kept = (path, scenario) => walk(scenario, path.choices).taken.map(({ choice }) => choice.id);

/**
 * The ways of two tabs: a learner who is on one stays on it, and what either has found is found.
 * @param {Record<string, Path>} own @param {Record<string, Path>} other @returns {Record<string, Path>}
 */
export function joined(own, other) {
  const all = { ...own, ...other, ...own }; // own ones where they stand
  for (const [key, { found }] of Object.entries(other)) {
    const path = all[key] ?? UNTROD;
    all[key] = { ...path, found: [...new Set([...path.found, ...found])] };
  }
  return all;
}

/** How many of the endings there are now have been found. @param {Path} path @param {Scenario} scenario */
export const foundIn = (path, scenario) =>
  scenario.endings.filter(({ key }) => path.found.includes(key)).length;
