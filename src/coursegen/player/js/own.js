// @ts-check
/**
 * What a platform is not to be told stays in this browser, for the next visit from here: what is written freely and
 * how sure one was, unless the course says that they are recorded.
 */

import { pack, unpack } from "./codec.js";
import { local } from "./runtimes/local.js";

/** @typedef {import("./types").State} State */

/** @param {import("./types").Item} item */
const isFree = ({ interactions }) => interactions.some(({ kind }) => kind === "extended");

/**
 * @param {{ storage: () => Storage, name: string }} world `storage` may throw
 * @param {import("./types").Item[]} items
 * @param {import("./types").Config["record"]} record
 */
export function own(world, items, record) {
  const copy = local(world);
  const mine = items.filter(
    (item) => (!record.open_answers && isFree(item)) || (!record.confidence && item.confidence),
  );
  return {
    /** @param {State} state */
    keep(state) {
      if (mine.length) copy.save(pack(state, mine).text, "");
    },
    /**
     * What the platform gave, and to it what stayed here. An answer that was tried elsewhere since is as it was given.
     * @param {State} given
     * @returns {State}
     */
    fill(given) {
      const answers = { ...given.answers };
      const kept = unpack(copy.load(), mine)?.answers ?? {};
      for (const item of mine) {
        const [theirs, ours] = [answers[item.key], kept[item.key]];
        if (!ours || theirs?.tries !== ours.tries) continue;
        answers[item.key] = isFree(item) ? ours : { ...theirs, sure: theirs.sure || ours.sure };
      }
      return { ...given, answers };
    },
  };
}
