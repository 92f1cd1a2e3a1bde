// The simulator is the stricter one: what it accepts, scorm-again accepts too, element by element.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Scorm12API } from "scorm-again/scorm12";
import { Scorm2004API } from "scorm-again/scorm2004";

import { apiOf } from "../../../src/coursegen/serve/simulator/js/api.js";
import { edition } from "../../../src/coursegen/serve/simulator/js/editions.js";
import { launch } from "../../../src/coursegen/serve/simulator/js/learning.js";
import { Session } from "../../../src/coursegen/serve/simulator/js/session.js";

const VALUES = [
  ...["", "passed", "completed", "failed", "incomplete", "browsed", "not attempted", "unknown", "suspend"],
  ...["normal", "time-out", "logout", "correct", "wrong", "incorrect", "neutral", "unanticipated"],
  ...["choice", "true-false", "fill-in", "long-fill-in", "matching", "sequencing", "numeric", "likert", "other"],
  ...["0", "1", "-1", "0.5", "99.5", "100", "101", "-101", "1e3", "ninety", "PT1M5.25S", "PT", "0000:01:05.25"],
  ...["00:01:05", "10:15:07", "2026-11-23T10:15:07", "2026-11-23T10:15:07Z", "trust.when_to_call", "two words"],
  ...["a", "a,c", "a[,]c", "1.a,2.c", "1[.]a[,]2[.]c", "t", "true", "3[:]5", "{case_matters=false}EGTC", "en", "été 😀"],
];
/** Where scorm-again refuses what Moodle and ADL take: an empty text, and no speed at all. */
const THEIRS = new Set([
  "cmi.comments_from_learner.n.location=",
  "cmi.learner_preference.delivery_speed=0",
  "cmi.learner_preference.language=",
  "cmi.location=",
]);

/** @param {"scorm12" | "scorm2004"} name @param {string} type of the interaction */
function both(name, type) {
  const ours = apiOf(new Session(edition(name), launch({ edition: name, masteryScore: "" }, {})));
  const Api = name === "scorm12" ? Scorm12API : Scorm2004API;
  const theirs = new Api({ autocommit: false, logLevel: 5 });
  const prefix = name === "scorm12" ? "LMS" : "";
  for (const api of [ours, theirs]) {
    api[`${prefix}Initialize`]("");
    api[`${prefix}SetValue`]("cmi.objectives.0.id", "o");
    api[`${prefix}SetValue`]("cmi.interactions.0.id", "i");
    api[`${prefix}SetValue`]("cmi.interactions.0.type", type);
  }
  return [ours, theirs].map((api) => (element, value) => api[`${prefix}SetValue`](element, value) === "true");
}

const TYPES = ["choice", "true-false", "fill-in", "matching", "sequencing", "numeric"];
for (const name of ["scorm12", "scorm2004"]) {
  test(`${name}: what the simulator accepts, scorm-again accepts`, () => {
    const wrong = new Set();
    let accepted = 0;
    for (const type of TYPES) {
      for (const element of Object.keys(edition(name).model)) {
        const concrete = element.replace(/\.n(?=\.)/g, ".0");
        for (const value of VALUES) {
          const [ours, theirs] = both(name, type);
          if (!ours(concrete, value)) continue;
          accepted += 1;
          if (!theirs(concrete, value) && !THEIRS.has(`${element}=${value}`)) {
            wrong.add(`${type}: ${concrete} = ${value}`);
          }
        }
      }
    }
    assert.ok(accepted > 100);
    assert.deepEqual([...wrong], []);
  });
}
