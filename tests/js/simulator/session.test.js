// The API objects, called directly: states, names, arrays, and the code of every refusal.

import assert from "node:assert/strict";
import { test } from "node:test";

import { start } from "./start.js";

test("1.2: states", () => {
  const { call, end, session } = start("scorm12", { initialize: false });
  assert.equal(call("GetValue", "cmi.core.lesson_status"), "");
  assert.equal(call("GetLastError"), "301");
  for (const refused of [() => call("SetValue", "cmi.core.exit", ""), () => call("Commit", ""), end]) {
    assert.equal(refused(), "false");
    assert.equal(session.error, 301);
  }
  assert.equal(call("Initialize", "x"), "false");
  assert.equal(session.error, 201);
  assert.equal(call("Initialize"), "false", "the empty string must be given");
  assert.equal(call("Initialize", ""), "true");
  assert.equal(call("Initialize", ""), "false");
  assert.equal(session.error, 101);
  assert.equal(end(), "true");
  assert.equal(end(), "false");
  assert.equal(session.error, 301);
});

test("2004: states", () => {
  const { call, end, session } = start("scorm2004", { initialize: false });
  const refused = (verb, code, ...args) => {
    assert.match(call(verb, ...args), /^(false|)$/);
    assert.equal(session.error, code, verb);
  };
  refused("GetValue", 122, "cmi.entry");
  refused("SetValue", 132, "cmi.exit", "");
  refused("Commit", 142, "");
  refused("Terminate", 112, "");
  assert.equal(call("Initialize", ""), "true");
  refused("Initialize", 103, "");
  assert.equal(end(), "true");
  refused("Initialize", 104, "");
  refused("GetValue", 123, "cmi.entry");
  refused("SetValue", 133, "cmi.exit", "");
  refused("Commit", 143, "");
  refused("Terminate", 113, "");
});

test("every call is recorded as it was answered", () => {
  const { session, set, get } = start("scorm2004");
  set("cmi.location", "trust");
  get("cmi.location");
  set("cmi.exit", "never");
  assert.deepEqual(session.calls, [
    { verb: "Initialize", element: "", value: "", result: "true", error: 0 },
    { verb: "SetValue", element: "cmi.location", value: "trust", result: "true", error: 0 },
    { verb: "GetValue", element: "cmi.location", value: "", result: "trust", error: 0 },
    { verb: "SetValue", element: "cmi.exit", value: "never", result: "false", error: 406 },
  ]);
});

const REFUSED_12 = [
  ["cmi.core.lesson_status", "not attempted", 405],
  ["cmi.core.lesson_status", "Passed", 405],
  ["cmi.core.exit", "normal", 405],
  ["cmi.core.score.raw", "101", 405],
  ["cmi.core.score.raw", "-1", 405],
  ["cmi.core.score.raw", "9e1", 405],
  ["cmi.core.score.raw", "ninety", 405],
  ["cmi.core.session_time", "PT5S", 405],
  ["cmi.core.session_time", "0000:01:05.125", 405],
  ["cmi.core.lesson_location", "x".repeat(256), 405],
  ["cmi.suspend_data", "x".repeat(4097), 405],
  ["cmi.core.student_name", "x", 403],
  ["cmi.core.lesson_mode", "normal", 403],
  ["cmi.core._children", "x", 402],
  ["cmi.interactions._count", "1", 402],
  ["cmi.completion_status", "completed", 201],
  ["cmi.core.score.scaled", "0.5", 201],
  ["", "x", 201],
  ["cmi.interactions.1.id", "x", 201],
  ["cmi.interactions.00.id", "x", 201],
  ["cmi.interactions.0.id", "two words", 405],
  ["cmi.interactions.0.id", "", 405],
  ["cmi.interactions.0.result", "incorrect", 405],
  ["cmi.interactions.0.time", "2026-01-01T10:00:00", 405],
  ["cmi.interactions.0.time", "25:00:00", 405],
  ["cmi.interactions.0.type", "long-fill-in", 405],
  ["cmi.interactions.0.description", "x", 201],
  ["cmi.objectives.0.status", "satisfied", 405],
];

const REFUSED_2004 = [
  ["cmi.completion_status", "passed", 406],
  ["cmi.success_status", "completed", 406],
  ["cmi.score.scaled", "1.5", 407],
  ["cmi.score.scaled", "1e-7", 406],
  ["cmi.score.raw", "", 406],
  ["cmi.progress_measure", "-0.1", 407],
  ["cmi.session_time", "P", 406],
  ["cmi.session_time", "PT", 406],
  ["cmi.session_time", "PT1.125S", 406],
  ["cmi.session_time", "0000:00:01", 406],
  ["cmi.location", "x".repeat(1001), 406],
  ["cmi.suspend_data", "x".repeat(64001), 406],
  ["cmi.learner_name", "x", 404],
  ["cmi.mode", "normal", 404],
  ["cmi.score._children", "x", 404],
  ["cmi.core.lesson_status", "passed", 401],
  ["", "x", 351],
  ["cmi.interactions.1.id", "x", 351],
  ["cmi.interactions.0.type", "choice", 408],
  ["cmi.interactions.0.result", "correct", 408],
  ["cmi.interactions.0.correct_responses.0.pattern", "a", 408],
  ["cmi.interactions.0.objectives.0.id", "o", 408],
  ["cmi.interactions.0.id", "two words", 406],
  ["cmi.objectives.0.success_status", "passed", 408],
  ["adl.nav.request", "home", 406],
];

for (const [name, rows] of [["scorm12", REFUSED_12], ["scorm2004", REFUSED_2004]]) {
  for (const [element, value, code] of rows) {
    test(`${name}: ${element} = ${value.slice(0, 30)} is ${code}`, () => {
      assert.equal(start(name).set(element, value), code);
    });
  }
}

test("1.2: a whole interaction", () => {
  const { set, get } = start("scorm12");
  const at = "cmi.interactions.0";
  for (const [leaf, value] of [
    ["id", "trust.when_to_call"],
    ["type", "choice"],
    ["objectives.0.id", "trust.plan"],
    ["time", "10:15:07"],
    ["weighting", "1"],
    ["correct_responses.0.pattern", "a,c"],
    ["student_response", "a"],
    ["result", "wrong"],
    ["latency", "0000:01:05.25"],
  ]) {
    assert.equal(set(`${at}.${leaf}`, value), 0, leaf);
  }
  assert.deepEqual(get("cmi.interactions._count"), ["1", 0]);
  assert.deepEqual(get(`${at}.correct_responses._count`), ["1", 0]);
  assert.deepEqual(get(`${at}.id`), ["", 404]);
});

test("2004: a whole interaction, in any order after id and type", () => {
  const { set, get } = start("scorm2004");
  const at = "cmi.interactions.0";
  for (const [leaf, value] of [
    ["id", "trust.when_to_call"],
    ["type", "choice"],
    ["objectives.0.id", "trust.plan"],
    ["timestamp", "2026-11-23T10:15:07"],
    ["weighting", "1"],
    ["correct_responses.0.pattern", "a[,]c"],
    ["learner_response", "a"],
    ["result", "incorrect"],
    ["latency", "PT1M5.25S"],
    ["description", "When to call? 😀"],
  ]) {
    assert.equal(set(`${at}.${leaf}`, value), 0, leaf);
  }
  assert.deepEqual(get("cmi.interactions._count"), ["1", 0]);
  assert.deepEqual(get(`${at}.learner_response`), ["a", 0]);
});

test("2004: ids are written once and objectives are distinct", () => {
  const { set } = start("scorm2004");
  assert.equal(set("cmi.interactions.0.id", "a"), 0);
  assert.equal(set("cmi.interactions.0.id", "a"), 0);
  assert.equal(set("cmi.interactions.0.id", "b"), 351);
  assert.equal(set("cmi.interactions.1.id", "a"), 0, "the same question may be tried again");
  assert.equal(set("cmi.objectives.0.id", "o"), 0);
  assert.equal(set("cmi.objectives.0.id", "p"), 351);
  assert.equal(set("cmi.objectives.1.id", "o"), 351);
  assert.equal(set("cmi.interactions.0.objectives.0.id", "o"), 0);
  assert.equal(set("cmi.interactions.0.objectives.1.id", "o"), 351);
});

test("reading", () => {
  const twelve = start("scorm12");
  assert.deepEqual(twelve.get("cmi.core.lesson_status"), ["not attempted", 0]);
  assert.deepEqual(twelve.get("cmi.core.score.raw"), ["", 0]);
  assert.deepEqual(twelve.get("cmi.core.exit"), ["", 404]);
  assert.deepEqual(twelve.get("cmi.core.entry"), ["ab-initio", 0]);
  assert.deepEqual(twelve.get("cmi.suspend_data._children"), ["", 202]);
  assert.deepEqual(twelve.get("cmi.suspend_data._count"), ["", 203]);
  assert.deepEqual(twelve.get("cmi.unknown"), ["", 201]);
  const four = start("scorm2004");
  assert.deepEqual(four.get("cmi.completion_status"), ["unknown", 0]);
  assert.deepEqual(four.get("cmi.suspend_data"), ["", 403]);
  assert.deepEqual(four.get("cmi.score.scaled"), ["", 403]);
  assert.deepEqual(four.get("cmi.exit"), ["", 405]);
  assert.deepEqual(four.get("cmi.core.entry"), ["", 401]);
  assert.deepEqual(four.get("cmi.interactions.0.id"), ["", 301]);
  assert.deepEqual(four.get("cmi.interactions._count"), ["0", 0]);
});

test("UTF-8 survives in suspend data", () => {
  const { set, get } = start("scorm12");
  assert.equal(set("cmi.suspend_data", "1|été 😀 עברית"), 0);
  assert.deepEqual(get("cmi.suspend_data"), ["1|été 😀 עברית", 0]);
});

test("commits fail as often as asked, then work", () => {
  const { call, session } = start("scorm2004", { faults: { commitFails: 2 } });
  assert.equal(call("Commit", ""), "false");
  assert.equal(session.error, 391);
  assert.equal(call("Commit", ""), "false");
  assert.equal(call("Commit", ""), "true");
  const never = start("scorm12", { faults: { commitFails: -1 } });
  for (let i = 0; i < 5; i++) assert.equal(never.call("Commit", ""), "false");
  assert.equal(never.session.error, 101);
});

test("a failed ending is the end in 1.2, and may be tried again in 2004", () => {
  const twelve = start("scorm12", { faults: { commitFails: 1 } });
  assert.equal(twelve.end(), "false");
  assert.equal(twelve.session.error, 101);
  assert.equal(twelve.set("cmi.core.exit", ""), 301);
  const four = start("scorm2004", { faults: { commitFails: 1 } });
  assert.equal(four.end(), "false");
  assert.equal(four.session.error, 111);
  assert.equal(four.end(), "true");
});

test("an LMS without interactions", () => {
  const twelve = start("scorm12", { faults: { unsupported: ["cmi.interactions"] } });
  assert.deepEqual(twelve.get("cmi.interactions._count"), ["", 401]);
  assert.equal(twelve.set("cmi.interactions.0.id", "a"), 401);
  const four = start("scorm2004", { faults: { unsupported: ["cmi.interactions"] } });
  assert.equal(four.set("cmi.interactions.0.id", "a"), 402);
  assert.equal(four.set("cmi.score.scaled", "0.5"), 0);
});

test("stored records are given back at the next launch", () => {
  const stored = { "cmi.interactions.0.id": "a", "cmi.interactions.0.type": "choice", "cmi.exit": "suspend" };
  const { get, set } = start("scorm2004", { stored });
  assert.deepEqual(get("cmi.entry"), ["resume", 0]);
  assert.deepEqual(get("cmi.interactions._count"), ["1", 0]);
  assert.equal(set("cmi.interactions.0.id", "b"), 351);
  assert.equal(set("cmi.interactions.1.id", "b"), 0);
});

test("error words", () => {
  const { call } = start("scorm2004");
  assert.equal(call("GetErrorString", "408"), "Data Model Dependency Not Established");
  assert.equal(call("GetErrorString", "999"), "");
  call("SetValue", "cmi.exit", "never");
  assert.equal(call("GetDiagnostic", ""), "Data Model Element Type Mismatch");
});
