// @ts-check
/** The learner's session: holds the state, tells the runtime what has happened, and sees that it is saved. */

import { answerTo, next } from "./attempt.js";
import { pack, unpack } from "./codec.js";
import { better, graded, isScored, objectiveTally, outcome, reaches } from "./outcome.js";
import { score } from "./scoring.js";

/** @typedef {import("./types").Config} Config */
/** @typedef {import("./types").Item} Item */
/** @typedef {import("./types").Runtime} Runtime */
/** @typedef {import("./types").Scenario} Scenario */
/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Opened} Opened */
/** @typedef {"saved" | "unsaved" | "full" | "review" | "local" | "nowhere"} Saving */

export class Session {
  /**
   * @param {object} given
   * @param {Config} given.config
   * @param {Item[]} given.items of the page
   * @param {Scenario[]} [given.scenarios] of the page
   * @param {Runtime} given.runtime
   * @param {Opened} given.opened
   * @param {State} given.state
   * @param {() => Date} given.now
   * @param {() => number} given.progress 0..1
   */
  constructor({ config, items, scenarios = [], runtime, opened, state, now, progress }) {
    this.config = config;
    this.items = items;
    this.scenarios = scenarios;
    this.byId = Object.fromEntries(items.map((item) => [item.id, item]));
    this.runtime = runtime;
    this.opened = opened;
    this.state = state;
    this.now = now;
    this.progress = progress;
    this.unsaved = false;
    /** @type {((session: Session) => void)[]} */
    this.listeners = [];
    /** @type {Saving} */
    this.saving = opened.review ? "review" : opened.connected ? "saved" : "local";
  }

  /** @param {(session: Session) => void} listener called after each change */
  onChange(listener) {
    this.listeners.push(listener);
  }

  /** @param {import("./attempt.js").Event} event */
  dispatch(event) {
    this.state = next(this.state, event);
    this.unsaved = true;
    for (const listener of this.listeners) listener(this);
  }

  /**
   * Tell the runtime of an answer that was just checked.
   * @param {Item} item
   * @param {number} latency in seconds
   */
  report(item, latency) {
    const { record } = this.config;
    const { responses, sure } = answerTo(this.state, item);
    const told = item.interactions.flatMap((interaction, i) => {
      if (interaction.kind === "extended" && !record.open_answers) return [];
      if (interaction.kind === "scale" && !record.confidence) return [];
      const share = score(interaction, responses[i] ?? null);
      const id = interaction.slot ? `${item.id}.${interaction.slot}` : item.id;
      return [this.#record(item, { id, interaction, response: responses[i] ?? null, share, latency })];
    });
    if (sure && record.confidence) {
      /** @type {import("./types").Scale} */
      const interaction = { kind: "scale", slot: "conf", labels: [] };
      told.push(
        this.#record(item, {
          id: `${item.id}.conf`,
          interaction,
          response: String(sure),
          share: null,
          latency,
        }),
      );
    }
    this.runtime.report(told, item.objective ? [this.#objective(item.objective)] : []);
  }

  /**
   * Tell the runtime of a decision in a scenario: a choice that is neither right nor wrong and counts for nothing.
   * @param {Scenario} scenario
   * @param {import("./types").Step} step
   * @param {string} choice
   * @param {number} latency in seconds
   */
  reportDecision(scenario, step, choice, latency) {
    const options = step.choices.map(({ id }) => ({ id, feedback: "" }));
    /** @type {import("./types").Choice} */
    const interaction = { kind: "choice", slot: "", multiple: false, boolean: false, options, key: [] };
    const id = `${scenario.id}.${step.id}`;
    const { objective } = scenario;
    const said = { id, interaction, response: [choice], share: null, weighting: 0, latency };
    this.runtime.report([{ ...said, objective, description: step.plain, at: this.now() }], []);
  }

  /**
   * @param {Item} item
   * @param {Pick<import("./types").InteractionRecord, "id" | "interaction" | "response" | "share" | "latency">} said
   */
  #record(item, said) {
    const counts = item.role === "graded" && said.share !== null;
    const scored = item.interactions.filter(isScored).length;
    const weighting = counts ? item.points / scored : 0;
    return { ...said, weighting, objective: item.objective, description: item.plain, at: this.now() };
  }

  /** @param {string} id @returns {import("./types").ObjectiveRecord} */
  #objective(id) {
    const all = objectiveTally(this.config, this.byId, this.state, id);
    const known = all.graded && all.complete;
    return {
      id,
      description: this.config.objectives[id] ?? "",
      score: known ? all.share : null,
      completion: all.questions > 0 && all.complete ? "completed" : "incomplete",
      success: known && reaches(all.share, this.config.pass_mark) ? "passed" : "unknown",
    };
  }

  /** What may be said of the course now; never less than was said before. */
  outcome() {
    return better(this.state.reported, outcome(this.config, this.byId, this.state, this.progress()));
  }

  /** A learner's action is over: say how things stand, and save. */
  commit() {
    const now = this.outcome();
    this.runtime.finish(now);
    const said = JSON.stringify(this.state.reported) !== JSON.stringify(now);
    // A first launch has nothing to remember but that it was incomplete, and that is no promise.
    if (said && (now.score !== null || now.progress > 0))
      this.state = next(this.state, { type: "reported", outcome: now });
    this.save();
  }

  save() {
    this.#merge();
    const { text, dropped } = pack(this.state, this.items, this.opened.room);
    const kept = this.runtime.save(text, this.state.view);
    this.unsaved = !kept;
    this.saving = this.#saving(kept, dropped.length > 0);
    for (const listener of this.listeners) listener(this);
  }

  /** @param {boolean} kept @param {boolean} full @returns {Saving} */
  #saving(kept, full) {
    if (this.opened.review) return "review";
    if (!this.opened.connected) return kept ? "local" : "nowhere";
    if (!kept) return "unsaved";
    return full ? "full" : "saved";
  }

  /** Another page of the book may have saved since: what is not on this page is as it was saved last. */
  #merge() {
    if (this.opened.connected) return;
    const stored = unpack(this.runtime.load(), this.items);
    if (!stored) return;
    const keys = this.scenarios.map(({ key }) => key);
    const own = Object.entries(this.state.paths).filter(([key]) => keys.includes(key));
    const paths = { ...stored.paths, ...Object.fromEntries(own) };
    this.state = { ...this.state, others: stored.others, paths };
  }

  /** How many of the graded questions have been answered. */
  gradedAnswered() {
    const all = graded(this.config, this.byId, this.state);
    return { answered: all.filter((slot) => slot.answered).length, questions: all.length };
  }
}
