// @ts-check
/**
 * The learner's state as a short text, and back. Pure; all runtimes share it.
 *
 * Version 1 is some parts joined by `;`, of which the last ones may be missing:
 *
 *     1SEED ; VIEW ; VISITED.VISITED ; REPORTED ; POOL=KEYKEY… ; RECORD,RECORD,… ; PATH/PATH ; REVIEW
 *
 * VIEW, VISITED, POOL and KEY are short names made at build from stable ids, never positions. REPORTED is the best
 * outcome said so far: a letter for the status and a share. POOL is the name of a pool's first question; its
 * places are joined by `+`, the variants asked at a place by `.`, the present one last.
 *
 * RECORD is KEY FLAG TRIES SHARES RESPONSES. FLAG is one of 24 marks (checked, key shown, hint, how sure). TRIES is one
 * digit of base 62. SHARES are best, first and last in that order, one of them when all are the same: `-` none,
 * `0`, `1`, or `~` and three digits of base 62 in units of 1/166320, which holds every share of up to twelve parts.
 * RESPONSES, joined by `.`, hold the parts' ids: see responses.js. Records of questions that this page does not hold
 * are kept as they are: another page of the book, or the next version of the course, may know them. A question that
 * was renamed is found under its former name (`was`), in records, draws and the review, where none stands under the new.
 *
 * PATH is SCENARIO=CHOICE.CHOICE, and `+ENDING` for each ending found so far. Where a path leads is for the scenario
 * as it is now to say (path.js), so paths too are kept whether or not this page knows them.
 *
 * REVIEW: see schedule.js.
 */

import { digits, number } from "./digits.js";
import { packResponse, unpackResponse } from "./responses.js";
import { packSchedule, unpackSchedule } from "./schedule.js";

/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Answer} Answer */
/** @typedef {import("./types").Item} Item */
/** @typedef {import("./types").Outcome} Outcome */

const VERSION = "1";
// No letter, no digit: a flag ends the key before it. None that HTML, XML or a careless LMS would touch.
// The last eight: checked, and the key was asked for.
const FLAGS = "!#$()*:=?@[]^_{}|~+-/.`'";
const SHOWN = 16;
const LEAST_PARTS = 6;
const UNIT = 166320;
const MOST_TRIES = 61;

/** @param {number | null} share */
function packShare(share) {
  if (share === null) return "-";
  return share === 0 || share === 1 ? String(share) : `~${digits(Math.round(share * UNIT), 3)}`;
}

/** @param {string} text @returns {{ shares: (number | null)[], rest: string }} */
function unpackShares(text) {
  const shares = [];
  let rest = text;
  for (let found; (found = /^(-|0|1|~([0-9A-Za-z]{3}))/.exec(rest)); rest = rest.slice(found[0].length)) {
    shares.push(found[2] ? Math.min(1, number(found[2]) / UNIT) : found[1] === "-" ? null : Number(found[1]));
    if (shares.length === 3) return { shares, rest: rest.slice(found[0].length) };
  }
  return { shares, rest };
}

/** @param {Answer} answer */
function shares({ best, first, last }) {
  const all = [best, first, last].map(packShare);
  return all.every((share) => share === all[0]) ? `${all[0]}` : all.join("");
}

/** What may be left out when there is no room, in this order. */
const LEVELS = ["", "text", "feedback", "tries", "paths", "review", "others"];

/**
 * @param {State} state
 * @param {Item[]} items of the page
 * @param {number} [room] characters
 * @param {string[]} [withheld] what must not be in it: `open` (what is written freely), `sure`
 * @returns {{ text: string, dropped: string[] }} `dropped` says what found no room
 */
export function pack(state, items, room = Infinity, withheld = []) {
  let text = "";
  for (let level = 0; level < LEVELS.length; level += 1) {
    const dropped = LEVELS.slice(1, level + 1);
    text = write(state, items, dropped.concat(withheld));
    if (text.length <= room) return { text, dropped };
  }
  // Still none: the oldest records go last of all, whole ones, so that what is left can be read.
  return {
    text: text.slice(0, Math.max(0, text.lastIndexOf(",", room))),
    dropped: LEVELS.slice(1).concat("answers"),
  };
}

/** @param {State} state @param {Item[]} items @param {string[]} dropped */
function write(state, items, dropped) {
  const records = items
    .filter((item) => state.answers[item.key])
    .map((item) => record(item, /** @type {Answer} */ (state.answers[item.key]), dropped));
  const others = dropped.includes("others")
    ? []
    : Object.entries(state.others).map(([key, rest]) => key + rest);
  const draws = Object.entries(state.draws).map(
    ([pool, places]) => `${pool}=${places.map((place) => place.join(".")).join("+")}`,
  );
  const paths = dropped.includes("paths") ? [] : Object.entries(state.paths).map(packPath);
  const parts = [
    VERSION + digits(state.seed, 0),
    state.view,
    state.visited.join("."),
    state.reported ? reported(state.reported) : "",
    draws.join("/"),
    [...records, ...others].join(","),
    paths.join("/"),
    dropped.includes("review") ? "" : packSchedule(state.review),
  ];
  while (parts.length > LEAST_PARTS && !parts.at(-1)) parts.pop();
  return parts.join(";");
}

/** @param {Item} item @param {Answer} answer @param {string[]} dropped */
function record(item, answer, dropped) {
  const shown = answer.checked && !dropped.includes("feedback");
  const help = Number(answer.hint) + (dropped.includes("sure") ? 0 : 2 * answer.sure);
  const flag = FLAGS[shown && answer.shown ? SHOWN + help : Number(shown) + 2 * help];
  const kept = dropped.includes("tries") ? { ...answer, first: answer.best, last: answer.best } : answer;
  const responses = item.interactions.map((interaction, i) => {
    const { kind } = interaction;
    const free = kind === "extended";
    const typed = free || kind === "text" || kind === "numeric";
    const left = (typed && dropped.includes("text")) || (free && dropped.includes("open"));
    return left ? "" : packResponse(interaction, answer.responses[i] ?? null);
  });
  const tries = digits(Math.min(answer.tries, MOST_TRIES), 1);
  return `${item.key}${flag}${tries}${shares(kept)}${separated(responses.join("."))}`;
}

/** A response may begin like a share: then a mark stands between. @param {string} responses */
const separated = (responses) => (/^[-01~'.]/.test(responses) ? `'${responses}` : responses);

/**
 * @param {string} given some LMSs add blanks or line ends to what they keep
 * @param {Item[]} items of the page
 * @returns {State | null} null for a text that is no state, or of a later version
 */
export function unpack(given, items) {
  const text = given.trim();
  if (!text.startsWith(VERSION)) return null;
  const [head = "", view = "", visited = "", said = "", draws = "", records = "", paths = "", review = ""] =
    text.split(";");
  /** @type {State} */
  const state = {
    seed: number(head.slice(1, 8)), // more digits than a seed has are damage, and might be no number at all
    view,
    visited: visited ? visited.split(".") : [],
    reported: unpackReported(said),
    draws: Object.fromEntries(draws ? draws.split("/").map(unpackDraw) : []),
    review: review ? unpackSchedule(review) : {},
    answers: {},
    others: {},
    paths: Object.fromEntries(paths ? paths.split("/").map(unpackPath) : []),
  };
  const known = new Map(items.map((item) => [item.key, item]));
  for (const one of records ? records.split(",") : []) {
    const found = /^([0-9A-Za-z]+)(.+)$/.exec(one);
    if (!found) continue;
    const [, key = "", rest = ""] = found;
    const item = known.get(key);
    if (item) state.answers[key] = answer(item, rest);
    else state.others[key] = rest;
  }
  for (const item of items) for (const old of item.was) renamed(state, item, old);
  return state;
}

/**
 * What stands under a former name moves to the present one, if nothing stands there.
 * @param {State} state @param {Item} item @param {string} old
 */
function renamed(state, item, old) {
  const { answers, others, review } = state;
  if (others[old]) answers[item.key] ??= answer(item, others[old]);
  delete others[old];
  const due = review[old];
  if (due) review[item.key] ??= due;
  delete review[old];
  const key = (/** @type {string} */ name) => (name === old ? item.key : name);
  state.draws = Object.fromEntries(
    Object.entries(state.draws).map(([pool, places]) => [key(pool), places.map((place) => place.map(key))]),
  );
}

/** @param {Item} item @param {string} text FLAG TRIES SHARES RESPONSES @returns {Answer} */
function answer(item, text) {
  const flag = Math.max(0, FLAGS.indexOf(text[0] ?? ""));
  const shown = flag >= SHOWN;
  const help = shown ? flag - SHOWN : flag >> 1;
  const tries = number(text[1] ?? "0");
  const { shares, rest } = unpackShares(text.slice(2));
  const [best = null, first = best, last = best] = shares;
  const packed = rest.replace(/^'/, "").split(".");
  const responses = item.interactions.map((interaction, i) => unpackResponse(interaction, packed[i] ?? ""));
  // Feedback on an answer that is not there any more (another version, no room) would speak of nothing.
  const whole = responses.some((response) => response !== null);
  return {
    responses,
    checked: whole && tries > 0 && (shown || Boolean(flag & 1)),
    shown: whole && tries > 0 && shown,
    hint: Boolean(help & 1),
    sure: help >> 1,
    tries,
    best,
    first,
    last,
  };
}

const STATUS = ["unknown", "failed", "passed"];

/** @param {Outcome} outcome */
function reported({ completion, success, score, progress }) {
  const letter = STATUS.indexOf(success) + (completion === "completed" ? 3 : 0);
  return letter + packShare(score) + packShare(progress);
}

/** What was said of the course is believed only where all of it can be read: a pass must not come of damage. */
const REPORTED = /^[0-5](-|0|1|~[0-9A-Za-z]{3}){2}$/;

/** @param {string} text @returns {Outcome | null} */
function unpackReported(text) {
  if (!REPORTED.test(text)) return null;
  const letter = Number(text[0]);
  const [score = null, progress = 0] = unpackShares(text.slice(1)).shares;
  return {
    completion: letter >= 3 ? "completed" : "incomplete",
    success: /** @type {Outcome["success"]} */ (STATUS[letter % 3] ?? "unknown"),
    score,
    progress: progress ?? 0,
  };
}

/** @param {string} text @returns {[string, string[][]]} */
function unpackDraw(text) {
  const [pool = "", places = ""] = text.split("=");
  return [pool, places.split("+").map((place) => place.split("."))];
}

/** @param {[string, import("./types").Path]} entry */
const packPath = ([key, { choices, found }]) => `${key}=${[choices.join("."), ...found].join("+")}`;

/** @param {string} text @returns {[string, import("./types").Path]} */
function unpackPath(text) {
  const [key = "", rest = ""] = text.split("=");
  const [choices = "", ...found] = rest.split("+");
  return [key, { choices: choices ? choices.split(".") : [], found }];
}
