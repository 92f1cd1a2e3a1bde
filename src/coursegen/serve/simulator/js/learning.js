// @ts-check
/**
 * What an LMS does around a session: what it gives at launch, what it makes of the data when the session ends.
 * Both as Moodle 4.5 and 5.1 do at their defaults; the table of what they store is in tests/vectors/lms.json.
 */

import { hundredths, span } from "./formats.js";

/** @typedef {import("./store.js").Cmi} Cmi */

/**
 * @typedef {object} Package
 * @property {import("./editions.js").Edition["name"]} edition
 * @property {string} masteryScore from the manifest, or ""
 */

/**
 * @typedef {object} Habits of an LMS
 * @property {boolean} [masteryOverride] a mastery score decides over passed and failed (Moodle's default: yes)
 * @property {boolean} [forgetful] gives back nothing but suspend data and location (Open edX)
 */

const STATUS_12 = "cmi.core.lesson_status";
const COMPLETION_2004 = "cmi.completion_status";

/** @param {Package["edition"]} edition @param {Cmi} stored @returns {boolean} whether Moodle opens it for review */
export function isFinished(edition, stored) {
  // mod/scorm/locallib.php, scorm_check_mode: 2004 goes by completion alone.
  if (edition === "scorm12") return ["completed", "passed", "failed"].includes(stored[STATUS_12] ?? "");
  return stored[COMPLETION_2004] === "completed";
}

/** @param {Package} content @param {Cmi} stored @param {Habits} [habits] @returns {Cmi} the data of a new launch */
export function launch(content, stored, { forgetful = false } = {}) {
  const is12 = content.edition === "scorm12";
  const review = isFinished(content.edition, stored);
  const mode = review ? "review" : "normal";
  const credit = review ? "no-credit" : "credit";
  const exit = stored[is12 ? "cmi.core.exit" : "cmi.exit"];
  const entry = Object.keys(stored).length === 0 ? "ab-initio" : exit === "suspend" ? "resume" : "";
  const kept = ["cmi.suspend_data", "cmi.location", "cmi.core.lesson_location"];
  const given = Object.fromEntries(
    Object.entries(stored).filter(([name]) => (forgetful ? kept.includes(name) : !isWriteOnce(name))),
  );
  if (is12) {
    return {
      ...given,
      "cmi.core.student_id": "learner-1",
      "cmi.core.student_name": "Learner, Trial",
      "cmi.core.lesson_mode": mode,
      "cmi.core.credit": credit,
      "cmi.core.entry": entry,
      "cmi.student_data.mastery_score": content.masteryScore,
    };
  }
  return {
    ...given,
    "cmi.learner_id": "learner-1",
    "cmi.learner_name": "Learner, Trial",
    "cmi.mode": mode,
    "cmi.credit": credit,
    "cmi.entry": entry,
  };
}

/** @param {string} name of an element that belongs to the session that wrote it */
const isWriteOnce = (name) => /(\.|^)(exit|session_time)$/.test(name);

/** @param {Package} content @param {Cmi} cmi @param {Habits} [habits] @returns {Cmi} what is stored at the end */
export function finish(content, cmi, { masteryOverride = true } = {}) {
  return content.edition === "scorm12" ? finish12(content, cmi, masteryOverride) : withTime(cmi, false);
}

/** @param {Package} content @param {Cmi} cmi @param {boolean} masteryOverride @returns {Cmi} */
function finish12({ masteryScore }, cmi, masteryOverride) {
  const out = withTime(cmi, true);
  // A content that says nothing is taken to be done (scorm_12.js, StoreData).
  if ((out[STATUS_12] ?? "not attempted") === "not attempted") out[STATUS_12] = "completed";
  const forCredit = cmi["cmi.core.lesson_mode"] === "normal" && cmi["cmi.core.credit"] === "credit";
  const raw = out["cmi.core.score.raw"] ?? "";
  if (forCredit && masteryOverride && masteryScore !== "" && raw !== "") {
    out[STATUS_12] = Number(raw) >= Number(masteryScore) ? "passed" : "failed";
  }
  return out;
}

/** @param {Cmi} cmi @param {boolean} is12 @returns {Cmi} with the session's time added to the total */
function withTime(cmi, is12) {
  const [total, session] = is12
    ? ["cmi.core.total_time", "cmi.core.session_time"]
    : ["cmi.total_time", "cmi.session_time"];
  const sum = hundredths(cmi[total] ?? "") + hundredths(cmi[session] ?? "");
  return { ...cmi, [total]: span(sum, is12) };
}
