// A small course as its data rides in a page, and an LMS to play it to: the strict simulator, driven directly.

import { answerTo, begin, next } from "../../../src/coursegen/player/js/attempt.js";
import { mean, score } from "../../../src/coursegen/player/js/scoring.js";
import { Session } from "../../../src/coursegen/player/js/session.js";
import { unpack } from "../../../src/coursegen/player/js/codec.js";
import { mirrored } from "../../../src/coursegen/player/js/runtimes/mirror.js";
import { pathOf, walk } from "../../../src/coursegen/player/js/path.js";
import { scorm12 } from "../../../src/coursegen/player/js/runtimes/scorm12.js";
import { scorm2004 } from "../../../src/coursegen/player/js/runtimes/scorm2004.js";
import { apiOf } from "../../../src/coursegen/serve/simulator/js/api.js";
import { edition } from "../../../src/coursegen/serve/simulator/js/editions.js";
import { finish, launch } from "../../../src/coursegen/serve/simulator/js/learning.js";
import { Session as LmsSession } from "../../../src/coursegen/serve/simulator/js/session.js";

const part = (id) => ({ id, feedback: "" });

export const INTERACTIONS = {
  single: {
    kind: "choice",
    slot: "",
    multiple: false,
    boolean: false,
    options: ["a", "b", "c"].map(part),
    key: ["b"],
  },
  several: {
    kind: "choice",
    slot: "",
    multiple: true,
    boolean: false,
    options: ["a", "b", "c", "d"].map(part),
    key: ["a", "c"],
  },
  boolean: {
    kind: "choice",
    slot: "",
    multiple: false,
    boolean: true,
    options: ["true", "false"].map(part),
    key: ["false"],
  },
  pairs: {
    kind: "match",
    slot: "",
    presentation: "pairs",
    premises: ["a", "b"].map(part),
    responses: ["x", "b", "a"].map(part),
    key: [
      ["a", "a"],
      ["b", "b"],
    ],
  },
  bins: {
    kind: "match",
    slot: "",
    presentation: "bins",
    premises: ["a", "b", "c"].map(part),
    responses: ["people", "money"].map(part),
    key: [
      ["a", "people"],
      ["b", "money"],
      ["c", "people"],
    ],
  },
  order: { kind: "order", slot: "", steps: ["c", "a", "b"].map(part), key: ["a", "b", "c"] },
  text: { kind: "text", slot: "", accept: ["EGTC", "{a}[,]"], case_sensitive: false, feedback: "" },
  numeric: { kind: "numeric", slot: "", low: 3, high: 5, unit: "years" },
  exact: { kind: "numeric", slot: "", low: 4, high: 4, unit: "" },
  extended: { kind: "extended", slot: "", rubric: [], model_answer: "" },
};

/** A right, a wrong and a partial answer of each. */
export const ANSWERS = {
  single: [["b"], ["a"]],
  several: [["a", "c"], ["b"], ["a"]],
  boolean: [["false"], ["true"]],
  pairs: [
    [
      ["a", "a"],
      ["b", "b"],
    ],
    [
      ["a", "x"],
      ["b", "a"],
    ],
    [
      ["a", "a"],
      ["b", "x"],
    ],
  ],
  bins: [
    [
      ["a", "people"],
      ["b", "money"],
      ["c", "people"],
    ],
    [
      ["a", "money"],
      ["b", "people"],
      ["c", "money"],
    ],
    [
      ["a", "people"],
      ["b", "people"],
      ["c", "people"],
    ],
  ],
  order: [
    ["a", "b", "c"],
    ["c", "b", "a"],
    ["c", "a", "b"],
  ],
  text: ["egtc", "{no}[,] \n two lines, 🌉"],
  numeric: ["4,5", "999999999"],
  exact: ["4", "four"],
  extended: ["What I think.\n{Truly}", "x".repeat(5000)],
};

const way = (id, to) => ({ id, to });

/** A step can be come by twice, and one choice has a longer id. */
export const SCENARIO = {
  id: "m.the-flood",
  key: "tF",
  objective: "m.plan-it",
  steps: [
    { id: "night", plain: "The river rises.", choices: [way("a", "answer"), way("b", "morning")] },
    { id: "answer", plain: "They have pumps.", choices: [way("a", "dry"), way("b", "flooded")] },
    { id: "morning", plain: "It is late.", choices: [way("look", "night"), way("call", "answer")] },
  ],
  endings: [
    { id: "dry", key: "d1" },
    { id: "flooded", key: "f2" },
  ],
};

/** @param {string} id @param {object} more */
export const item = (id, interactions, more = {}) => ({
  v: 1,
  id: `m.${id}`,
  key: `k${id.replaceAll("-", "")}`,
  role: "graded",
  pool: "",
  objective: "m.plan-it",
  points: 1,
  tries: 0,
  shuffle: true,
  confidence: false,
  plain: `What of ${id}?`,
  right: "",
  wrong: "",
  evidence: [],
  was: [],
  ...more,
  interactions: [interactions].flat(),
});

export const config = (items, more = {}) => ({
  v: 1,
  id: "trial",
  version: "1",
  title: "Trial",
  language: "en",
  runtime: "scorm12",
  report: "passed-incomplete",
  score: "best",
  pass_mark: 0.8,
  review_after_days: [1, 7, 21],
  record: { open_answers: true, confidence: true },
  objectives: { "m.plan-it": "Plan it" },
  words: [],
  quizzes: [
    {
      module: "m",
      pass_mark: 0.8,
      own_mark: false,
      places: items
        .filter((i) => i.role === "graded" && !i.pool)
        .map((i) => ({ pool: "", draw: 1, points: i.points, items: [i.id] })),
    },
  ],
  ...more,
});

export const answered = (state, one, responses, sure = 0) => {
  const share = mean(one.interactions.map((interaction, i) => score(interaction, responses[i] ?? null)));
  return next(next(state, { type: "answer", item: one, responses, sure }), {
    type: "check",
    item: one,
    share,
  });
};

export const ROOM = { scorm12: 4096, "scorm2004-3rd": 4000, scorm2004: 64000 };

const nowhere = () => {
  throw new Error("SecurityError");
};

/** A browser's storage. */
export function storing() {
  const kept = new Map();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

/** A launch of the player in the strict simulator. */
export class Launch {
  constructor(name, { course, items, stored = {}, faults = {}, masteryScore = "", storage = nowhere, tell }) {
    const content = { edition: name, masteryScore };
    this.content = content;
    this.kept = { ...stored };
    const keep = (cmi) => {
      this.kept = { ...cmi };
      return true;
    };
    this.lms = new LmsSession(edition(name), launch(content, stored), { faults, keep });
    const window = { [edition(name).object]: apiOf(this.lms) };
    window.parent = window;
    this.refused = [];
    this.clock = new Date(2026, 0, 2, 3, 4, 5);
    const now = () => this.clock;
    const make = name === "scorm12" ? scorm12 : scorm2004;
    const runtime = mirrored(make({ window, now, refused: this.refused, room: ROOM[name] }), {
      storage,
      name: (learner) => `trial:${learner}`,
    });
    const opened = runtime.open();
    const state = unpack(runtime.load(), items) ?? begin(12345);
    const acted = runtime.restored();
    const done = () =>
      items.filter((one) => answerTo(this.session.state, one).tries > 0).length / items.length;
    const scenarios = [SCENARIO];
    const given = { config: course, items, scenarios, runtime, opened, state, now };
    this.session = new Session({ ...given, progress: done, acted, tell });
    this.session.begin();
  }

  answer(one, ...responses) {
    this.clock = new Date(this.clock.getTime() + 65_250);
    const { session } = this;
    if (answerTo(session.state, one).checked) session.dispatch({ type: "retry", item: one });
    session.dispatch({ type: "answer", item: one, responses, sure: one.confidence ? 3 : 0 });
    const share = mean(one.interactions.map((interaction, i) => score(interaction, responses[i] ?? null)));
    session.dispatch({ type: "check", item: one, share });
    session.report(one, 65.25);
    session.commit();
    return this;
  }

  /** A decision of SCENARIO, reported and committed as the page does. */
  decide(choice) {
    const { session } = this;
    const { at } = walk(SCENARIO, pathOf(session.state.paths, SCENARIO).choices);
    session.dispatch({ type: "decide", scenario: SCENARIO, choice });
    const step = SCENARIO.steps.find(({ id }) => id === at);
    session.reportDecision(SCENARIO, step, choice, 2.5);
    session.commit();
    return this;
  }

  leave() {
    if (this.session.unsaved) this.session.save();
    this.session.runtime.close();
    return finish(this.content, this.kept);
  }

  writes() {
    return this.lms.calls
      .filter(({ verb }) => verb === "SetValue")
      .map(({ element, value }) => [element, value]);
  }

  commits() {
    return this.lms.calls.filter(({ verb }) => verb === "Commit").length;
  }

  errors() {
    return this.lms.calls.filter(({ error, verb }) => error && !(verb === "GetValue" && error === 403));
  }
}

export { answerTo, begin, next };
