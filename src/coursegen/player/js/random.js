// @ts-check
/** Chance that can be had again: what is shuffled or drawn depends on a name alone. Pure. */

/**
 * A generator of numbers 0 ≤ n < 1, the same for the same name (FNV-1a, then mulberry32).
 * @param {string} name
 */
export function generator(name) {
  let seed = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) seed = Math.imul(seed ^ name.charCodeAt(i), 0x01000193);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * `list` in an order that depends on `name`; entries that `pinned` names keep their places.
 * @template T
 * @param {T[]} list
 * @param {string} name
 * @param {(entry: T) => boolean} [pinned]
 * @returns {T[]}
 */
export function shuffled(list, name, pinned = () => false) {
  const next = generator(name);
  const free = list.filter((entry) => !pinned(entry));
  for (let i = free.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [free[i], free[j]] = /** @type {[T, T]} */ ([free[j], free[i]]);
  }
  return list.map((entry) => (pinned(entry) ? entry : /** @type {T} */ (free.shift())));
}
