// The runtimes against an LMS that is as strict as Moodle and ADL's reference, both editions.

import assert from "node:assert/strict";
import { test } from "node:test";

import { form } from "../../../src/coursegen/player/js/cmi.js";
import {
  fits12,
  learnerFits2004,
  patternFault2004,
} from "../../../src/coursegen/serve/simulator/js/responses.js";
import { ANSWERS, config, INTERACTIONS, item, Launch, ROOM } from "./course.js";

const EDITIONS = ["scorm12", "scorm2004-3rd", "scorm2004"];
const five = ["one", "two", "three", "four", "five"].map((id) => item(id, INTERACTIONS.single));
const course = config(five);
const STATUS = {
  scorm12: (cmi) => [cmi["cmi.core.lesson_status"], cmi["cmi.core.score.raw"]],
  scorm2004: (cmi) => [`${cmi["cmi.completion_status"]}/${cmi["cmi.success_status"]}`, cmi["cmi.score.raw"]],
};

for (const name of EDITIONS) {
  const is12 = name === "scorm12";
  const status = STATUS[is12 ? "scorm12" : "scorm2004"];
  const start = (more = {}) => new Launch(name, { course, items: five, ...more });
  const pass = (launch) => five.reduce((so, one) => so.answer(one, ["b"]), launch);

  test(`${name}: the first launch writes incomplete and nothing else`, () => {
    const launch = start();
    const only = [[is12 ? "cmi.core.lesson_status" : "cmi.completion_status", "incomplete"]];
    assert.deepEqual(launch.writes(), only);
    assert.equal(launch.commits(), 1);
    const stored = launch.leave();
    assert.deepEqual(
      launch.writes().slice(1).map(([element]) => element.replace("cmi.core.", "cmi.")),
      ["cmi.session_time", "cmi.exit"],
      "left without having done anything",
    );
    assert.equal(status(stored)[1], undefined);
    assert.deepEqual(launch.errors(), []);
    assert.deepEqual(launch.refused, []);
  });

  test(`${name}: a pass: score first, then completed and passed, five whole interactions`, () => {
    const launch = pass(start());
    const stored = launch.leave();
    assert.deepEqual(status(stored), is12 ? ["passed", "100"] : ["completed/passed", "100"]);
    assert.deepEqual(launch.errors(), []);
    const names = launch.writes().map(([element]) => element);
    const scored = names.lastIndexOf(is12 ? "cmi.core.score.raw" : "cmi.score.scaled");
    const last = names.lastIndexOf(is12 ? "cmi.core.lesson_status" : "cmi.success_status");
    assert.ok(scored >= 0 && scored < last);
    const one = "cmi.interactions.4.";
    const told = Object.fromEntries(
      Object.entries(stored)
        .filter(([key]) => key.startsWith(one))
        .map(([key, value]) => [key.slice(one.length), value]),
    );
    assert.deepEqual(
      told,
      is12
        ? {
            id: "m.five",
            type: "choice",
            "objectives.0.id": "m.plan_it",
            time: "03:09:31",
            weighting: "1",
            "correct_responses.0.pattern": "b",
            student_response: "b",
            result: "correct",
            latency: "0000:01:05.25",
          }
        : {
            id: "m.five",
            type: "choice",
            "objectives.0.id": "m.plan_it",
            timestamp: "2026-01-02T03:09:31",
            weighting: "1",
            "correct_responses.0.pattern": "b",
            learner_response: "b",
            result: "correct",
            latency: "PT1M5.25S",
            description: "What of five?",
          },
    );
    const objective = is12
      ? [
          stored["cmi.objectives.0.id"],
          stored["cmi.objectives.0.status"],
          stored["cmi.objectives.0.score.raw"],
        ]
      : [
          stored["cmi.objectives.0.id"],
          stored["cmi.objectives.0.success_status"],
          stored["cmi.objectives.0.score.scaled"],
        ];
    assert.deepEqual(objective, ["m.plan_it", "passed", is12 ? "100" : "1"]);
  });

  test(`${name}: one commit for a learner's action`, () => {
    const many = Array.from({ length: 25 }, (_, i) => item(`q${i}`, INTERACTIONS.single));
    const launch = new Launch(name, { course: config(many), items: many });
    for (const one of many) launch.answer(one, ["b"]);
    assert.equal(launch.commits(), 1 + many.length);
    launch.leave();
    assert.equal(launch.commits(), 1 + many.length, "what is saved already is not saved again");
  });

  test(`${name}: below the pass mark it stays incomplete, and a better try passes`, () => {
    const launch = start();
    five.forEach((one, i) => launch.answer(one, [i < 2 ? "b" : "a"]));
    const stored = launch.leave();
    assert.deepEqual(status(stored), is12 ? ["incomplete", "40"] : ["incomplete/undefined", "40"]);
    const again = start({ stored });
    assert.deepEqual(again.session.state.answers.kone.responses, [["b"]], "the answers are still there");
    five.slice(2).forEach((one) => again.answer(one, ["b"]));
    assert.deepEqual(status(again.leave()), is12 ? ["passed", "100"] : ["completed/passed", "100"]);
    assert.deepEqual(again.errors(), []);
  });

  test(`${name}: a retry overwrites its own interaction`, () => {
    const launch = start().answer(five[0], ["a"]).answer(five[0], ["b"]);
    const stored = launch.leave();
    const ids = Object.entries(stored)
      .filter(([key]) => /^cmi\.interactions\.\d+\.id$/.test(key))
      .map(([, value]) => value);
    assert.deepEqual(ids, ["m.one"]);
    assert.equal(stored[`cmi.interactions.0.${is12 ? "student" : "learner"}_response`], "b");
    assert.deepEqual(launch.errors(), []);
  });

  test(`${name}: after passing nothing is lowered, whatever the learner does`, () => {
    let stored = pass(start()).leave();
    const before = { ...stored };
    const review = start({ stored });
    assert.ok(review.session.opened.review);
    assert.equal(review.session.saving, "review");
    for (const one of five) review.answer(one, ["a"]);
    stored = review.leave();
    assert.deepEqual(status(stored), status(before));
    assert.deepEqual(review.writes(), [], "in a launch without credit nothing is written that is not better");
    assert.deepEqual(review.errors(), []);
  });

  test(`${name}: an LMS that forgets status and score still does not see a pass taken back`, () => {
    const stored = pass(start()).leave();
    const forgetful = Object.fromEntries(
      Object.entries(stored).filter(([key]) => /suspend_data|location/.test(key)),
    );
    const launch = start({ stored: forgetful });
    assert.ok(!launch.session.opened.review);
    for (const one of five) launch.answer(one, ["a"]);
    const told = launch
      .writes()
      .filter(
        ([element]) =>
          /lesson_status|completion_status|success_status|score\.raw/.test(element) &&
          !/objectives/.test(element),
      );
    assert.deepEqual(
      [...new Set(told.map(([, value]) => value))].sort(),
      is12 ? ["100", "passed"] : ["100", "completed", "passed"],
    );
  });

  test(`${name}: commits that fail are tried again, and say so`, () => {
    const launch = start({ faults: { commitFails: 3 } });
    assert.equal(launch.session.saving, "unsaved");
    launch.answer(five[0], ["b"]);
    assert.ok(launch.session.unsaved);
    launch.session.save();
    assert.equal(launch.session.saving, "unsaved");
    launch.session.save();
    assert.equal(launch.session.saving, "saved");
    assert.match(launch.kept["cmi.suspend_data"], /kone/);
  });

  test(`${name}: an LMS without interactions and objectives gets status and score, and no refused call`, () => {
    const launch = pass(start({ faults: { unsupported: ["cmi.interactions", "cmi.objectives"] } }));
    assert.deepEqual(launch.refused, []);
    assert.deepEqual(status(launch.leave()), is12 ? ["passed", "100"] : ["completed/passed", "100"]);
  });

  test(`${name}: an LMS that keeps no state gets status and score, is asked once, and the page says so`, () => {
    const gone = ["cmi.suspend_data", is12 ? "cmi.core.lesson_location" : "cmi.location"];
    const launch = start({ faults: { unsupported: ["cmi.interactions", "cmi.objectives", ...gone] } });
    pass(launch);
    assert.deepEqual(launch.refused, []);
    assert.equal(launch.session.saving, "forgets");
    assert.deepEqual(status(launch.leave()), is12 ? ["passed", "100"] : ["completed/passed", "100"]);
  });

  // The 4th edition has sixteen times the room of the others.
  const narrow = name === "scorm2004" ? [] : [300];
  for (const count of narrow)
  test(`${name}: the state of ${count} questions finds room, with nothing dropped`, () => {
    const items = Array.from({ length: count }, (_, i) => ({
      ...item(`q${i}`, INTERACTIONS.single),
      key: `${"abcdefghijklmnopqrstuvwxyz"[i % 26]}${Math.floor(i / 26)}x`,
    }));
    const launch = new Launch(name, { course: config(items), items });
    for (const one of items) launch.answer(one, ["b"]);
    assert.deepEqual(launch.refused, []);
    assert.equal(launch.session.saving, "saved");
    assert.ok(launch.kept["cmi.suspend_data"].length < ROOM[name]);
    const again = new Launch(name, { course: config(items), items, stored: launch.leave() });
    assert.equal(Object.keys(again.session.state.answers).length, count);
  });

  test(`${name}: parts with longer ids are accepted`, () => {
    const part = (id) => ({ id, feedback: "" });
    const parts = ["early", "late", "never"].map(part);
    const long = [
      item("pick", { ...INTERACTIONS.several, options: parts, key: ["early", "never"] }),
      item("sort", { kind: "order", slot: "", steps: parts, key: ["never", "early", "late"] }),
    ];
    const launch = new Launch(name, { course: config(long), items: long });
    launch.answer(long[0], ["never", "early"]).answer(long[1], ["never", "early", "late"]);
    assert.deepEqual(launch.refused, []);
    const told = (i) => launch.kept[`cmi.interactions.${i}.correct_responses.0.pattern`];
    assert.deepEqual([told(0), told(1)], is12 ? ["a,c", "c,a,b"] : ["early[,]never", "never[,]early[,]late"]);
  });

  test(`${name}: every kind of answer, right, wrong and partial, is accepted`, () => {
    const items = Object.keys(INTERACTIONS).map((kind) =>
      item(`the-${kind}`, INTERACTIONS[kind], { confidence: true }),
    );
    const launch = new Launch(name, { course: config(items), items });
    Object.values(ANSWERS).forEach((answers, i) => {
      for (const answer of answers) launch.answer(items[i], answer);
    });
    launch.leave();
    assert.deepEqual(launch.errors(), []);
    assert.deepEqual(launch.refused, []);
    assert.ok(launch.writes().some(([, value]) => value === "likert"));
  });

  test(`${name}: the forms of every answer pass the edition's validator`, () => {
    for (const [kind, interaction] of Object.entries(INTERACTIONS)) {
      for (const answer of ANSWERS[kind]) {
        const { type, patterns, response } = form(interaction, answer, is12);
        const fits = is12 ? fits12 : learnerFits2004;
        if (response !== null) assert.ok(fits(type, response), `${kind}: ${response}`);
        patterns.forEach((pattern, i) => {
          if (is12) assert.ok(fits12(type, pattern), pattern);
          else assert.equal(patternFault2004(type, pattern, i, patterns.slice(0, i)), "", pattern);
        });
      }
    }
  });

  test(`${name}: what is not to be recorded is not reported`, () => {
    const open = item("open", INTERACTIONS.extended, { role: "reflection", confidence: true });
    const items = [...five, open];
    const quiet = config(items, { record: { open_answers: false, confidence: false } });
    const launch = new Launch(name, { course: quiet, items });
    launch.answer(open, "My own thoughts");
    assert.deepEqual(
      launch.writes().filter(([element]) => element.startsWith("cmi.interactions")),
      [],
    );
  });

  test(`${name}: practice weighs nothing`, () => {
    const practice = item("try", INTERACTIONS.single, { role: "practice" });
    const launch = new Launch(name, { course: config(five), items: [...five, practice] });
    assert.equal(launch.answer(practice, ["b"]).leave()["cmi.interactions.0.weighting"], "0");
    assert.equal(status(launch.kept)[1], undefined);
  });
}

test("2004: objectives that the LMS has filled in are found, others appended", () => {
  const stored = {
    "cmi.objectives.0.id": "primary",
    "cmi.objectives.1.id": "m.plan_it",
    "cmi.objectives.1.success_status": "passed",
  };
  const launch = new Launch("scorm2004", { course, items: five, stored });
  const kept = launch.answer(five[0], ["a"]).leave();
  assert.equal(kept["cmi.objectives.1.success_status"], "passed");
  assert.equal(kept["cmi.objectives.2.id"], undefined);
  assert.deepEqual(launch.errors(), []);
});

test("1.2: failed under Moodle's rule reopens as review, and a pass is written there", () => {
  const stored = { "cmi.core.lesson_status": "failed", "cmi.core.score.raw": "40" };
  const launch = new Launch("scorm12", { course, items: five, stored });
  assert.ok(!launch.session.opened.review);
  for (const one of five) launch.answer(one, ["b"]);
  assert.deepEqual(STATUS.scorm12(launch.leave()), ["passed", "100"]);
});
