// The packed state: what went in comes out, in little room, whatever the next version of the course looks like.

import assert from "node:assert/strict";
import { test } from "node:test";

import { pack, unpack } from "../../../src/coursegen/player/js/codec.js";
import { answered, ANSWERS, begin, INTERACTIONS, item, next } from "./course.js";

const kinds = Object.keys(INTERACTIONS);
const everything = () => {
  const items = kinds.map((kind) => item(kind, INTERACTIONS[kind]));
  let state = begin(14_000_000);
  items.forEach((one, i) => {
    const answers = ANSWERS[kinds[i]];
    for (const answer of answers) {
      state = next(state, { type: "retry", item: one });
      state = answered(state, one, [answer], 2);
    }
    if (i % 2) state = next(state, { type: "hint", item: one });
  });
  return { items, state };
};

const near = (a, b) => (a === null || b === null ? a === b : Math.abs(a - b) < 1e-5);

test("every kind of answer comes back as it was", () => {
  const { items, state } = everything();
  const { text, dropped } = pack(state, items);
  const back = unpack(text, items);
  assert.deepEqual(dropped, []);
  assert.doesNotMatch(text, /[\u0000-\u001f<>&"]/);
  for (const one of items) {
    const { best, first, last, ...before } = state.answers[one.key];
    const { best: b, first: f, last: l, ...after } = back.answers[one.key];
    assert.deepEqual(after, before);
    assert.ok(near(best, b) && near(first, f) && near(last, l), one.id);
  }
  assert.equal(pack(back, items).text, text);
});

test("thirds, sixths and sevenths add up again", () => {
  const one = item("one", INTERACTIONS.single);
  for (let parts = 1; parts <= 12; parts += 1) {
    for (let n = 0; n <= parts; n += 1) {
      const state = next(next(begin(1), { type: "answer", item: one, responses: [["b"]], sure: 0 }), {
        type: "check",
        item: one,
        share: n / parts,
      });
      const back = unpack(pack(state, [one]).text, [one]).answers[one.key].best;
      assert.ok(Math.abs(back - n / parts) < 1e-12, `${n}/${parts}`);
    }
  }
});

test("an answer that is not checked yet, drawn variants, visited views and the reported outcome are kept", () => {
  const one = item("one", INTERACTIONS.single);
  let state = next(begin(7), { type: "answer", item: one, responses: [["c"]], sure: 1 });
  state = next(state, { type: "go", view: "Ab", visited: true });
  state = next(state, { type: "draw", pool: "kx", draws: [["kx", "ky"], ["kz"]] });
  state = next(state, {
    type: "reported",
    outcome: { completion: "completed", success: "passed", score: 0.875, progress: 1 },
  });
  assert.deepEqual(unpack(pack(state, [one]).text, [one]), state);
});

const closed = ["single", "several", "boolean", "pairs", "bins", "order"];
const many = (count) => {
  const items = Array.from({ length: count }, (_, i) => ({
    ...item(`q${i}`, INTERACTIONS[closed[i % closed.length]]),
    key: `${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(97 + (Math.floor(i / 26) % 26))}x`,
  }));
  const state = items.reduce(
    (so, one, i) => answered(so, one, [ANSWERS[closed[i % closed.length]].at(-1)]),
    begin(14_000_000),
  );
  return { items, state: next(state, { type: "go", view: "Ab", visited: true }) };
};

test("25 answered closed questions fit 400 characters, 300 fit 4,096", () => {
  for (const [count, room] of [
    [25, 400],
    [300, 4096],
  ]) {
    const { items, state } = many(count);
    const { text, dropped } = pack(state, items, room);
    assert.ok(text.length <= room, `${count}: ${text.length}`);
    assert.deepEqual(dropped, []);
  }
});

test("what finds no room goes in order: typed text, shown feedback, old tries", () => {
  const { items, state } = everything();
  const whole = pack(state, items).text.length;
  const room = [whole, whole - 1, 150].map((most) => pack(state, items, most));
  assert.deepEqual(
    room.map(({ dropped }) => dropped[0] ?? ""),
    ["", "text", "text"],
  );
  const without = unpack(room[1].text, items);
  assert.deepEqual(without.answers.kextended.responses, [null]);
  assert.deepEqual(without.answers.ksingle, unpack(pack(state, items).text, items).answers.ksingle);
  for (const { text } of room) assert.ok(unpack(text, items));
  const tiny = pack(state, items, 60);
  assert.ok(tiny.text.length <= 60 && unpack(tiny.text, items));
  assert.deepEqual(tiny.dropped, ["text", "feedback", "tries", "paths", "review", "others", "answers"]);
});

test("records of questions that this page does not hold are kept for the page that does", () => {
  const { items, state } = everything();
  const some = items.slice(0, 3);
  const there = unpack(pack(state, items).text, some);
  const back = unpack(pack(there, some).text, items);
  assert.deepEqual(Object.keys(back.answers).sort(), items.map(({ key }) => key).sort());
  assert.equal(pack(back, items).text, pack(state, items).text);
});

test("an answer to parts that have changed is forgotten, its score is not", () => {
  const { items, state } = everything();
  const { text } = pack(state, items);
  const renewed = items.map((one) => {
    const [first] = one.interactions;
    const sides = ["options", "premises", "steps"].filter((side) => side in first);
    const renamed = sides.map((side) => [
      side,
      first[side].map(({ id, feedback }) => ({ id: `${id}2`, feedback })),
    ]);
    return { ...one, interactions: [{ ...first, ...Object.fromEntries(renamed) }] };
  });
  for (const kind of closed) {
    const { responses, checked, best } = unpack(text, renewed).answers[`k${kind}`];
    assert.deepEqual([responses, checked], [[null], false], kind);
    assert.ok(near(best, state.answers[`k${kind}`].best));
  }
});

test("what is no state is no state", () => {
  for (const text of ["", "2;;", "{}", "null", "undefined"]) assert.equal(unpack(text, []), null);
  for (const text of ["1", "1;;;;;,,;", "1~;x;y;z;w;v,#,a#,a#0,%"]) assert.ok(unpack(text, []));
});

test("blanks and line ends that an LMS adds change nothing", () => {
  const { items, state } = everything();
  const { text } = pack(state, items);
  for (const odd of [`${text}\n`, `${text}\r\n`, ` ${text} `, `\ufeff${text}`])
    assert.deepEqual(unpack(odd, items), unpack(text, items));
});

test("of a damaged state no pass and no score above 1 comes", () => {
  for (const said of ["5", "9~", "5~zzz", "pass", "5~00", "511x", "911"])
    assert.equal(unpack(`1A;v;;${said};;`, []).reported, null, said);
  assert.equal(unpack("1A;v;;511;;", []).reported.success, "passed");
  assert.equal(unpack("1A;v;;5~zzz~zzz;;", []).reported.score, 1);
});

test("a state that was damaged anywhere is read, packed and read again, and nothing is thrown", () => {
  const { state, items } = many(6);
  const { text } = pack({ ...state, reported: { completion: "completed", success: "passed", score: 0.9, progress: 1 } }, items);
  for (let at = 0; at < text.length; at += 1) {
    for (const put of ["", ";", ",", "~", "z", "\n", "="]) {
      for (const cut of [0, 1, text.length >> 1]) {
        const read = unpack(text.slice(0, at) + put + text.slice(at + cut), items);
        if (!read) continue;
        assert.ok(unpack(pack(read, items).text, items));
        for (const { best } of Object.values(read.answers)) assert.ok(best === null || (best >= 0 && best <= 1));
      }
    }
  }
  assert.ok(pack(unpack(`1${"z".repeat(400)}`, items), items).text.length < 100);
});

const seen = (state, one) => next(state, { type: "show", item: one });
const wrongly = (one, sure = 0) => answered(begin(1), one, [["a"]], sure);

test("that the key was asked for comes back, with hints and how sure one was", () => {
  for (const sure of [0, 1, 2, 3]) {
    for (const hint of [false, true]) {
      const one = item("one", INTERACTIONS.single);
      let state = seen(wrongly(one, sure), one);
      if (hint) state = next(state, { type: "hint", item: one });
      const { text } = pack(state, [one]);
      assert.deepEqual(unpack(text, [one]), state, text);
      assert.doesNotMatch(text, /[<>&"\\%]/);
    }
  }
});

test("the review's days come back; a text without them is read as before", () => {
  const one = item("one", INTERACTIONS.single);
  const review = {
    kone: { step: 0, due: 20517, mark: 2 },
    elsewhere: { step: 0, due: 20517, mark: 2 },
    klater: { step: 2, due: 20540, mark: 0 },
    kdone: { step: 3, due: 0, mark: 0 },
  };
  const state = next(wrongly(one), { type: "review", review });
  const { text } = pack(state, [one]);
  assert.equal(text.split(";").length, 8);
  assert.deepEqual(unpack(text, [one]), state);
  const older = text.split(";").slice(0, 6).join(";");
  assert.deepEqual(unpack(older, [one]), { ...state, review: {} });
  assert.equal(pack(unpack(older, [one]), [one]).text, older, "nothing is written where there is nothing");
});

test("the review's days of 300 questions take no more than five characters each", () => {
  const { items, state } = many(300);
  const review = Object.fromEntries(items.map(({ key }, i) => [key, { step: 0, due: 20500 + (i % 30), mark: i % 3 }]));
  const more = pack(next(state, { type: "review", review }), items).text.length - pack(state, items).text.length;
  assert.ok(more < 300 * 5, String(more));
});

test("a question that was renamed keeps its answer, its draw and its review", () => {
  const old = item("old", INTERACTIONS.single);
  const other = item("other", INTERACTIONS.single);
  const pooled = { pool: "m.p" };
  const renamed = { ...item("renamed", INTERACTIONS.single), ...pooled, was: ["kold"] };
  let state = wrongly(old, 3);
  state = next(state, { type: "draw", pool: "kold", draws: [["kother", "kold"]] });
  state = next(state, { type: "review", review: { kold: { step: 1, due: 20600, mark: 0 } } });
  const { text } = pack(state, [old, other]);
  const back = unpack(text, [renamed, other]);
  assert.deepEqual(back.answers, { krenamed: state.answers.kold });
  assert.deepEqual(back.draws, { krenamed: [["kother", "krenamed"]] });
  assert.deepEqual(back.review, { krenamed: { step: 1, due: 20600, mark: 0 } });
  assert.deepEqual(back.others, {});
  assert.deepEqual(unpack(pack(back, [renamed, other]).text, [renamed, other]), back, "and then for good");
});

test("an answer under the new name is never replaced by one under the old", () => {
  const old = item("old", INTERACTIONS.single);
  const both = pack(answered(wrongly(old), item("new", INTERACTIONS.single), [["b"]]), [
    old,
    item("new", INTERACTIONS.single),
  ]).text;
  const renamed = { ...item("new", INTERACTIONS.single), was: ["kold"] };
  const back = unpack(both, [renamed]);
  assert.equal(back.answers.knew.best, 1);
  assert.deepEqual(back.others, {});
});

test("republished with one question renamed, one changed and one added", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => item(id, INTERACTIONS.single));
  let state = answered(answered(wrongly(a), b, [["b"]]), c, [["a"]]);
  const { text } = pack(state, [a, b, c]);
  const renamed = { ...item("a2", INTERACTIONS.single), was: ["ka"] };
  // The option that was right, and chosen, is gone.
  const [single] = b.interactions;
  const options = single.options.filter(({ id }) => id !== "b");
  const changed = { ...b, interactions: [{ ...single, options, key: ["a"] }] };
  const added = item("d", INTERACTIONS.single);
  const items = [renamed, changed, c, added];
  const back = unpack(text, items);
  assert.deepEqual(back.answers.ka2, state.answers.ka);
  assert.deepEqual(back.answers.kc, state.answers.kc);
  assert.equal(back.answers.kd, undefined);
  const { responses, checked, best, tries } = back.answers.kb;
  assert.deepEqual([responses, checked, best, tries], [[null], false, 1, 1], "what was earned stays earned");
});
