// @ts-check
/** The six verbs over an LMS. What differs between 1.2 and 2004 comes in as an `Edition`. */

import { duration } from "../cmi.js";
import { find, Lms } from "./lms.js";
import { Records } from "./records.js";

/** @typedef {import("../types").Runtime} Runtime */
/** @typedef {import("../types").Outcome} Outcome */
/** @typedef {import("../types").Refusal} Refusal */

/**
 * @typedef {object} Edition
 * @property {import("./lms.js").Names} names
 * @property {import("./records.js").Dialect} dialect
 * @property {number} longest location
 * @property {string} mode
 * @property {string} credit
 * @property {string} learner the LMS's id of who is learning
 * @property {string} location
 * @property {string} time of this session
 * @property {string} exit
 * @property {(lms: Lms) => boolean} isDone the stored status says that nothing is left to be done
 * @property {(lms: Lms) => boolean} isPassed the stored status is a pass
 * @property {(lms: Lms, outcome: Outcome) => void} finish writes what has become better, the score first
 */

/**
 * @param {Edition} edition
 * @param {object} world
 * @param {Window} world.window
 * @param {() => Date} world.now
 * @param {number} world.room characters of suspend data that the edition grants
 * @param {Refusal[]} world.refused
 * @returns {Runtime}
 */
export function scorm(edition, { window, now, refused, room }) {
  const lms = new Lms(find(window, edition.names), edition.names, refused);
  const records = new Records(lms, edition.dialect);
  const { is12 } = edition.dialect;
  const began = now().getTime();
  let open = false;
  let recording = true; // whether answers go anywhere
  let browsing = false; // a launch in which nothing counts at all
  let told = false; // how it ends: once, since some LMSs do not know of it
  let keeps = { state: true, location: true }; // what the LMS knows of: not every one has all of the model

  const sayTime = () => lms.set(edition.time, duration((now().getTime() - began) / 1000, is12));

  /** RTE 1.2 3.4.4: never "normal"; suspended data comes back. */
  const suspend = () => lms.set(edition.exit, "suspend");

  return {
    open() {
      open = Boolean(lms.api) && lms.initialize();
      if (!open) return { connected: false, review: false, passed: false, room: Infinity, learner: "" };
      const mode = lms.get(edition.mode);
      const uncredited = mode === "review" || lms.get(edition.credit) === "no-credit";
      browsing = mode === "browse";
      // Moodle reopens a failed attempt as review too, and stores a pass that is written there.
      recording = !browsing && !(uncredited && edition.isDone(lms));
      keeps = { state: lms.has("cmi.suspend_data"), location: lms.has(edition.location) };
      const learner = lms.get(edition.learner);
      const passed = edition.isPassed(lms);
      return { connected: true, review: !recording, passed, room: keeps.state ? room : 0, learner };
    },
    load: () => lms.get("cmi.suspend_data"),
    save(packed, location) {
      if (!open) return false;
      if (recording && packed !== null) {
        if (keeps.state) lms.set("cmi.suspend_data", packed);
        if (keeps.location) lms.set(edition.location, location.slice(0, edition.longest));
        sayTime();
        // Not only at the end: a tab may die, and a last commit may come in after the end.
        if (!told) suspend();
        told = true;
      }
      return !lms.unsaved || lms.commit();
    },
    report(interactions, objectives) {
      if (!open || !recording) return;
      for (const record of interactions) records.interaction(record);
      for (const record of objectives) records.objective(record);
    },
    finish(outcome) {
      if (open && !browsing) edition.finish(lms, outcome);
    },
    close() {
      if (!open) return true;
      if (recording) {
        sayTime();
        suspend();
      }
      open = false;
      return lms.terminate();
    },
  };
}
