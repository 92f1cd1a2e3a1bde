// The API objects, called directly: states, names, formats, arrays, and the code of every refusal.

import assert from "node:assert/strict";
import { test } from "node:test";

import { apiOf } from "../../../src/coursegen/serve/simulator/js/api.js";
import { edition } from "../../../src/coursegen/serve/simulator/js/editions.js";
import { launch } from "../../../src/coursegen/serve/simulator/js/learning.js";
import { Session } from "../../../src/coursegen/serve/simulator/js/session.js";

/** @param {"scorm12" | "scorm2004"} name */
function start(name, { faults = {}, initialize = true, stored = {} } = {}) {
  const content = { edition: name, masteryScore: "" };
  const session = new Session(edition(name), launch(content, stored), { faults });
  const raw = apiOf(session);
  const prefix = name === "scorm12" ? "LMS" : "";
  const call = (verb, ...args) => raw[prefix + verb](...args);
  if (initialize) call("Initialize", "");
  return {
    session,
    call,
    end: () => call(name === "scorm12" ? "Finish" : "Terminate", ""),
    get: (element) => [call("GetValue", element), session.error],
    /** The error code of a write; the answer must agree with it. */
    set(element, value) {
      const answer = call("SetValue", element, value);
      assert.equal(answer, session.error === 0 ? "true" : "false");
      assert.equal(call("GetLastError"), String(session.error));
      return session.error;
    },
  };
}

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

test("2004: timestamps", () => {
  const { set } = start("scorm2004");
  set("cmi.interactions.0.id", "a");
  const stamp = (value) => set("cmi.interactions.0.timestamp", value);
  assert.equal(stamp("2026-11-23T10:15:07"), 0);
  for (const bad of ["2026-11-23T10:15:07Z", "2026-11-23T10:15:07+01:00", "2026-11-23T10:15:07.123Z", "10:15:07"]) {
    assert.equal(stamp(bad), 406, bad);
  }
});

test("2004: a choice's pattern is not written twice, unless its type begins anew", () => {
  const { set, get } = start("scorm2004");
  const pattern = "cmi.interactions.0.correct_responses.0.pattern";
  set("cmi.interactions.0.id", "a");
  set("cmi.interactions.0.type", "choice");
  assert.equal(set(pattern, "a[,]b"), 0);
  assert.equal(set(pattern, "a[,]b"), 351);
  assert.equal(set("cmi.interactions.0.type", "choice"), 0);
  assert.deepEqual(get("cmi.interactions.0.correct_responses._count"), ["0", 0]);
  assert.equal(set(pattern, "a[,]b"), 0);
});

const PATTERNS_2004 = {
  "true-false": { good: ["true", "false"], bad: ["t", "", "True"] },
  choice: { good: ["a", "a[,]c"], bad: ["opt-1", "a,c", "a[,]a", "", "a b", Array(37).fill(0).map((_, i) => `x${i}`).join("[,]")] },
  "fill-in": { good: ["EGTC", "{case_matters=false}EGTC", "{lang=fr}Évian", "a[,]b"], bad: ["{x}y", "a\nb", "x".repeat(251)] },
  "long-fill-in": { good: ["x".repeat(4000)], bad: ["x".repeat(4001)] },
  matching: { good: ["1[.]a[,]2[.]c"], bad: ["1.a", "1[.]a[.]b", "a"] },
  sequencing: { good: ["c[,]a[,]b"], bad: ["c,a", "c-1"] },
  likert: { good: ["l3"], bad: ["l 3", ""] },
  numeric: { good: ["4", "3[:]5", "3.14[:]3.14", "[:]5"], bad: ["5[:]3", "three", "1[:]2[:]3", ""] },
};
for (const [type, { good, bad }] of Object.entries(PATTERNS_2004)) {
  test(`2004: patterns of ${type}`, () => {
    for (const [values, code] of [[good, 0], [bad, 406]]) {
      for (const value of values) {
        const { set } = start("scorm2004");
        set("cmi.interactions.0.id", "a");
        set("cmi.interactions.0.type", type);
        assert.equal(set("cmi.interactions.0.correct_responses.0.pattern", value), code, value.slice(0, 40));
      }
    }
  });
}

test("2004: one pattern where there can be only one", () => {
  const { set } = start("scorm2004");
  set("cmi.interactions.0.id", "a");
  set("cmi.interactions.0.type", "numeric");
  assert.equal(set("cmi.interactions.0.correct_responses.0.pattern", "1"), 0);
  assert.equal(set("cmi.interactions.0.correct_responses.1.pattern", "2"), 351);
});

test("2004: a learner response carries no prefix and fits its type", () => {
  const { set } = start("scorm2004");
  const response = (value) => set("cmi.interactions.0.learner_response", value);
  set("cmi.interactions.0.id", "a");
  assert.equal(response("a"), 408);
  set("cmi.interactions.0.type", "fill-in");
  assert.equal(response("{case_matters=false}EGTC"), 406);
  assert.equal(response("EGTC"), 0);
  set("cmi.interactions.0.type", "numeric");
  assert.equal(response("4,5"), 406);
  assert.equal(response("4.5"), 0);
});

const RESPONSES_12 = {
  "true-false": { good: ["t", "f"], bad: ["true", ""] },
  choice: { good: ["b", "a,c"], bad: ["a[,]c", "ab", "opt-1"] },
  matching: { good: ["1.a,2.c"], bad: ["1[.]a", "1"] },
  sequencing: { good: ["c,a,b"], bad: ["c[,]a"] },
  numeric: { good: ["4", "-2.5", "2024"], bad: ["3[:]5", "four"] },
  "fill-in": { good: ["EGTC", ""], bad: ["x".repeat(256)] },
};
for (const [type, { good, bad }] of Object.entries(RESPONSES_12)) {
  test(`1.2: responses of ${type}`, () => {
    for (const [values, code] of [[good, 0], [bad, 405]]) {
      for (const value of values) {
        const { set } = start("scorm12");
        set("cmi.interactions.0.id", "a");
        set("cmi.interactions.0.type", type);
        assert.equal(set("cmi.interactions.0.student_response", value), code, value.slice(0, 40));
        assert.equal(set("cmi.interactions.0.correct_responses.0.pattern", value), code, value.slice(0, 40));
      }
    }
  });
}

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
