// @ts-check
/** The host page with scorm-again in place of the simulator's API: the same recording, the same keeping. */

import { launch } from "/js/learning.js";

const given = JSON.parse(document.getElementById("launch")?.textContent ?? "");
const is12 = given.package.edition === "scorm12";
const [Api, object, prefix, ending] = is12
  ? [window.Scorm12API, "API", "LMS", "Finish"]
  : [window.Scorm2004API, "API_1484_11", "", "Terminate"];
const api = new Api({ autocommit: false, logLevel: 5 });
api.loadFromFlattenedJSON(
  Object.fromEntries(Object.entries(launch(given.package, given.stored)).filter(([, value]) => value !== "")),
);

const calls = [];
let sent = 0;

function keep(last) {
  // Empty arrays come as {}, what nobody has set as "".
  const set = Object.entries(api.getFlattenedCMI()).filter(([, value]) => value && typeof value !== "object");
  const stored = Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
  const body = JSON.stringify({ stored, sco: given.sco, calls: calls.slice(sent), finished: last });
  sent = calls.length;
  const request = new XMLHttpRequest();
  try {
    request.open("POST", "/lms/store", false);
    request.setRequestHeader("Content-Type", "application/json");
    request.send(body);
  } catch {
    navigator.sendBeacon("/lms/store", new Blob([body], { type: "application/json" }));
  }
}

/** @param {string} verb without its prefix */
function recorded(verb) {
  return (...args) => {
    const result = api[prefix + verb](...args);
    const error = Number(api[`${prefix}GetLastError`]());
    const name = verb === "Finish" ? "Terminate" : verb;
    const [element, value] = /Value$/.test(verb) ? [args[0], args[1] ?? ""] : ["", ""];
    calls.push({ verb: name, element, value: String(value), result: String(result), error });
    if (name === "Commit" || name === "Terminate") keep(name === "Terminate");
    return result;
  };
}

const verbs = ["Initialize", ending, "Commit", "GetValue", "SetValue"];
const quiet = ["GetLastError", "GetErrorString", "GetDiagnostic"];
window[object] = Object.fromEntries([
  ...verbs.map((verb) => [prefix + verb, recorded(verb)]),
  ...quiet.map((verb) => [prefix + verb, (...args) => api[prefix + verb](...args)]),
]);
const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("course"));
frame.src = `/package/${given.href}`;
document.getElementById("leave")?.addEventListener("click", () => (frame.src = "about:blank"));
