// @ts-check
/** The host page: opens the package as an LMS would, in a frame or a window, and keeps what it commits. */

import { apiOf } from "./api.js";
import { edition } from "./editions.js";
import { finish, launch } from "./learning.js";
import { Session } from "./session.js";

/**
 * @typedef {object} Launch what the server says about this launch
 * @property {number} sco which one, from 0
 * @property {number} forgotten how often the learner was forgotten before it
 * @property {string[]} scos the titles of all
 * @property {string} href of its launch page
 * @property {import("./learning.js").Package} package
 * @property {import("./store.js").Cmi} stored
 * @property {import("./learning.js").Habits} habits
 * @property {import("./session.js").Faults & {api: "parent" | "opener" | "none"}} faults
 */

const given = /** @type {Launch} */ (JSON.parse(document.getElementById("launch")?.textContent ?? ""));
let sent = 0;
/** What the server has, element by element. */
let known = { ...given.stored };

/**
 * Sends what is new, and no more: a page that is being left may not wait for an answer (the frame's `pagehide` runs
 * in here too), so then it goes as a beacon, which browsers refuse above 64 KiB. All that SCORM 2004 keeps of a course
 * with a hundred questions is more than that.
 * @param {object} data
 * @returns {boolean}
 */
function post(data) {
  const body = JSON.stringify({ ...data, sco: given.sco, forgotten: given.forgotten, calls: session.calls.slice(sent) });
  const count = session.calls.length;
  let done = false;
  try {
    const request = new XMLHttpRequest();
    request.open("POST", "/lms/store", false);
    request.setRequestHeader("Content-Type", "application/json");
    request.send(body);
    done = request.status === 204;
  } catch {
    done = navigator.sendBeacon("/lms/store", new Blob([body], { type: "application/json" }));
  }
  if (done) sent = count;
  return done;
}

const session = new Session(edition(given.package.edition), launch(given.package, given.stored, given.habits), {
  faults: given.faults,
  keep(cmi, last) {
    const stored = last ? finish(given.package, cmi, given.habits) : cmi;
    const kept = post({ changed: changes(known, stored), finished: last });
    if (kept) known = { ...stored };
    show(stored);
    return kept;
  },
});

/**
 * @param {import("./store.js").Cmi} before
 * @param {import("./store.js").Cmi} now
 * @returns {Record<string, string | null>} null: it is no longer kept
 */
function changes(before, now) {
  const gone = Object.keys(before).filter((name) => !(name in now));
  const other = Object.entries(now).filter(([name, value]) => before[name] !== value);
  return { ...Object.fromEntries(gone.map((name) => [name, null])), ...Object.fromEntries(other) };
}

/** @param {import("./store.js").Cmi} stored */
function show(stored) {
  const of = (/** @type {string[]} */ ...names) => names.map((name) => stored[name]).find((v) => v) ?? "–";
  const line = [
    of("cmi.core.lesson_status", "cmi.completion_status"),
    of("cmi.success_status"),
    of("cmi.core.score.raw", "cmi.score.raw"),
  ];
  const place = document.getElementById("stored");
  if (place) place.textContent = line.join(" · ");
}

function open() {
  const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("course"));
  const address = `/package/${given.href}`;
  if (given.faults.api === "opener") window.open(address, "course", "popup");
  else frame.src = address;
}

if (given.faults.api !== "none") Object.assign(window, { [session.edition.object]: apiOf(session) });
Object.assign(window, { session });
show(given.stored);
document.getElementById("leave")?.addEventListener("click", () => {
  const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("course"));
  frame.src = "about:blank";
});
// A window opens only after a click; a frame opens at once.
const button = /** @type {HTMLButtonElement} */ (document.getElementById("open"));
button.hidden = given.faults.api !== "opener";
button.addEventListener("click", open);
if (given.faults.api !== "opener") open();
// Calls made since the last commit are of interest to whoever watches; their data is lost, as in any LMS.
window.addEventListener("pagehide", () => {
  if (sent < session.calls.length) post({});
});
