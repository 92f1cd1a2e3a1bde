// The simulator against the table of what Moodle stores: tests/vectors/lms.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { apiOf } from "../../../src/coursegen/serve/simulator/js/api.js";
import { edition } from "../../../src/coursegen/serve/simulator/js/editions.js";
import { finish, launch } from "../../../src/coursegen/serve/simulator/js/learning.js";
import { Session } from "../../../src/coursegen/serve/simulator/js/session.js";

const { rows } = JSON.parse(readFileSync(new URL("../../vectors/lms.json", import.meta.url), "utf8"));

/** One launch, driven through the API object; what is stored afterwards. */
function run(content, stored, writes) {
  let kept = stored;
  const session = new Session(edition(content.edition), launch(content, stored), {
    keep: (cmi, last) => ((kept = last ? finish(content, cmi) : { ...cmi }), true),
  });
  const api = apiOf(session);
  const [is12, prefix] = content.edition === "scorm12" ? [true, "LMS"] : [false, ""];
  assert.equal(api[`${prefix}Initialize`](""), "true");
  for (const [element, value] of Object.entries(writes)) {
    assert.equal(api[`${prefix}SetValue`](element, value), "true", `${element} = ${value}`);
  }
  assert.equal(api[is12 ? "LMSFinish" : "Terminate"](""), "true");
  return kept;
}

for (const row of rows) {
  test(row.name, () => {
    const content = { edition: row.edition, masteryScore: row.mastery ?? "" };
    let stored = {};
    for (const step of row.launches) {
      stored = run(content, stored, step.writes);
      for (const [element, value] of Object.entries(step.stored)) {
        assert.equal(stored[element] ?? null, value, element);
      }
      const next = launch(content, stored);
      const names = row.edition === "scorm12"
        ? ["cmi.core.lesson_mode", "cmi.core.credit", "cmi.core.entry"]
        : ["cmi.mode", "cmi.credit", "cmi.entry"];
      step.next.forEach((value, i) => assert.equal(next[names[i]], value, names[i]));
      for (const [element, value] of Object.entries(step.given ?? {})) assert.equal(next[element], value);
    }
  });
}

test("session times add up", () => {
  const twelve = { edition: "scorm12", masteryScore: "" };
  let stored = run(twelve, {}, { "cmi.core.session_time": "0000:59:30.50" });
  stored = run(twelve, stored, { "cmi.core.session_time": "0001:00:30.55" });
  assert.equal(stored["cmi.core.total_time"], "0002:00:01.05");
  const four = { edition: "scorm2004", masteryScore: "" };
  stored = run(four, {}, { "cmi.session_time": "PT59M30.5S" });
  stored = run(four, stored, { "cmi.session_time": "PT1H30.55S" });
  assert.equal(stored["cmi.total_time"], "PT2H0M1.05S");
});

test("a forgetful LMS gives back suspend data and location alone", () => {
  const content = { edition: "scorm12", masteryScore: "" };
  const writes = { "cmi.suspend_data": "1|x", "cmi.core.score.raw": "90", "cmi.core.lesson_status": "passed" };
  const again = launch(content, run(content, {}, writes), { forgetful: true });
  assert.equal(again["cmi.suspend_data"], "1|x");
  assert.equal(again["cmi.core.score.raw"], undefined);
});

test("without its override, a mastery score decides nothing", () => {
  const content = { edition: "scorm12", masteryScore: "80" };
  const cmi = {
    ...launch(content, {}),
    "cmi.core.score.raw": "40",
    "cmi.core.lesson_status": "incomplete",
  };
  assert.equal(finish(content, cmi, { masteryOverride: false })["cmi.core.lesson_status"], "incomplete");
});
