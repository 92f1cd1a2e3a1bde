// @ts-check
/** The data model of SCORM 2004 4th edition (RTE 4.2), as strict as Moodle's scorm_13.js and the ADL reference. */

import {
  decimal2004,
  either,
  integer12,
  langString,
  language,
  longIdentifier,
  oneOf,
  text,
  time2004,
  timespan2004,
} from "./formats.js";

/** @typedef {import("./model12.js").Element} Element */

/** @param {string} value @returns {Element} */
const keyword = (value) => ({ access: "r", keyword: value });
/** @type {Element} */
const COUNT = { access: "r", keyword: "0" };
/** @type {Element} */
const READ = { access: "r" };
/** @type {Element} */
const NUMBER = { access: "rw", format: decimal2004 };
/** @type {Element} */
const SCALED = { access: "rw", format: decimal2004, range: [-1, 1] };
/** @type {Element} */
const MEASURE = { access: "rw", format: decimal2004, range: [0, 1] };
/** @type {Element} */
const COMPLETION = {
  access: "rw",
  format: oneOf("completed", "incomplete", "not attempted", "unknown"),
  initial: "unknown",
};
/** @type {Element} */
const SUCCESS = { access: "rw", format: oneOf("passed", "failed", "unknown"), initial: "unknown" };
/** @type {Element} */
const POSITIVE = { access: "rw", format: decimal2004, range: [0, Infinity], initial: "1" };

const SCORE_CHILDREN = keyword("scaled,raw,min,max");
const TYPES = [
  "true-false",
  "choice",
  "fill-in",
  "long-fill-in",
  "matching",
  "performance",
  "sequencing",
  "likert",
  "numeric",
  "other",
];
const NAVIGATION =
  /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^\s]{1,200}\}(choice|jump))$/;

/** @type {Record<string, Element>} */
export const MODEL_2004 = {
  "cmi._version": keyword("1.0"),
  "cmi.comments_from_learner._children": keyword("comment,location,timestamp"),
  "cmi.comments_from_learner._count": COUNT,
  "cmi.comments_from_learner.n.comment": { access: "rw", format: langString(4000) },
  "cmi.comments_from_learner.n.location": { access: "rw", format: text(250) },
  "cmi.comments_from_learner.n.timestamp": { access: "rw", format: time2004 },
  "cmi.comments_from_lms._children": keyword("comment,location,timestamp"),
  "cmi.comments_from_lms._count": COUNT,
  "cmi.completion_status": COMPLETION,
  "cmi.completion_threshold": READ,
  "cmi.credit": READ,
  "cmi.entry": READ,
  "cmi.exit": { access: "w", format: oneOf("time-out", "suspend", "logout", "normal", "") },
  "cmi.interactions._children": keyword(
    "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description",
  ),
  "cmi.interactions._count": COUNT,
  "cmi.interactions.n.id": { access: "rw", format: longIdentifier },
  "cmi.interactions.n.type": { access: "rw", format: oneOf(...TYPES) },
  "cmi.interactions.n.objectives._count": COUNT,
  "cmi.interactions.n.objectives.n.id": { access: "rw", format: longIdentifier },
  "cmi.interactions.n.timestamp": { access: "rw", format: time2004 },
  "cmi.interactions.n.correct_responses._count": COUNT,
  "cmi.interactions.n.correct_responses.n.pattern": { access: "rw", format: text(64000) },
  "cmi.interactions.n.weighting": NUMBER,
  "cmi.interactions.n.learner_response": { access: "rw", format: text(64000) },
  "cmi.interactions.n.result": {
    access: "rw",
    format: either(oneOf("correct", "incorrect", "unanticipated", "neutral"), decimal2004),
  },
  "cmi.interactions.n.latency": { access: "rw", format: timespan2004 },
  "cmi.interactions.n.description": { access: "rw", format: langString(250) },
  "cmi.launch_data": READ,
  "cmi.learner_id": READ,
  "cmi.learner_name": READ,
  "cmi.learner_preference._children": keyword("audio_level,language,delivery_speed,audio_captioning"),
  "cmi.learner_preference.audio_level": POSITIVE,
  "cmi.learner_preference.language": { access: "rw", format: language, initial: "" },
  "cmi.learner_preference.delivery_speed": POSITIVE,
  "cmi.learner_preference.audio_captioning": {
    access: "rw",
    format: integer12,
    range: [-1, 1],
    initial: "0",
  },
  "cmi.location": { access: "rw", format: text(1000) },
  "cmi.max_time_allowed": READ,
  "cmi.mode": READ,
  "cmi.objectives._children": keyword(
    "id,score,success_status,completion_status,progress_measure,description",
  ),
  "cmi.objectives._count": COUNT,
  "cmi.objectives.n.id": { access: "rw", format: longIdentifier },
  "cmi.objectives.n.score._children": SCORE_CHILDREN,
  "cmi.objectives.n.score.scaled": SCALED,
  "cmi.objectives.n.score.raw": NUMBER,
  "cmi.objectives.n.score.min": NUMBER,
  "cmi.objectives.n.score.max": NUMBER,
  "cmi.objectives.n.success_status": SUCCESS,
  "cmi.objectives.n.completion_status": COMPLETION,
  "cmi.objectives.n.progress_measure": MEASURE,
  "cmi.objectives.n.description": { access: "rw", format: langString(250) },
  "cmi.progress_measure": MEASURE,
  "cmi.scaled_passing_score": READ,
  "cmi.score._children": SCORE_CHILDREN,
  "cmi.score.scaled": SCALED,
  "cmi.score.raw": NUMBER,
  "cmi.score.min": NUMBER,
  "cmi.score.max": NUMBER,
  "cmi.session_time": { access: "w", format: timespan2004 },
  "cmi.success_status": SUCCESS,
  "cmi.suspend_data": { access: "rw", format: text(64000) },
  "cmi.time_limit_action": READ,
  "cmi.total_time": { access: "r", initial: "PT0H0M0S" },
  "adl.nav.request": {
    access: "rw",
    format: (value) => NAVIGATION.test(value),
    initial: "_none_",
  },
  "adl.nav.request_valid.continue": { access: "r", initial: "unknown" },
  "adl.nav.request_valid.previous": { access: "r", initial: "unknown" },
};

/** The 3rd edition keeps sixteen times less of suspend data (RTE 3rd 4.2.23). @type {Record<string, Element>} */
export const MODEL_2004_3RD = {
  ...MODEL_2004,
  "cmi.suspend_data": { access: "rw", format: text(4000) },
};
