// @ts-check
/** The learner's record in this browser: the one that the questions of every page read and write. */

import { begin, next } from "../attempt.js";
import { pack, unpack } from "../codec.js";
import { local } from "../runtimes/local.js";

/** @typedef {import("../types").State} State */
/** @typedef {import("../types").Item} Item */

const newSeed = () => (Date.now() % (62 ** 4 - 1)) + 1;

/**
 * @param {{ storage: () => Storage, name: string }} world `storage` may throw
 * @param {Item[]} items of the whole book
 */
export function record(world, items) {
  const store = local(world);
  const self = {
    /** As packed, for a file; "" when there is nothing. Read and written again, so that it is as this version writes it. */
    packed() {
      const state = unpack(store.load(), []);
      return state ? pack(state, []).text : "";
    },
    /** @returns {State} */
    state: () => unpack(store.load(), items) ?? begin(1),
    /** @param {string} packed @returns {boolean} whether it is kept */
    replace(packed) {
      // Other tabs hear of it first, else they would add what they know to what they hear has been kept.
      const told = local({ ...world, name: `${world.name}:anew` }).save(String(Date.now()), "");
      return told && store.save(packed, "");
    },
    /** @returns {boolean} */
    forget() {
      try {
        for (const more of ["", ":anew"]) world.storage().removeItem(world.name + more);
        return true;
      } catch {
        return false;
      }
    },
    /**
     * Somebody is on a page that counts. What other pages have written stays as it is, letter by letter.
     * @param {string} view its short name
     */
    visit(view) {
      const before = store.load();
      const state = before ? unpack(before, []) : begin(newSeed());
      if (!state) return; // of a later version, or damaged: not ours to write over
      const after = pack(next(state, { type: "go", view, visited: true }), []).text;
      if (after !== before) store.save(after, "");
    },
    /**
     * Some question was reviewed. All else stays as it is, letter by letter.
     * @param {(review: State["review"]) => State["review"]} enter
     */
    review(enter) {
      const state = unpack(store.load(), []);
      return state !== null && store.save(pack({ ...state, review: enter(state.review) }, []).text, "");
    },
  };
  return self;
}
