// A session to call directly, as a SCO would.

import assert from "node:assert/strict";

import { apiOf } from "../../../src/coursegen/serve/simulator/js/api.js";
import { edition } from "../../../src/coursegen/serve/simulator/js/editions.js";
import { launch } from "../../../src/coursegen/serve/simulator/js/learning.js";
import { Session } from "../../../src/coursegen/serve/simulator/js/session.js";

/** @param {"scorm12" | "scorm2004"} name */
export function start(name, { faults = {}, initialize = true, stored = {} } = {}) {
  const content = { edition: name, masteryScore: "" };
  const session = new Session(edition(name), launch(content, stored), { faults });
  const raw = apiOf(session);
  const prefix = name === "scorm12" ? "LMS" : "";
  const call = (verb, ...args) => raw[prefix + verb](...args);
  if (initialize) call("Initialize", "");
  return {
    session,
    call,
    end: () => call(name === "scorm12" ? "Finish" : "Terminate", ""),
    get: (element) => [call("GetValue", element), session.error],
    /** The error code of a write; the answer must agree with it. */
    set(element, value) {
      const answer = call("SetValue", element, value);
      assert.equal(answer, session.error === 0 ? "true" : "false");
      assert.equal(call("GetLastError"), String(session.error));
      return session.error;
    },
  };
}
