// @ts-check
/** The data model of SCORM 1.2 (RTE 3.4), as strict as Moodle's mod/scorm/datamodels/scorm_12.js. */

import {
  decimal12,
  either,
  identifier12,
  integer12,
  oneOf,
  positive12,
  text,
  time12,
  timespan12,
} from "./formats.js";

/**
 * @typedef {object} Element
 * @property {"r" | "w" | "rw"} access
 * @property {import("./formats.js").Format} [format]
 * @property {[number, number]} [range]
 * @property {string} [keyword] the fixed value of _children and _version
 * @property {string} [initial] the value before anyone has set one; without it, reading is an error in 2004
 */

/** @param {string} value @returns {Element} */
const keyword = (value) => ({ access: "r", keyword: value });
/** @type {Element} */
const COUNT = { access: "r", keyword: "0" };
/** @type {Element} */
const SCORE = { access: "rw", format: either(decimal12, oneOf("")), range: [0, 100], initial: "" };
/** @type {Element} */
const READ = { access: "r", initial: "" };

const STATUS = ["passed", "completed", "failed", "incomplete", "browsed"];
const TYPES = [
  "true-false",
  "choice",
  "fill-in",
  "matching",
  "performance",
  "sequencing",
  "likert",
  "numeric",
];

/** @type {Record<string, Element>} */
export const MODEL_12 = {
  "cmi._children": keyword(
    "core,suspend_data,launch_data,comments,objectives,student_data,student_preference,interactions",
  ),
  "cmi._version": keyword("3.4"),
  "cmi.core._children": keyword(
    "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time",
  ),
  "cmi.core.student_id": READ,
  "cmi.core.student_name": READ,
  "cmi.core.lesson_location": { access: "rw", format: text(255), initial: "" },
  "cmi.core.credit": READ,
  "cmi.core.lesson_status": { access: "rw", format: oneOf(...STATUS), initial: "not attempted" },
  "cmi.core.entry": READ,
  "cmi.core.score._children": keyword("raw,min,max"),
  "cmi.core.score.raw": SCORE,
  "cmi.core.score.min": SCORE,
  "cmi.core.score.max": SCORE,
  "cmi.core.total_time": { access: "r", initial: "0000:00:00" },
  "cmi.core.lesson_mode": READ,
  // RTE 3.4.4: no "normal" here; leaving normally is the empty string.
  "cmi.core.exit": { access: "w", format: oneOf("time-out", "suspend", "logout", "") },
  "cmi.core.session_time": { access: "w", format: timespan12 },
  "cmi.suspend_data": { access: "rw", format: text(4096), initial: "" },
  "cmi.launch_data": READ,
  "cmi.comments": { access: "rw", format: text(4096), initial: "" },
  "cmi.comments_from_lms": READ,
  "cmi.objectives._children": keyword("id,score,status"),
  "cmi.objectives._count": COUNT,
  "cmi.objectives.n.id": { access: "rw", format: identifier12, initial: "" },
  "cmi.objectives.n.score._children": keyword("raw,min,max"),
  "cmi.objectives.n.score.raw": SCORE,
  "cmi.objectives.n.score.min": SCORE,
  "cmi.objectives.n.score.max": SCORE,
  "cmi.objectives.n.status": { access: "rw", format: oneOf(...STATUS, "not attempted"), initial: "" },
  "cmi.student_data._children": keyword("mastery_score,max_time_allowed,time_limit_action"),
  "cmi.student_data.mastery_score": READ,
  "cmi.student_data.max_time_allowed": READ,
  "cmi.student_data.time_limit_action": READ,
  "cmi.student_preference._children": keyword("audio,language,speed,text"),
  "cmi.student_preference.audio": { access: "rw", format: integer12, range: [-1, 100], initial: "0" },
  "cmi.student_preference.language": { access: "rw", format: text(255), initial: "" },
  "cmi.student_preference.speed": { access: "rw", format: integer12, range: [-100, 100], initial: "0" },
  "cmi.student_preference.text": { access: "rw", format: integer12, range: [-1, 1], initial: "0" },
  "cmi.interactions._children": keyword(
    "id,objectives,time,type,correct_responses,weighting,student_response,result,latency",
  ),
  "cmi.interactions._count": COUNT,
  "cmi.interactions.n.id": { access: "w", format: identifier12 },
  "cmi.interactions.n.objectives._count": COUNT,
  "cmi.interactions.n.objectives.n.id": { access: "w", format: identifier12 },
  "cmi.interactions.n.time": { access: "w", format: time12 },
  "cmi.interactions.n.type": { access: "w", format: oneOf(...TYPES) },
  "cmi.interactions.n.correct_responses._count": COUNT,
  "cmi.interactions.n.correct_responses.n.pattern": { access: "w", format: text(255) },
  "cmi.interactions.n.weighting": { access: "w", format: decimal12, range: [-100, 100] },
  "cmi.interactions.n.student_response": { access: "w", format: text(255) },
  "cmi.interactions.n.result": {
    access: "w",
    format: either(oneOf("correct", "wrong", "unanticipated", "neutral"), positive12),
  },
  "cmi.interactions.n.latency": { access: "w", format: timespan12 },
};
