// An LMS that is not as the standards say: where its API is, what it answers, what it lacks; or no LMS at all.

import assert from "node:assert/strict";
import { test } from "node:test";

import { find } from "../../../src/coursegen/player/js/runtimes/lms.js";
import { local } from "../../../src/coursegen/player/js/runtimes/local.js";
import { scorm12 } from "../../../src/coursegen/player/js/runtimes/scorm12.js";

const NAMES = { object: "API", prefix: "LMS", ending: "Finish" };
const FOUND = { LMSInitialize: () => "true" };

test("the API is found in parents, then in the opener; frames of other origins do not stop the search", () => {
  const own = { API: { localName: "div" } }; // an element with that id

  const locked = new Proxy(
    {},
    {
      get(_, key) {
        if (key === "parent") return top;
        throw new Error("SecurityError");
      },
    },
  );
  const top = { API: FOUND };
  top.parent = top;
  own.parent = locked;
  assert.equal(find(own, NAMES), FOUND);
  const popup = { opener: { parent: top } };
  popup.parent = popup;
  assert.equal(find(popup, NAMES), FOUND);
  const alone = {};
  alone.parent = alone;
  assert.equal(find(alone, NAMES), null);
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
      NAMES,
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
  const runtime = scorm12({ window, now: () => new Date(0), refused, room: 4096 });
  assert.ok(runtime.open().connected);
  assert.equal(runtime.load(), "");
  runtime.finish({ completion: "incomplete", success: "unknown", score: null, progress: 0 });
  assert.equal(runtime.save("1", "v"), true, "nothing could be said, so there is nothing to commit");
  assert.equal(runtime.close(), false);
  assert.ok(refused.length > 0);
});

/** Answers as some platforms give them, and what is to be made of each: taken, or refused. */
const ODD = [
  [true, "0", true],
  ["", "0", true],
  [undefined, "0", true],
  [1, 0, true],
  ["TRUE", "0", true],
  ["", "101", false],
  ["false", "0", false],
  [false, "0", false],
  [0, "0", false],
];

for (const [answer, code, taken] of ODD)
  test(`an API that answers ${JSON.stringify(answer)} with error ${code} has ${taken ? "taken" : "refused"} it`, () => {
    const said = [];
    const kept = { LMSInitialize: () => "true", LMSGetValue: () => "", LMSGetLastError: () => code };
    const set = (...args) => (said.push(args), answer);
    const window = { API: { ...kept, LMSSetValue: set, LMSCommit: () => answer, LMSFinish: () => answer } };
    window.parent = window;
    const refused = [];
    const runtime = scorm12({ window, now: () => new Date(0), refused, room: 4096 });
    assert.ok(runtime.open().connected);
    runtime.finish({ completion: "incomplete", success: "unknown", score: null, progress: 0 });
    assert.deepEqual(said, [["cmi.core.lesson_status", "incomplete"]]);
    assert.equal(refused.length, taken ? 0 : 1);
    assert.equal(runtime.close(), taken);
  });

for (const [exit, code] of [["taken", "0"], ["unknown", "401"]])
  test(`the first commit says already that the attempt is suspended, once where that is ${exit}`, () => {
    const calls = [];
    let error = "0";
    const record = (verb, answer = "true") => (...args) => {
      error = verb === "set" && args[0] === "cmi.core.exit" ? code : "0";
      calls.push([verb, ...args].join(" "));
      return error === "0" ? answer : "false";
    };
    const window = {
      API: {
        LMSInitialize: record("open"),
        LMSGetValue: () => ((error = "0"), ""),
        LMSSetValue: record("set"),
        LMSCommit: record("commit"),
        LMSFinish: record("end"),
        LMSGetLastError: () => error,
      },
    };
    window.parent = window;
    const runtime = scorm12({ window, now: () => new Date(0), refused: [], room: 4096 });
    runtime.open();
    runtime.save("1", "a");
    const before = calls.slice(0, calls.findIndex((call) => call.startsWith("commit")));
    assert.ok(before.includes("set cmi.core.exit suspend"));
    calls.length = 0;
    runtime.save("12", "b");
    assert.ok(calls.length > 0);
    assert.ok(!calls.some((call) => call.includes("exit")));
  });

test("without an API, or without storage, the runtimes say so", () => {
  const window = {};
  window.parent = window;
  assert.equal(scorm12({ window, now: () => new Date(0), refused: [], room: 4096 }).open().connected, false);
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
