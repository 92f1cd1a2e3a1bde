// @ts-check
/** Boots whatever page this is: a page of our own with views, or a page of the book with a few questions in it. */

import { begin } from "./attempt.js";
import { clips } from "./clips.js";
import { unpack } from "./codec.js";
import { all, decoded, speak } from "./dom.js";
import { own } from "./own.js";
import { itemOf, Question } from "./question.js";
import { paper } from "./paper.js";
import { Pools } from "./pools.js";
import { local } from "./runtimes/local.js";
import { mirrored } from "./runtimes/mirror.js";
import { scorm12 } from "./runtimes/scorm12.js";
import { scorm2004 } from "./runtimes/scorm2004.js";
import { plotOf, Stage } from "./scenario.js";
import { Session } from "./session.js";
import { together } from "./together.js";
import { Views } from "./views/views.js";

/** @typedef {import("./types").Config} Config */
/** @typedef {import("./types").Runtime} Runtime */

const EVERY = 30_000; // between attempts to save what no action has saved

/**
 * What an LMS refused: kept for tests and for administrators who look.
 * @type {import("./types").Refusal[]}
 */
const refused = [];
const now = () => new Date();

/** @typedef {{ window: Window, now: () => Date, refused: typeof refused, room: number }} World */
/** @type {Record<Config["runtime"], ((world: World) => Runtime) | null>} */
const RUNTIMES = { scorm12, scorm2004, local: null };

const storage = () => window.localStorage;

/** @param {Config} config */
function connect(config) {
  const make = RUNTIMES[config.runtime];
  if (make) {
    const name = (/** @type {string} */ learner) => attemptOf(config, learner);
    const lms = mirrored(make({ window, now, refused, room: config.room || Infinity }), { storage, name });
    const opened = lms.open();
    if (opened.connected) return { runtime: lms, opened, loaded: lms.load(), acted: lms.restored() };
  }
  const runtime = local({ storage, name: nameOf(config) });
  return { runtime, opened: runtime.open(), loaded: runtime.load(), acted: false };
}

/** What this browser keeps of the course: all pages of a book share it. @param {Config} config */
const nameOf = (config) => `coursegen:${config.id}`;

/**
 * The name of one learner's attempt at this page: its address tells apart two activities that hold one course.
 * @param {Config} config
 * @param {string} learner
 */
const attemptOf = (config, learner) => `${nameOf(config)}:${learner}:${location.pathname}`;

/** What shuffles and draws depend on is chosen once, and then kept. */
const newSeed = () => (now().getTime() % (62 ** 4 - 1)) + 1;

function boot() {
  const block = document.querySelector("script.cg-course");
  if (!block) return;
  /** @type {Config} */
  const config = decoded(block);
  speak(config.words);
  clips();
  paper();
  for (const template of all(document, "template.cg-variant", HTMLTemplateElement))
    template.replaceWith(template.content);
  const found = all(document, ".cg-item").map((root) => ({ root, item: itemOf(root) }));
  const items = found.map(({ item }) => item);
  const played = all(document, ".cg-scenario").map((root) => ({ root, plot: plotOf(root) }));
  const { runtime, opened, loaded, acted } = connect(config);
  const attempt = opened.connected ? attemptOf(config, opened.learner) : nameOf(config);
  const given = unpack(loaded, items) ?? begin(newSeed());
  // Without a name for who learns here, what one learner keeps would be shown to the next at this computer.
  const mine = opened.connected && opened.learner ? own({ storage, name: `${attempt}:own` }, items, config.record) : null;
  // Where nothing is asked progress may be deleted or replaced: what this page has read must not bring it back.
  const tell = found.length + played.length ? together(attempt, (packed) => hear(packed)) : () => {};
  /** @type {{ progress: () => number }} */
  const measure = { progress: () => 0 };
  const session = new Session({
    config,
    items,
    scenarios: played.map(({ plot }) => plot),
    runtime,
    opened,
    state: mine ? mine.fill(given) : given,
    now,
    progress: () => measure.progress(),
    acted,
    tell(packed) {
      tell(packed);
      if (!opened.review) mine?.keep(session.state);
    },
  });
  const questions = found.map(({ root, item }) => new Question(root, item, session));
  const pools = new Pools(session, questions);
  for (const question of questions) question.render();
  const stages = played.map(({ root, plot }) => new Stage(root, plot, session));
  const hear = (/** @type {string} */ packed) => take(packed, session, questions, pools, stages);
  const views = document.querySelector(".cg-view") ? new Views(session, questions, pools, stages) : null;
  if (views) measure.progress = () => views.progress();
  else for (const one of [...questions, ...stages]) one.seen();
  views?.start();
  if (opened.connected) session.begin();
  keep(session);
  Object.assign(window, { coursegen: { refused, learner: () => session.state } });
  document.documentElement.classList.add("cg-ready");
}

/**
 * Another tab has saved.
 * @param {string} packed
 * @param {Session} session @param {Question[]} questions @param {Pools} pools @param {Stage[]} stages
 */
function take(packed, session, questions, pools, stages) {
  const { answers: before, paths } = session.state;
  session.hear(packed);
  pools.refresh();
  for (const question of questions) {
    // Only what has changed: the learner may be typing in another.
    if ((before[question.item.key]?.tries ?? 0) !== question.answer.tries) question.render();
  }
  for (const stage of stages) if (!paths[stage.scenario.key]) stage.render();
}

/**
 * Save on a timer what no action has saved, and whatever there is when the page goes.
 * @param {Session} session
 */
function keep(session) {
  setInterval(() => session.unsaved && session.save(), EVERY);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && session.unsaved) session.save();
  });
  // Not `unload`: Chrome no longer fires it, and it would keep the page out of the back-forward cache.
  addEventListener("pagehide", () => {
    if (session.unsaved) session.save();
    session.runtime.close();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted && session.opened.connected) location.reload(); // a finished session cannot go on
  });
}

boot();
