// What may be said of a course, by how its questions stand.

import assert from "node:assert/strict";
import { test } from "node:test";

import { answerTo, begin, drawn, next, redrawn } from "../../../src/coursegen/player/js/attempt.js";
import { better, graded, objectiveTally, outcome, tally } from "../../../src/coursegen/player/js/outcome.js";
import { answered, config, INTERACTIONS, item } from "./course.js";

const items = ["one", "two", "three", "four", "five"].map((id) => item(id, INTERACTIONS.single));
const byId = Object.fromEntries(items.map((one) => [one.id, one]));
const right = (state, ...which) =>
  which.reduce((so, i) => answered(next(so, { type: "retry", item: items[i] }), items[i], [["b"]]), state);
const wrong = (state, ...which) =>
  which.reduce((so, i) => answered(next(so, { type: "retry", item: items[i] }), items[i], [["a"]]), state);
const said = (state, more = {}) => {
  const { completion, success, score } = outcome(config(items, more), byId, state, 0.5);
  return [completion, success, score];
};

test("nothing is said of a score before every graded question is answered", () => {
  for (const report of ["passed-incomplete", "passed-failed", "completed"]) {
    assert.deepEqual(said(begin(1), { report }), ["incomplete", "unknown", null]);
    assert.deepEqual(said(right(begin(1), 0, 1, 2, 3), { report }), ["incomplete", "unknown", null]);
  }
});

test("passed-incomplete: incomplete until the pass mark, then completed and passed", () => {
  assert.deepEqual(said(wrong(right(begin(1), 0, 1, 2), 3, 4)), ["incomplete", "unknown", 0.6]);
  assert.deepEqual(said(wrong(right(begin(1), 0, 1, 2, 3), 4)), ["completed", "passed", 0.8]);
});

test("passed-failed: failed only when no try is left, and no score beside incomplete", () => {
  const below = wrong(right(begin(1), 0, 1, 2), 3, 4);
  assert.deepEqual(said(below, { report: "passed-failed" }), ["incomplete", "unknown", null]);
  for (const one of items) one.tries = 1;
  assert.deepEqual(said(below, { report: "passed-failed" }), ["completed", "failed", 0.6]);
  assert.deepEqual(said(below), ["incomplete", "unknown", 0.6], "not in the default profile");
  for (const one of items) one.tries = 0;
});

test("completed: completed when all is answered, and no judgement", () => {
  assert.deepEqual(said(wrong(begin(1), 0, 1, 2, 3, 4), { report: "completed" }), [
    "completed",
    "unknown",
    0,
  ]);
});

test("sums of thirds reach the mark they reach on paper", () => {
  const thirds = tally(
    [1 / 3, 1 / 3, 1 / 3, 1, 1].map((share) => ({ points: 1, share, answered: true, open: false })),
  );
  assert.deepEqual(said(right(begin(1), 0, 1, 2, 3, 4), { pass_mark: 1 }), ["completed", "passed", 1]);
  assert.ok(Math.abs(thirds.share - 0.6) < 1e-12);
});

test("a quiz with a mark of its own must reach it", () => {
  const whole = config(items, { pass_mark: 0.5 });
  const [quiz] = whole.quizzes;
  whole.quizzes = [
    { ...quiz, places: quiz.places.slice(0, 4) },
    { module: "n", pass_mark: 1, own_mark: true, places: quiz.places.slice(4) },
  ];
  const state = wrong(right(begin(1), 0, 1, 2, 3), 4);
  assert.equal(outcome(whole, byId, state, 1).success, "unknown");
  assert.equal(outcome(whole, byId, right(state, 4), 1).success, "passed");
});

test("best, last and first of several tries", () => {
  let state = right(begin(1), 0, 1, 2, 3);
  state = wrong(right(wrong(state, 4), 4), 4);
  const share = (score) => tally(graded(config(items, { score }), byId, state)).points;
  assert.deepEqual([share("best"), share("last"), share("first")], [5, 4, 4]);
});

test("the first try of a pool is that of the variant asked first, also when all have been asked", () => {
  const pool = ["p1", "p2", "p3"].map((id) => item(id, INTERACTIONS.single, { pool: "m.pool", key: id }));
  const all = Object.fromEntries(pool.map((one) => [one.id, one]));
  const places = [{ pool: "m.pool", draw: 1, points: 1, items: pool.map(({ id }) => id) }];
  const course = config([], { score: "first", quizzes: [{ module: "m", pass_mark: 1, own_mark: false, places }] });
  let state = begin(1);
  const keys = pool.map(({ key }) => key);
  for (let n = 0; n < 8; n += 1) {
    const [place] = drawn(state, keys, 1);
    const now = pool.find(({ key }) => key === place.at(-1));
    // Wrong at the first try, right at each later one: only the first counts.
    state = answered(state, now, [n ? ["b"] : ["a"]]);
    assert.equal(tally(graded(course, all, state)).points, 0, `after try ${n + 1}`);
    state = next(state, { type: "retry", item: now });
    state = next(state, { type: "draw", pool: "p1", draws: redrawn(state, keys, 1, now.key) });
    const fresh = pool.find(({ key }) => key === drawn(state, keys, 1)[0].at(-1));
    if (answerTo(state, fresh).checked) state = next(state, { type: "retry", item: fresh });
    assert.equal(tally(graded(course, all, state)).points, 0, `asked anew, ${n + 2}`);
  }
});

test("of a pool as many count as are drawn, and every variant asked counts for its place", () => {
  const pool = ["p1", "p2", "p3"].map((id) => item(id, INTERACTIONS.single, { pool: "m.pool", key: id }));
  const all = Object.fromEntries(pool.map((one) => [one.id, one]));
  const course = config([], {
    quizzes: [
      {
        module: "m",
        pass_mark: 1,
        own_mark: false,
        places: [{ pool: "m.pool", draw: 1, points: 2, items: pool.map(({ id }) => id) }],
      },
    ],
  });
  let state = next(begin(1), { type: "draw", pool: "p1", draws: [["p2", "p3"]] });
  state = answered(state, pool[1], [["b"]]);
  const sum = tally(graded(course, all, state));
  assert.deepEqual([sum.questions, sum.of, sum.points, sum.complete], [1, 2, 2, true]);
});

test("without graded questions a course is complete when all of it is done, and has no score", () => {
  const none = config([], { quizzes: [] });
  assert.deepEqual(outcome(none, {}, begin(1), 0.9).completion, "incomplete");
  assert.deepEqual(outcome(none, {}, begin(1), 1), {
    completion: "completed",
    success: "unknown",
    score: null,
    progress: 1,
  });
});

test("a learning objective goes by its graded questions, or by practice where there are none", () => {
  const practice = item("try", INTERACTIONS.single, { role: "practice", objective: "m.other" });
  const all = { ...byId, [practice.id]: practice };
  const state = answered(right(begin(1), 0), practice, [["b"]]);
  const of = (id) => objectiveTally(config(items), all, state, id);
  assert.deepEqual(
    [of("m.plan-it").graded, of("m.plan-it").answered, of("m.plan-it").complete],
    [true, 1, false],
  );
  assert.deepEqual([of("m.other").graded, of("m.other").share, of("m.other").complete], [false, 1, true]);
  assert.equal(of("m.unknown").questions, 0);
});

test("nothing better is ever taken back", () => {
  const passed = { completion: "completed", success: "passed", score: 0.9, progress: 1 };
  const less = { completion: "incomplete", success: "unknown", score: 0.2, progress: 0.4 };
  assert.deepEqual(better(passed, less), passed);
  assert.deepEqual(better(less, passed), passed);
  assert.deepEqual(better({ ...less, score: null }, { ...less, success: "failed" }).success, "failed");
});
