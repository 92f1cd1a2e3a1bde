// The runtimes against an LMS that is as strict as Moodle and ADL's reference, both editions.

import assert from "node:assert/strict";
import { test } from "node:test";

import { form } from "../../../src/coursegen/player/js/cmi.js";
import { find } from "../../../src/coursegen/player/js/runtimes/lms.js";
import { local } from "../../../src/coursegen/player/js/runtimes/local.js";
import { scorm12 } from "../../../src/coursegen/player/js/runtimes/scorm12.js";
import {
  fits12,
  learnerFits2004,
  patternFault2004,
} from "../../../src/coursegen/serve/simulator/js/responses.js";
import { ANSWERS, config, INTERACTIONS, item, Launch } from "./course.js";

const EDITIONS = ["scorm12", "scorm2004"];
const five = ["one", "two", "three", "four", "five"].map((id) => item(id, INTERACTIONS.single));
const course = config(five);
const STATUS = {
  scorm12: (cmi) => [cmi["cmi.core.lesson_status"], cmi["cmi.core.score.raw"]],
  scorm2004: (cmi) => [`${cmi["cmi.completion_status"]}/${cmi["cmi.success_status"]}`, cmi["cmi.score.raw"]],
};

for (const name of EDITIONS) {
  const is12 = name === "scorm12";
  const status = STATUS[name];
  const start = (more = {}) => new Launch(name, { course, items: five, ...more });
  const pass = (launch) => five.reduce((so, one) => so.answer(one, ["b"]), launch);

  test(`${name}: the first launch writes incomplete and nothing else of status or score`, () => {
    const launch = start();
    const told = launch.writes().filter(([element]) => !/suspend_data|location|session_time/.test(element));
    assert.deepEqual(told, [[is12 ? "cmi.core.lesson_status" : "cmi.completion_status", "incomplete"]]);
    const stored = launch.leave();
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
    const launch = pass(start());
    assert.equal(launch.lms.calls.filter(({ verb }) => verb === "Commit").length, 1 + five.length);
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

test("the API is found in parents, then in the opener; frames of other origins do not stop the search", () => {
  const own = { name: "own" };
  const locked = new Proxy(
    {},
    {
      get(_, key) {
        if (key === "parent") return top;
        throw new Error("SecurityError");
      },
    },
  );
  const top = { API: { there: true } };
  top.parent = top;
  own.parent = locked;
  assert.deepEqual(find(own, "API"), { there: true });
  const popup = { opener: { parent: top } };
  popup.parent = popup;
  assert.deepEqual(find(popup, "API"), { there: true });
  const alone = {};
  alone.parent = alone;
  assert.equal(find(alone, "API"), null);
  assert.equal(
    find(
      {
        get parent() {
          throw new Error("no");
        },
        get opener() {
          throw new Error("no");
        },
      },
      "API",
    ),
    null,
  );
});

test("an API that throws is no reason to stop", () => {
  const window = {
    API: {
      LMSInitialize: () => "true",
      LMSGetValue() {
        throw new Error("broken");
      },
      LMSSetValue() {
        throw new Error("broken");
      },
      LMSGetLastError: () => "0",
    },
  };
  window.parent = window;
  const refused = [];
  const runtime = scorm12({ window, now: () => new Date(0), refused });
  assert.ok(runtime.open().connected);
  assert.equal(runtime.load(), "");
  runtime.finish({ completion: "incomplete", success: "unknown", score: null, progress: 0 });
  assert.equal(runtime.save("1", "v"), true, "nothing could be said, so there is nothing to commit");
  assert.equal(runtime.close(), false);
  assert.ok(refused.length > 0);
});

test("without an API, or without storage, the runtimes say so", () => {
  const window = {};
  window.parent = window;
  assert.equal(scorm12({ window, now: () => new Date(0), refused: [] }).open().connected, false);
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  const runtime = local({ storage: () => storage, name: "n" });
  assert.ok(runtime.save("1;", ""));
  assert.equal(runtime.load(), "1;");
  const blocked = local({
    storage() {
      throw new Error("SecurityError");
    },
    name: "n",
  });
  assert.equal(blocked.load(), "");
  assert.equal(blocked.save("1", ""), false);
});
