// @ts-check
/** SCORM 1.2: completion and success are one lesson_status (RTE 3.4.4). */

import { floored } from "../cmi.js";
import { scorm } from "./scorm.js";

/** @typedef {import("./lms.js").Lms} Lms */
/** @typedef {import("../types").Outcome} Outcome */
/** @typedef {import("../types").ObjectiveRecord} ObjectiveRecord */

const STATUS = "cmi.core.lesson_status";
const RANK = ["not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

/** @param {{ completion: string, success: string }} outcome */
const status = ({ completion, success }) => (success === "unknown" ? completion : success);

/** @param {Lms} lms @param {string} element @param {string} value */
function raise(lms, element, value) {
  if (RANK.indexOf(value) > RANK.indexOf(lms.get(element))) lms.set(element, value);
}

/** @param {Lms} lms @param {string} branch @param {number | null} score 0..1 */
function raiseScore(lms, branch, score) {
  if (score === null) return;
  const stored = lms.get(`${branch}.raw`);
  const raw = floored(score * 100, 2);
  if (stored !== "" && Number(stored) >= Number(raw)) return;
  lms.set(`${branch}.min`, "0");
  lms.set(`${branch}.max`, "100");
  lms.set(`${branch}.raw`, raw);
}

/** @type {import("./scorm.js").Edition} */
export const SCORM_12 = {
  names: { object: "API", prefix: "LMS", ending: "Finish" },
  dialect: {
    is12: true,
    time: "time",
    response: "student_response",
    objective(lms, at, objective) {
      raiseScore(lms, `${at}.score`, objective.score);
      raise(lms, `${at}.status`, status(objective));
    },
  },
  longest: 255,
  mode: "cmi.core.lesson_mode",
  credit: "cmi.core.credit",
  learner: "cmi.core.student_id",
  location: "cmi.core.lesson_location",
  time: "cmi.core.session_time",
  exit: "cmi.core.exit",
  isDone: (lms) => ["passed", "completed"].includes(lms.get(STATUS)),
  isPassed: (lms) => lms.get(STATUS) === "passed",
  finish(lms, outcome) {
    raiseScore(lms, "cmi.core.score", outcome.score); // first: Open edX publishes the grade on the status
    raise(lms, STATUS, status(outcome));
  },
};

/** @param {Parameters<typeof scorm>[1]} world */
export const scorm12 = (world) => scorm(SCORM_12, world);
