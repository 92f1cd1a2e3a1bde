// When a question comes back: days are numbers, and the clock is handed in.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  answered,
  dayOf,
  dueOn,
  momentOf,
  nextDay,
  packSchedule,
  reviewed,
  unpackSchedule,
} from "../../../src/coursegen/player/js/schedule.js";

const WAITS = [1, 7, 21];
const RIGHT = { share: 1, sure: 0 };
const PARTLY = { share: 0.5, sure: 2 };
const WRONG = { share: 0, sure: 0 };
const SURE = { share: 0, sure: 3 };
const TODAY = 20_500;

test("a question comes back after 1, 7 and 21 days, and is done when it was right each time", () => {
  let schedule = answered({}, "k", RIGHT, TODAY, WAITS);
  let day = TODAY;
  for (const wait of WAITS) {
    assert.deepEqual(dueOn(schedule, ["k"], day + wait - 1), []);
    assert.equal(nextDay(schedule, ["k"], day), day + wait);
    day += wait;
    assert.deepEqual(dueOn(schedule, ["k"], day), ["k"]);
    assert.deepEqual(dueOn(schedule, ["k"], day + 100), ["k"], "late is not lost");
    schedule = reviewed(schedule, "k", RIGHT, day, WAITS);
  }
  assert.deepEqual(dueOn(schedule, ["k"], day + 10_000), []);
  assert.equal(nextDay(schedule, ["k"], day), null);
});

test("wrong or partly right goes back to the first interval, from wherever it was", () => {
  for (const said of [WRONG, PARTLY, SURE]) {
    let schedule = answered({}, "k", RIGHT, TODAY, WAITS);
    schedule = reviewed(schedule, "k", RIGHT, TODAY + 1, WAITS);
    schedule = reviewed(schedule, "k", said, TODAY + 8, WAITS);
    assert.equal(nextDay(schedule, ["k"], TODAY + 8), TODAY + 9);
    schedule = reviewed(schedule, "k", RIGHT, TODAY + 9, WAITS);
    assert.equal(nextDay(schedule, ["k"], TODAY + 9), TODAY + 16, "then through all of them again");
  }
});

test("sure but wrong comes first, then missed, then the rest in the course's order", () => {
  const said = { a: RIGHT, b: PARTLY, c: SURE, d: RIGHT, e: WRONG, f: SURE };
  let schedule = {};
  for (const [key, how] of Object.entries(said)) schedule = answered(schedule, key, how, TODAY, WAITS);
  assert.deepEqual(dueOn(schedule, Object.keys(said), TODAY + 1), ["c", "f", "b", "e", "a", "d"]);
  assert.deepEqual(dueOn(schedule, ["d", "c"], TODAY + 1), ["c", "d"], "only questions that there are");
});

test("right before it is due moves no date; trying again at once takes the mark away", () => {
  let schedule = answered({}, "k", SURE, TODAY, WAITS);
  schedule = answered(schedule, "k", RIGHT, TODAY, WAITS);
  assert.deepEqual(schedule.k, { step: 0, due: TODAY + 1, mark: 0 });
  schedule = reviewed(schedule, "k", RIGHT, TODAY + 1, WAITS);
  assert.deepEqual(reviewed(schedule, "k", RIGHT, TODAY + 3, WAITS), schedule);
  assert.deepEqual(answered(schedule, "k", RIGHT, TODAY + 3, WAITS), schedule);
  assert.equal(reviewed(schedule, "k", WRONG, TODAY + 3, WAITS).k.due, TODAY + 4);
});

test("what was done and is missed again comes back", () => {
  const done = { k: { step: 3, due: 0, mark: 0 } };
  assert.deepEqual(answered(done, "k", RIGHT, TODAY, WAITS), done);
  assert.deepEqual(answered(done, "k", WRONG, TODAY, WAITS).k, { step: 0, due: TODAY + 1, mark: 1 });
});

test("a republished course with fewer intervals ends sooner, with others goes on with those", () => {
  const waiting = { k: { step: 2, due: TODAY, mark: 0 } };
  assert.equal(reviewed(waiting, "k", RIGHT, TODAY, [2]).k.due, 0);
  assert.equal(reviewed({ k: { step: 0, due: TODAY, mark: 0 } }, "k", RIGHT, TODAY, [2, 9]).k.due, TODAY + 9);
});

test("nothing is changed in place", () => {
  const schedule = Object.freeze({ k: Object.freeze({ step: 0, due: TODAY, mark: 1 }) });
  reviewed(schedule, "k", RIGHT, TODAY, WAITS);
  answered(schedule, "k", RIGHT, TODAY, WAITS);
  answered(schedule, "j", WRONG, TODAY, WAITS);
  assert.deepEqual(schedule, { k: { step: 0, due: TODAY, mark: 1 } });
});

test("a day begins at midnight on the learner's clock, in winter and in summer", () => {
  for (const month of [0, 6]) {
    const evening = new Date(2026, month, 14, 23, 59, 59);
    const midnight = new Date(2026, month, 15, 0, 0, 0);
    assert.equal(dayOf(midnight), dayOf(evening) + 1);
    assert.equal(dayOf(midnight), dayOf(new Date(2026, month, 15, 23, 59, 59)));
  }
  assert.equal(momentOf(dayOf(new Date(2026, 1, 3, 12))).toISOString().slice(0, 10), "2026-02-03");
  assert.equal(dayOf(new Date(1970, 0, 1, 12)), 0);
});

test("as text and back; what is no schedule is left out", () => {
  const schedule = {
    abc: { step: 0, due: TODAY, mark: 0 },
    abd: { step: 0, due: TODAY, mark: 2 },
    Zyx9: { step: 0, due: TODAY, mark: 1 },
    abe: { step: 0, due: TODAY, mark: 2 },
    xyz: { step: 7, due: TODAY + 300, mark: 0 },
    end: { step: 3, due: 0, mark: 0 },
  };
  const text = packSchedule(schedule);
  assert.match(text, /^[0-9A-Za-z./]+$/);
  assert.deepEqual(unpackSchedule(text), schedule);
  assert.deepEqual(unpackSchedule("5/;/5KE/~~~~/5KE0"), {});
  assert.equal(packSchedule({}), "");
});
