// What events make of the state: tries, shares, draws, shuffles.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  answerTo,
  begin,
  drawn,
  isComplete,
  next,
  redrawn,
  shuffleName,
} from "../../../src/coursegen/player/js/attempt.js";
import { shuffled } from "../../../src/coursegen/player/js/random.js";
import { answered, INTERACTIONS, item } from "./course.js";

const one = item("one", INTERACTIONS.single);

test("a checked answer stands until it is tried again", () => {
  const state = answered(begin(1), one, [["a"]]);
  assert.equal(answerTo(state, one).tries, 1);
  const late = next(state, { type: "answer", item: one, responses: [["b"]], sure: 0 });
  assert.deepEqual(answerTo(late, one).responses, [["a"]]);
  assert.equal(answerTo(next(late, { type: "check", item: one, share: 1 }), one).tries, 1);
});

test("best, first and last are kept apart", () => {
  let state = answered(begin(1), one, [["a"]]);
  state = answered(next(state, { type: "retry", item: one }), one, [["b"]]);
  state = answered(next(state, { type: "retry", item: one }), one, [["c"]]);
  const { best, first, last, tries } = answerTo(state, one);
  assert.deepEqual([best, first, last, tries], [1, 0, 0, 3]);
});

test("nothing is changed in place", () => {
  const state = begin(1);
  Object.freeze(state.answers);
  answered(Object.freeze(state), one, [["a"]]);
  assert.deepEqual(state.answers, {});
});

test("an answer is complete when every part has one", () => {
  const pairs = item("pairs", INTERACTIONS.pairs);
  assert.ok(!isComplete(pairs, [[["a", "a"]]]));
  assert.ok(
    isComplete(pairs, [
      [
        ["a", "a"],
        ["b", "a"],
      ],
    ]),
  );
  assert.ok(!isComplete(item("text", INTERACTIONS.text), ["  "]));
  assert.ok(!isComplete(one, [null]));
});

test("a shuffle is the same after a reload, another at the next try, and pinned ones stay", () => {
  const list = [..."abcdefgh"];
  const first = shuffled(list, shuffleName(begin(1), one));
  assert.deepEqual(shuffled(list, shuffleName(begin(1), one)), first);
  assert.deepEqual([...first].sort(), list);
  const checked = answered(begin(1), one, [["a"]]);
  assert.equal(shuffleName(checked, one), shuffleName(begin(1), one), "not while its feedback is read");
  assert.notEqual(shuffleName(next(checked, { type: "retry", item: one }), one), shuffleName(checked, one));
  assert.notEqual(shuffleName(begin(2), one), shuffleName(begin(1), one));
  for (let seed = 0; seed < 50; seed += 1) {
    const pinned = shuffled(list, String(seed), (letter) => letter === "c" || letter === "h");
    assert.deepEqual([pinned[2], pinned[7]], ["c", "h"]);
    assert.deepEqual([...pinned].sort(), list);
  }
});

test("shuffles favour no place", () => {
  const counts = [0, 0, 0];
  for (let seed = 0; seed < 3000; seed += 1) counts[shuffled([0, 1, 2], `${seed}/m.q/1`).indexOf(0)] += 1;
  for (const count of counts) assert.ok(count > 850 && count < 1150, String(counts));
});

test("a pool draws what it says, another variant at each try, and keeps what was asked", () => {
  const keys = ["k1", "k2", "k3", "k4"];
  let state = begin(5);
  const at = drawn(state, keys, 2);
  assert.equal(new Set(at.flat()).size, 2);
  assert.deepEqual(drawn(state, keys, 2), at);
  const [missed] = at[0];
  let draws = redrawn(state, keys, 2, missed);
  assert.equal(draws[0][0], missed);
  assert.ok(!at.flat().includes(draws[0][1]));
  assert.deepEqual(draws[1], at[1]);
  state = next(state, { type: "draw", pool: "k1", draws });
  draws = redrawn(state, keys, 2, draws[0][1]);
  state = next(state, { type: "draw", pool: "k1", draws });
  assert.equal(new Set(draws.flat()).size, 4, "all four before one comes again");
  draws = redrawn(state, keys, 2, draws[0].at(-1));
  assert.equal(draws[0].at(-1), missed);
  assert.deepEqual(
    drawn({ ...state, draws: { k1: draws } }, keys.slice(0, 1), 2),
    [["k1"]],
    "a smaller pool, later",
  );
});

test("a pool of one asks it again", () => {
  assert.deepEqual(redrawn(begin(1), ["k1"], 1, "k1"), [["k1"]]);
});
