// @ts-check
/**
 * The learner's state as a short text, and back. Pure; all runtimes share it.
 *
 * Version 1 is parts joined by `;`. Texts of an earlier version 1 hold the first six; trailing empty parts beyond
 * those are not written:
 *
 *     1SEED ; VIEW ; VISITED.VISITED ; REPORTED ; POOL=KEYKEY… ; RECORD,RECORD,… ; PATH/PATH
 *
 * VIEW, VISITED, POOL and KEY are short names made at build from stable ids, never positions. REPORTED is the best
 * outcome said so far: a letter for the status and a share. POOL is the name of a pool's first question; its
 * places are joined by `+`, the variants asked at a place by `.`, the present one last.
 *
 * RECORD is KEY FLAG TRIES SHARES RESPONSES. FLAG is one of sixteen marks (checked, hint, how sure). TRIES is one
 * digit of base 62. SHARES are best, first and last in that order, one of them when all are the same: `-` none,
 * `0`, `1`, or `~` and three digits of base 62 in units of 1/166320, which holds every share of up to twelve parts.
 * RESPONSES, joined by `.`, hold the parts' ids: see responses.js. Records of questions that this page does not hold
 * are kept as they are: another page of the book, or the next version of the course, may know them.
 *
 * PATH is SCENARIO=CHOICE.CHOICE, and `+ENDING` for each ending found so far. Where a path leads is for the scenario
 * as it is now to say (path.js), so paths too are kept whether or not this page knows them.
 */

import { packResponse, unpackResponse } from "./responses.js";

/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Answer} Answer */
/** @typedef {import("./types").Item} Item */
/** @typedef {import("./types").Outcome} Outcome */

const VERSION = "1";
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
// No letter, no digit: a flag ends the key before it. None that HTML, XML or a careless LMS would touch.
const FLAGS = "!#$()*:=?@[]^_{}";
const UNIT = 166320;
const MOST_TRIES = 61;
const FEWEST_PARTS = 6;

/** @param {number} number @param {number} width */
function digits(number, width) {
  let out = "";
  for (let rest = number; out.length < width || (width === 0 && rest > 0); rest = Math.floor(rest / 62)) {
    out = DIGITS[rest % 62] + out;
  }
  return out;
}

/** @param {string} text */
const number = (text) => [...text].reduce((sum, digit) => sum * 62 + Math.max(0, DIGITS.indexOf(digit)), 0);

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
    shares.push(found[2] ? number(found[2]) / UNIT : found[1] === "-" ? null : Number(found[1]));
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
const LEVELS = ["", "text", "feedback", "tries", "paths", "others"];

/**
 * @param {State} state
 * @param {Item[]} items of the page
 * @param {number} [room] characters
 * @returns {{ text: string, dropped: string[] }} `dropped` says what found no room
 */
export function pack(state, items, room = Infinity) {
  let text = "";
  for (let level = 0; level < LEVELS.length; level += 1) {
    const dropped = LEVELS.slice(1, level + 1);
    text = write(state, items, dropped);
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
  ];
  while (parts.length > FEWEST_PARTS && !parts.at(-1)) parts.pop();
  return parts.join(";");
}

/** @param {Item} item @param {Answer} answer @param {string[]} dropped */
function record(item, answer, dropped) {
  const shown = answer.checked && !dropped.includes("feedback");
  const flag = FLAGS[Number(shown) + 2 * Number(answer.hint) + 4 * answer.sure];
  const kept = dropped.includes("tries") ? { ...answer, first: answer.best, last: answer.best } : answer;
  const responses = item.interactions.map((interaction, i) => {
    const typed =
      interaction.kind === "text" || interaction.kind === "extended" || interaction.kind === "numeric";
    return typed && dropped.includes("text") ? "" : packResponse(interaction, answer.responses[i] ?? null);
  });
  const tries = digits(Math.min(answer.tries, MOST_TRIES), 1);
  return `${item.key}${flag}${tries}${shares(kept)}${separated(responses.join("."))}`;
}

/** A response may begin like a share: then a mark stands between. @param {string} responses */
const separated = (responses) => (/^[-01~'.]/.test(responses) ? `'${responses}` : responses);

/**
 * @param {string} text
 * @param {Item[]} items of the page
 * @returns {State | null} null for a text that is no state, or of a later version
 */
export function unpack(text, items) {
  if (!text.startsWith(VERSION)) return null;
  const [head = "", view = "", visited = "", said = "", draws = "", records = "", paths = ""] = text.split(";");
  /** @type {State} */
  const state = {
    seed: number(head.slice(1)),
    view,
    visited: visited ? visited.split(".") : [],
    reported: said ? unpackReported(said) : null,
    draws: Object.fromEntries(draws ? draws.split("/").map(unpackDraw) : []),
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
  return state;
}

/** @param {Item} item @param {string} text FLAG TRIES SHARES RESPONSES @returns {Answer} */
function answer(item, text) {
  const flag = Math.max(0, FLAGS.indexOf(text[0] ?? ""));
  const tries = number(text[1] ?? "0");
  const { shares, rest } = unpackShares(text.slice(2));
  const [best = null, first = best, last = best] = shares;
  const packed = rest.replace(/^'/, "").split(".");
  const responses = item.interactions.map((interaction, i) => unpackResponse(interaction, packed[i] ?? ""));
  // Feedback on an answer that is not there any more (another version, no room) would speak of nothing.
  const whole = responses.some((response) => response !== null);
  return {
    responses,
    checked: whole && tries > 0 && Boolean(flag & 1),
    hint: Boolean(flag & 2),
    sure: flag >> 2,
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

/** @param {string} text @returns {Outcome} */
function unpackReported(text) {
  const letter = Number(text[0]) || 0;
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
