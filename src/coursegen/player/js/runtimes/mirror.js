// @ts-check
/**
 * Around a runtime: what its LMS would not keep stays in this browser until the LMS keeps it, or something newer.
 *
 * Sound because of three things (docs/decisions: “Kept where the LMS fails”). The copy belongs to one learner, course
 * and address. It is held beside the LMS's own text that it grew out of, and is read only while the LMS still gives
 * exactly that text: an LMS that has heard anything newer, from here or from another device, is believed. It is gone
 * as soon as a save succeeds.
 */

/** @typedef {import("../types").Runtime} Runtime */

/**
 * @param {Runtime} runtime
 * @param {{ storage: () => Storage, name: (learner: string) => string }} world `storage` may throw
 * @returns {Runtime & { restored: () => boolean }} `restored`: what was loaded is not the LMS's
 */
export function mirrored(runtime, { storage, name }) {
  let key = "";
  let recording = false; // in a launch for review only nothing is kept, here or there
  let theirs = ""; // what the LMS has
  let loaded = "";

  const forget = () => attempt(() => storage().removeItem(key));
  const copy = () => {
    const kept = attempt(() => JSON.parse(storage().getItem(key) ?? "null"));
    return Array.isArray(kept) && kept[0] === theirs ? String(kept[1]) : "";
  };

  return {
    ...runtime,
    open() {
      const opened = runtime.open();
      if (opened.connected && opened.learner) key = name(opened.learner);
      recording = !opened.review;
      return opened;
    },
    load() {
      theirs = loaded = runtime.load();
      if (!key) return loaded;
      const found = recording ? copy() : undefined;
      if (!found) forget();
      else loaded = found;
      return loaded;
    },
    save(packed, location) {
      const kept = runtime.save(packed, location);
      if (!key || !recording || packed === null) return kept;
      if (kept) {
        theirs = packed;
        forget();
      } else attempt(() => storage().setItem(key, JSON.stringify([theirs, packed])));
      return kept;
    },
    restored: () => loaded !== theirs,
  };
}

/** @template T @param {() => T} call @returns {T | undefined} private windows and sandboxes have no storage */
function attempt(call) {
  try {
    return call();
  } catch {
    return undefined;
  }
}
