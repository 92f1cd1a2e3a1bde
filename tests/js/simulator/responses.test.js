// What an interaction may hold: timestamps, patterns and responses by type, in both editions.

import assert from "node:assert/strict";
import { test } from "node:test";

import { start } from "./start.js";

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
