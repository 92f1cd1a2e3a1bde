// @ts-check
/** SCORM 2004, 3rd and 4th edition: completion and success are two things (RTE 4.2.4, 4.2.22). */

import { floored } from "../cmi.js";
import { scorm } from "./scorm.js";

/** @typedef {import("./lms.js").Lms} Lms */

const COMPLETION = ["unknown", "not attempted", "incomplete", "completed"];
const SUCCESS = ["unknown", "failed", "passed"];

/** @param {Lms} lms @param {string[]} rank @param {string} element @param {string} value */
function raise(lms, rank, element, value) {
  const stored = Math.max(0, rank.indexOf(lms.get(element)));
  if (rank.indexOf(value) > stored) lms.set(element, value);
}

/** @param {Lms} lms @param {string} element @param {string} value @returns {boolean} whether it was better */
function raiseNumber(lms, element, value) {
  const stored = lms.get(element);
  return (stored === "" || Number(value) > Number(stored)) && lms.set(element, value);
}

/** @param {Lms} lms @param {string} branch @param {number | null} score 0..1 */
function raiseScore(lms, branch, score) {
  if (score === null || !raiseNumber(lms, `${branch}.scaled`, floored(score, 4))) return;
  // Open edX divides raw by 100; Moodle's grade is raw.
  lms.set(`${branch}.min`, "0");
  lms.set(`${branch}.max`, "100");
  lms.set(`${branch}.raw`, floored(score * 100, 2));
}

/** @type {import("./scorm.js").Edition} */
export const SCORM_2004 = {
  names: { object: "API_1484_11", prefix: "", ending: "Terminate" },
  dialect: {
    is12: false,
    time: "timestamp",
    response: "learner_response",
    objective(lms, at, objective) {
      raiseScore(lms, `${at}.score`, objective.score);
      raise(lms, SUCCESS, `${at}.success_status`, objective.success);
      raise(lms, COMPLETION, `${at}.completion_status`, objective.completion);
    },
  },
  longest: 1000,
  mode: "cmi.mode",
  credit: "cmi.credit",
  learner: "cmi.learner_id",
  location: "cmi.location",
  time: "cmi.session_time",
  exit: "cmi.exit",
  isDone: (lms) =>
    lms.get("cmi.completion_status") === "completed" && lms.get("cmi.success_status") !== "failed",
  isPassed: (lms) => lms.get("cmi.success_status") === "passed",
  finish(lms, outcome) {
    raiseScore(lms, "cmi.score", outcome.score); // first: Open edX publishes the grade on the status
    if (outcome.progress > 0) raiseNumber(lms, "cmi.progress_measure", floored(outcome.progress, 4));
    if (outcome.success !== "unknown") raise(lms, SUCCESS, "cmi.success_status", outcome.success);
    raise(lms, COMPLETION, "cmi.completion_status", outcome.completion);
  },
};

/** @param {Parameters<typeof scorm>[1]} world */
export const scorm2004 = (world) => scorm(SCORM_2004, world);
