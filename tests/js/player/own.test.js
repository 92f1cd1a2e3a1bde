// What a platform is not to be told: never in what it is given, and here again at the next visit from here.

import assert from "node:assert/strict";
import { test } from "node:test";

import { pack, unpack } from "../../../src/coursegen/player/js/codec.js";
import { own } from "../../../src/coursegen/player/js/own.js";
import { answered, begin, INTERACTIONS, item, next, storing } from "./course.js";

const NEITHER = { open_answers: false, confidence: false };
const free = item("free", INTERACTIONS.extended);
const sure = item("sure", INTERACTIONS.single, { confidence: true });
const plain = item("plain", INTERACTIONS.single);
const items = [free, sure, plain];

const state = () => {
  const one = answered(begin(7), free, ["What I would do first."]);
  return answered(answered(one, sure, [["b"]], 3), plain, [["b"]]);
};
/** What a platform is given, read again. */
const given = (from) => unpack(pack(from, items, Infinity, ["open", "sure"]).text, items);
const kept = (from, record = NEITHER) => {
  const storage = storing();
  const copy = own({ storage: () => storage, name: "here" }, items, record);
  copy.keep(from);
  return { copy, storage };
};

test("what is withheld is not in the text, and all else is", () => {
  const whole = state();
  assert.match(pack(whole, items).text, /What/);
  assert.doesNotMatch(pack(whole, items, Infinity, ["open"]).text, /What/);
  const told = given(whole).answers;
  assert.deepEqual(told[free.key].responses, [null]);
  assert.equal(told[free.key].tries, 1);
  assert.equal(told[sure.key].sure, 0);
  assert.deepEqual(told[sure.key].responses, [["b"]]);
  assert.deepEqual(told[plain.key], whole.answers[plain.key]);
});

test("here it is whole again", () => {
  const whole = state();
  assert.deepEqual(kept(whole).copy.fill(given(whole)), whole);
});

test("an answer that was tried elsewhere since is as it was given", () => {
  const { copy } = kept(state());
  const later = given(answered(next(state(), { type: "retry", item: sure }), sure, [["a"]], 1));
  assert.deepEqual(copy.fill(later).answers[sure.key], later.answers[sure.key]);
});

test("an attempt that was begun anew gets nothing from the one before", () => {
  assert.deepEqual(kept(state()).copy.fill(begin(8)), begin(8));
});

test("only what is withheld is kept here", () => {
  const { storage } = kept(state());
  assert.deepEqual(Object.keys(unpack(storage.kept.get("here"), items).answers), [free.key, sure.key]);
  assert.equal(kept(state(), { open_answers: true, confidence: true }).storage.kept.size, 0);
});

test("a browser without storage loses it, and nothing else", () => {
  const storage = () => {
    throw new Error("SecurityError");
  };
  const copy = own({ storage, name: "here" }, items, NEITHER);
  copy.keep(state());
  assert.deepEqual(copy.fill(given(state())), given(state()));
});
