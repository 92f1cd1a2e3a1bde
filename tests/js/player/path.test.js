// A learner's way through a scenario: where choices lead, what is remembered, what another version does to it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { begin, merged, next } from "../../../src/coursegen/player/js/attempt.js";
import { pack, unpack } from "../../../src/coursegen/player/js/codec.js";
import { foundIn, pathOf, walk } from "../../../src/coursegen/player/js/path.js";
import { Session } from "../../../src/coursegen/player/js/session.js";
import { config, INTERACTIONS, item, Launch, SCENARIO } from "./course.js";

const one = item("one", INTERACTIONS.single);
const course = config([one]);
const decide = (state, ...choices) =>
  choices.reduce((so, choice) => next(so, { type: "decide", scenario: SCENARIO, choice }), state);
const back = (state, count) => next(state, { type: "return", scenario: SCENARIO, count });
const at = (state, scenario = SCENARIO) => walk(scenario, pathOf(state.paths, scenario).choices).at;

test("choices lead from step to step, round a loop, and to an ending", () => {
  assert.equal(at(begin(1)), "night");
  const state = decide(begin(1), "b", "look", "b", "call", "a");
  const { taken } = walk(SCENARIO, pathOf(state.paths, SCENARIO).choices);
  assert.deepEqual(
    taken.map(({ step, choice }) => `${step.id} ${choice.id}`),
    ["night b", "morning look", "night b", "morning call", "answer a"],
  );
  assert.equal(at(state), "dry");
});

test("a choice that is not offered changes nothing, and after an ending there is none", () => {
  const state = decide(begin(1), "a", "a");
  assert.deepEqual(decide(state, "a"), state);
  assert.deepEqual(decide(begin(1), "z").paths.tF.choices, []);
});

test("endings found are remembered when it is played again, each once", () => {
  let state = decide(begin(1), "a", "a");
  assert.equal(foundIn(pathOf(state.paths, SCENARIO), SCENARIO), 1);
  state = back(state, 0);
  assert.equal(at(state), "night");
  state = decide(state, "a", "b");
  assert.equal(foundIn(pathOf(state.paths, SCENARIO), SCENARIO), 2);
  state = decide(back(state, 1), "a");
  assert.equal(at(state), "dry");
  assert.deepEqual(pathOf(state.paths, SCENARIO).found, ["d1", "f2"]);
});

test("going back to the last decision keeps the way to it", () => {
  const state = back(decide(begin(1), "b", "call", "b"), 2);
  assert.equal(at(state), "answer");
  assert.deepEqual(pathOf(state.paths, SCENARIO).choices, ["b", "call"]);
});

test("a way that the course no longer has ends where it still goes", () => {
  const state = decide(begin(1), "b", "call", "a");
  const without = {
    ...SCENARIO,
    steps: SCENARIO.steps.map((step) => ({
      ...step,
      choices: step.choices.filter(({ id }) => id !== "call"),
    })),
  };
  assert.equal(at(state, without), "morning");
  const on = next(state, { type: "decide", scenario: without, choice: "look" });
  assert.deepEqual(on.paths.tF.choices, ["b", "look"]);
  assert.equal(foundIn(pathOf(on.paths, without), { ...without, endings: [] }), 0);
  const gone = { ...SCENARIO, steps: SCENARIO.steps.filter(({ id }) => id !== "morning") };
  assert.equal(at(state, gone), "night");
  assert.equal(at(state, { ...SCENARIO, steps: [], endings: [] }), "");
});

test("a path comes back from the packed state exactly, also one that this page does not hold", () => {
  let state = decide(begin(7), "b", "look", "a", "a");
  state = decide(back(state, 0), "a");
  state = { ...state, paths: { ...state.paths, Other: { choices: [], found: ["zz"] } } };
  const { text, dropped } = pack(state, [one]);
  assert.deepEqual(dropped, []);
  assert.match(text, /;tF=a\+d1\/Other=\+zz$/);
  assert.doesNotMatch(text, /[\u0000-\u001f<>&"]/);
  assert.deepEqual(unpack(text, [one]), state);
});

test("texts from before scenarios were played are read, and are written as they were", () => {
  const older = "17;Ab;Ab.Cd;;kx=kx.ky+kz;kone#11";
  const state = unpack(older, [one]);
  assert.deepEqual(state.paths, {});
  assert.equal(pack(state, [one]).text.split(";").length, 6);
  assert.equal(at(state), "night");
});

test("a path in a spoilt text is no crash", () => {
  for (const spoilt of ["=", "tF", "tF=", "tF=+", "tF=..+", "/", "tF=a.%.b+/=/x"]) {
    const state = unpack(`17;;;;;;${spoilt}`, []);
    assert.ok(["night", "answer"].includes(at(state)), spoilt);
    assert.ok(unpack(pack(decide(state, "a"), []).text, []));
  }
});

test("where there is no room, a way goes after old tries and before another page's answers", () => {
  const state = { ...decide(begin(7), "a", "b"), others: { kq: "#11b" } };
  const whole = pack(state, []).text;
  const { text, dropped } = pack(state, [], whole.length - 1);
  assert.deepEqual(dropped, ["text", "feedback", "tries", "paths"]);
  assert.ok(text.endsWith(";kq#11b"));
  assert.ok(unpack(text, []));
});

const commits = (launch) => launch.lms.calls.filter(({ verb }) => verb === "Commit").length;

for (const name of ["scorm12", "scorm2004"]) {
  const is12 = name === "scorm12";
  const start = (stored) => new Launch(name, { course, items: [one], stored });

  test(`${name}: each decision is told as a choice that is neither right nor wrong, with one commit`, () => {
    const launch = start();
    const before = commits(launch);
    launch.decide("b").decide("call").decide("a");
    assert.equal(commits(launch), before + 3);
    const at = "cmi.interactions.1.";
    const stored = launch.leave();
    const told = Object.entries(stored)
      .filter(([key]) => key.startsWith(at))
      .map(([key, value]) => [key.slice(at.length), value]);
    assert.deepEqual(
      Object.fromEntries(told),
      is12
        ? {
            id: "m.the_flood.morning",
            type: "choice",
            "objectives.0.id": "m.plan_it",
            time: "03:04:05",
            weighting: "0",
            student_response: "a", // the first of call and look
            result: "neutral",
            latency: "0000:00:02.5",
          }
        : {
            id: "m.the_flood.morning",
            type: "choice",
            "objectives.0.id": "m.plan_it",
            timestamp: "2026-01-02T03:04:05",
            weighting: "0",
            learner_response: "call",
            result: "neutral",
            latency: "PT2.5S",
            description: "It is late.",
          },
    );
    assert.deepEqual(launch.errors(), []);
    assert.deepEqual(launch.refused, []);
  });

  test(`${name}: round a loop a step keeps its place in the report, and the way comes back at the next launch`, () => {
    const launch = start().decide("b").decide("look").decide("a");
    const stored = launch.leave();
    assert.deepEqual(
      [0, 1, 2].map((i) => stored[`cmi.interactions.${i}.id`]),
      ["m.the_flood.night", "m.the_flood.morning", undefined],
    );
    assert.equal(stored[`cmi.interactions.0.${is12 ? "student" : "learner"}_response`], "a");
    const again = start(stored);
    assert.deepEqual(pathOf(again.session.state.paths, SCENARIO).choices, ["b", "look", "a"]);
    again.decide("b");
    assert.equal(at(again.session.state), "flooded");
    assert.deepEqual([...again.errors(), ...again.refused], []);
  });

  test(`${name}: after a pass it can be played, and nothing is written of it`, () => {
    const passed = start().answer(one, ["b"]).leave();
    const again = start(passed);
    assert.ok(again.session.opened.review);
    again.decide("a").decide("a");
    assert.equal(at(again.session.state), "dry");
    assert.deepEqual(
      again.writes().filter(([element]) => /interactions|suspend_data/.test(element)),
      [],
    );
  });
}

test("of two tabs each stays on its way, and what either has found is found", () => {
  const own = decide(begin(1), "a", "b");
  const other = back(decide(begin(1), "a", "a"), 0);
  const both = merged(own, { ...other, paths: { ...other.paths, Else: { choices: ["b"], found: [] } } }, (a) => a);
  assert.deepEqual(both.paths, {
    tF: { choices: ["a", "b"], found: ["f2", "d1"] },
    Else: { choices: ["b"], found: [] },
  });
  assert.deepEqual(merged(both, other, (a) => a).paths, both.paths);
});

test("what another page of the book has saved of its scenarios stays, this page's own goes on", () => {
  let kept = "";
  const runtime = { load: () => kept, save: (text) => Boolean((kept = text)), report() {}, finish() {} };
  const page = (key) => {
    const scenario = { ...SCENARIO, key };
    const opened = { connected: false, review: false, room: Infinity };
    const given = { config: course, items: [], scenarios: [scenario], runtime, opened, now: () => new Date() };
    const session = new Session({ ...given, state: unpack(kept, []) ?? begin(1), progress: () => 0 });
    return (choice) => {
      session.dispatch({ type: "decide", scenario, choice });
      session.commit();
    };
  };
  const [first, second] = [page("one"), page("two")];
  first("a");
  second("b");
  first("b");
  assert.deepEqual(unpack(kept, []).paths, {
    one: { choices: ["a", "b"], found: ["f2"] },
    two: { choices: ["b"], found: [] },
  });
});
