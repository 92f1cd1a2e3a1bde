// What one launch knows is not lost in the next, nor in another tab; what an LMS was told is never taken back.

import assert from "node:assert/strict";
import { test } from "node:test";

import { config, INTERACTIONS, item, Launch, storing } from "./course.js";

const five = ["one", "two", "three", "four", "five"].map((id) => item(id, INTERACTIONS.single));
const course = config(five);

for (const name of ["scorm12", "scorm2004-3rd", "scorm2004"]) {
  const is12 = name === "scorm12";
  const status = (cmi) =>
    is12
      ? [cmi["cmi.core.lesson_status"], cmi["cmi.core.score.raw"]]
      : [`${cmi["cmi.completion_status"]}/${cmi["cmi.success_status"]}`, cmi["cmi.score.raw"]];
  const start = (more = {}) => new Launch(name, { course, items: five, ...more });
  const pass = (launch) => five.reduce((so, one) => so.answer(one, ["b"]), launch);

  test(`${name}: what no commit carried is there at the next launch, in this browser`, () => {
    const store = storing();
    const storage = () => store;
    const lost = pass(start({ faults: { commitFails: -1 }, storage }));
    lost.session.runtime.close();
    assert.equal(store.kept.size, 1);
    const again = start({ stored: lost.kept, storage });
    assert.deepEqual(again.session.state.answers.kone.responses, [["b"]]);
    assert.deepEqual(status(again.kept), is12 ? ["passed", "100"] : ["completed/passed", "100"]);
    assert.match(again.kept["cmi.suspend_data"], /kone/);
    assert.equal(store.kept.size, 0, "nothing stays here that the LMS has");
  });

  test(`${name}: an LMS that has heard something newer is believed`, () => {
    const store = storing();
    const storage = () => store;
    const lost = pass(start({ faults: { commitFails: -1 }, storage }));
    const elsewhere = storing();
    const other = start({ storage: () => elsewhere }).answer(five[0], ["a"]);
    const again = start({ stored: other.leave(), storage });
    assert.deepEqual(Object.keys(again.session.state.answers), ["kone"]);
    assert.equal(status(again.kept)[1], undefined);
    assert.equal(store.kept.size, 0);
    lost.session.save();
    assert.deepEqual([...store.kept.keys()], ["trial:learner-1"], "each learner has a copy of their own");
  });

  test(`${name}: two tabs: neither takes back what the other has said`, () => {
    /** @type {Launch[]} */
    const tabs = [];
    const tell = (from) => (packed) => tabs.forEach((tab, i) => i !== from && tab.session.hear(packed));
    tabs.push(start({ tell: tell(0) }));
    tabs.push(start({ stored: tabs[0].kept, tell: tell(1) }));
    tabs[1].answer(five[0], ["a"]);
    pass(tabs[0]);
    assert.ok(tabs[1].session.unsaved);
    const before = [tabs[0].commits(), tabs[1].commits()];
    // An LMS that writes all of a tab's data over the other's, as Moodle does: the tab that knew less goes last.
    const stored = tabs[1].leave();
    assert.deepEqual(status(stored), is12 ? ["passed", "100"] : ["completed/passed", "100"]);
    const again = start({ stored });
    assert.deepEqual(Object.keys(again.session.state.answers).length, five.length);
    assert.deepEqual([tabs[0].commits(), tabs[1].commits()], [before[0], before[1] + 1], "and then they are still");
  });

  test(`${name}: a lower try is not told where the last one counts`, () => {
    const several = item("some", INTERACTIONS.several);
    const last = { course: config([several], { score: "last" }), items: [several] };
    const launch = new Launch(name, last).answer(several, ["a"]);
    assert.equal(status(launch.kept)[1], "50");
    launch.answer(several, ["b"]);
    assert.equal(status(launch.leave())[1], "50");
    assert.deepEqual(launch.errors(), []);
  });

  test(`${name}: an LMS that has lost the state keeps the better score`, () => {
    const first = start();
    five.forEach((one, i) => first.answer(one, [i < 3 ? "b" : "a"]));
    const { "cmi.suspend_data": _, ...stored } = first.leave();
    const again = start({ stored });
    assert.deepEqual(again.session.state.answers, {});
    five.forEach((one) => again.answer(one, ["a"]));
    assert.deepEqual(status(again.leave()), is12 ? ["incomplete", "60"] : ["incomplete/undefined", "60"]);
  });
}
