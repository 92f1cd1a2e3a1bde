// @ts-check
/**
 * A learner's data as one flat record, `{"cmi.interactions.0.id": "trust.q1", …}`: it can be committed, stored and
 * given back as it stands, and every count follows from the names.
 */

/** @typedef {Record<string, string>} Cmi */

const INDEX = /\.(0|[1-9][0-9]*)(?=\.|$)/g;

/** @param {string} element `cmi.interactions.3.id` @returns {string} `cmi.interactions.n.id` */
export const modelName = (element) => element.replace(INDEX, ".n");

/** @param {Cmi} cmi @param {string} array `cmi.interactions` @returns {number} how many records it holds */
export function count(cmi, array) {
  let most = 0;
  for (const name of Object.keys(cmi)) {
    if (!name.startsWith(`${array}.`)) continue;
    const index = /^(\d+)\./.exec(name.slice(array.length + 1));
    if (index) most = Math.max(most, Number(index[1]) + 1);
  }
  return most;
}

/** @param {string} element @returns {{array: string, index: number}[]} the arrays on the way to an element */
export function steps(element) {
  return [...element.matchAll(INDEX)].map((found) => ({
    array: element.slice(0, found.index),
    index: Number(found[1]),
  }));
}

/** @param {Cmi} cmi @param {string} array @param {string} leaf @returns {string[]} one field of every record */
export function column(cmi, array, leaf) {
  return Array.from({ length: count(cmi, array) }, (_, i) => cmi[`${array}.${i}.${leaf}`] ?? "");
}

/** @param {Cmi} cmi @param {string} branch @returns {void} forget everything under a branch */
export function prune(cmi, branch) {
  for (const name of Object.keys(cmi)) if (name.startsWith(`${branch}.`)) delete cmi[name];
}
