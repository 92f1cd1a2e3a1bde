// How often a question may be answered, and when its key may be seen.

import assert from "node:assert/strict";
import { test } from "node:test";

import { graded, outcome, tally } from "../../../src/coursegen/player/js/outcome.js";
import {
  canRetry,
  hasTries,
  isOpen,
  isResting,
  keyIsShown,
  mayAskForKey,
  triesAt,
} from "../../../src/coursegen/player/js/policy.js";
import { answered, answerTo, begin, config, INTERACTIONS, item, next } from "./course.js";

const one = item("one", INTERACTIONS.single);
const again = (state, what) => next(state, { type: "retry", item: what });
const wrong = (state, what = one) => answered(again(state, what), what, [["a"]]);
const right = (state, what = one) => answered(again(state, what), what, [["b"]]);
const show = (state, what = one) => next(state, { type: "show", item: what });

test("tries run out, and a right answer needs no other", () => {
  const twice = { ...one, tries: 2 };
  const once = wrong(begin(1), twice);
  assert.ok(canRetry(once, twice) && isOpen(once, twice));
  const over = wrong(once, twice);
  assert.ok(!canRetry(over, twice) && !isOpen(over, twice) && !hasTries(over, twice));
  assert.ok(!canRetry(right(begin(1)), one) && !isOpen(right(begin(1)), one));
  assert.ok(isOpen(begin(1), twice) && !canRetry(begin(1), twice));
});

test("a question that is being tried again is open, so that nobody has failed yet", () => {
  const twice = { ...one, tries: 2 };
  const course = config([twice], { report: "passed-failed" });
  const said = (state) => outcome(course, { [twice.id]: twice }, state, 1).success;
  const trying = again(wrong(begin(1), twice), twice);
  assert.equal(said(trying), "unknown");
  assert.equal(said(wrong(trying, twice)), "failed");
});

test("in a pool the tries of a place's variants count together", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => item(id, INTERACTIONS.single, { pool: "m.p", tries: 2 }));
  let state = wrong(begin(1), a);
  state = next(state, { type: "draw", pool: a.key, draws: [[a.key, b.key], [c.key]] });
  assert.deepEqual([triesAt(state, a), triesAt(state, b), triesAt(state, c)], [1, 1, 0]);
  assert.ok(hasTries(state, b));
  state = wrong(state, b);
  assert.ok(!hasTries(state, b) && !canRetry(state, b) && keyIsShown(state, b));
  assert.ok(hasTries(state, c));
});

test("the key is shown when the answer is right, or no try is left", () => {
  const twice = { ...one, tries: 2 };
  assert.ok(!keyIsShown(begin(1), one));
  assert.ok(keyIsShown(right(begin(1)), one));
  assert.ok(!keyIsShown(wrong(begin(1)), one));
  assert.ok(!keyIsShown(wrong(begin(1), twice), twice));
  assert.ok(keyIsShown(wrong(wrong(begin(1), twice), twice), twice));
  assert.ok(!keyIsShown(again(wrong(begin(1), twice), twice), twice), "not while it is tried again");
});

test("with unlimited tries one may ask for it after the second miss", () => {
  const twice = wrong(wrong(begin(1)));
  assert.ok(!mayAskForKey(wrong(begin(1)), one));
  assert.ok(mayAskForKey(twice, one));
  assert.ok(keyIsShown(show(twice), one) && !mayAskForKey(show(twice), one));
  assert.ok(!mayAskForKey(wrong(wrong(begin(1))), { ...one, tries: 5 }), "with a limit it comes by itself");
  assert.ok(!mayAskForKey(right(wrong(begin(1))), one));
  const open = item("open", INTERACTIONS.extended);
  const written = [1, 2, 3].reduce((so) => answered(again(so, open), open, ["x"]), begin(1));
  assert.ok(!mayAskForKey(written, open) && !keyIsShown(written, open));
});

test("after its key was shown a graded question rests until the quiz is tried again, and keeps its best", () => {
  const half = item("half", INTERACTIONS.several);
  const tried = (so, response) => answered(again(so, half), half, [response]);
  const state = show(tried(tried(begin(1), ["a"]), ["b"]), half);
  assert.ok(isResting(state, half));
  assert.deepEqual(answerTo(show(state, half), half).best, 0.5);
  assert.ok(isOpen(state, half), "the next round may still help");
  assert.ok(!isResting(again(state, half), half));
  assert.ok(!isResting(state, { ...half, role: "practice" }) && !isResting(state, { ...half, pool: "m.p" }));
});

test("best, last and first: what counts of three tries, at one question and over a pool", () => {
  const tried = right(wrong(right(begin(1))));
  const last = wrong(tried);
  const counted = (score, state, course) =>
    tally(graded({ ...course, score }, { [one.id]: one }, state)).points;
  const course = config([one]);
  assert.deepEqual(
    ["best", "last", "first"].map((score) => counted(score, last, course)),
    [1, 0, 1],
  );
  assert.deepEqual(
    ["best", "last", "first"].map((score) => counted(score, right(wrong(begin(1))), course)),
    [1, 1, 0],
  );
  assert.equal(counted("last", again(right(begin(1)), one), course), 1, "begun again, nothing is lost yet");
});
