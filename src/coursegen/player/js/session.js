// @ts-check
/** The learner's session: holds the state, tells the runtime what has happened, and sees that it is saved. */

import { answerTo, merged, mostTried, next } from "./attempt.js";
import { pack, unpack } from "./codec.js";
import { better, comesBack, isScored, objectiveTally, outcome, reaches } from "./outcome.js";
import { answered, dayOf, reviewed } from "./schedule.js";
import { score } from "./scoring.js";

/** @typedef {import("./types").Config} Config */
/** @typedef {import("./types").Item} Item */
/** @typedef {import("./types").Runtime} Runtime */
/** @typedef {import("./types").Scenario} Scenario */
/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Opened} Opened */
/** @typedef {"saved" | "unsaved" | "full" | "forgets" | "review" | "local" | "nowhere"} Saving */

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
   * @param {boolean} [given.acted] the state holds what no LMS has been told
   * @param {(packed: string) => void} [given.tell] other tabs of this attempt, which hear all of it
   */
  constructor({ config, items, scenarios = [], runtime, opened, state, now, progress, acted = false, tell = () => {} }) {
    this.config = config;
    this.items = items;
    this.scenarios = scenarios;
    this.byId = Object.fromEntries(items.map((item) => [item.id, item]));
    this.runtime = runtime;
    this.opened = opened;
    this.state = state;
    this.now = now;
    this.progress = progress;
    this.tell = tell;
    /** The learner has done something: before that there is nothing to keep. */
    this.acted = acted;
    this.unsaved = false;
    /** Whose day of review was changed here. @type {Set<string>} */
    this.entered = new Set();
    /** @type {((session: Session) => void)[]} */
    this.listeners = [];
    /** @type {Saving} */
    this.saving = opened.review ? "review" : opened.connected ? "saved" : "local";
  }

  /** Whether questions come back here: not while an LMS records, for it has no days and little room. */
  get reviews() {
    return this.config.review_after_days.length > 0 && (!this.opened.connected || this.opened.review);
  }

  /** Today, as a whole number. */
  get day() {
    return dayOf(this.now());
  }

  /** @param {(session: Session) => void} listener called after each change */
  onChange(listener) {
    this.listeners.push(listener);
  }

  /** @param {import("./attempt.js").Event} event */
  dispatch(event) {
    if (event.type === "review")
      for (const key of Object.keys(event.review))
        if (event.review[key] !== this.state.review[key]) this.entered.add(key);
    this.acted = true;
    this.unsaved = true;
    this.#change(next(this.state, event));
  }

  /** The page has opened at a view: nobody has done anything yet. @param {string} view @param {boolean} visited */
  arrive(view, visited) {
    this.#change(next(this.state, { type: "go", view, visited }));
  }

  /** @param {State} state */
  #change(state) {
    this.state = state;
    for (const listener of this.listeners) listener(this);
  }

  /**
   * Another tab has saved. What it knows is taken in. To an LMS it is said again at the next save, because an LMS may
   * write all of one tab's data over the other's; in this browser that tab may have done so just now, for one tab sees
   * what another has kept a little later.
   * @param {string} packed
   */
  hear(packed) {
    const other = unpack(packed, this.items);
    if (!other) return;
    const both = merged(this.state, other, better);
    // Nothing new must not be saved and told again, or two tabs would never be still.
    const news = this.#differ(this.state, both);
    if (news) this.#change(both);
    if (!(this.opened.connected ? news : this.#wanting())) return;
    this.acted = true;
    this.unsaved = true;
    if (this.opened.connected) this.runtime.finish(this.outcome());
    else this.save();
  }

  /** Whether what is kept in this browser lacks something that is known here. */
  #wanting() {
    const stored = unpack(this.runtime.load(), this.items);
    return stored !== null && this.#differ(stored, merged(stored, this.state, better));
  }

  /** @param {State} one @param {State} other */
  #differ(one, other) {
    return pack(one, this.items).text !== pack(other, this.items).text;
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
    this.#schedule(item);
  }

  /** What was answered comes back for review. @param {Item} item */
  #schedule(item) {
    if (!this.reviews || !comesBack(item)) return;
    const { last: share, sure } = answerTo(this.state, item);
    const { review } = this.state;
    const waits = this.config.review_after_days;
    // A page of the book has no view for the review: there a question is reviewed where it stands.
    const enter = this.config.views ? answered : reviewed;
    this.dispatch({ type: "review", review: enter(review, item.key, { share, sure }, this.day, waits) });
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

  /** The first thing an LMS hears is that this is not complete: some take silence for success. Nothing else is said. */
  begin() {
    this.runtime.finish(this.outcome());
    this.save();
  }

  /** A learner's action is over: say how things stand, and save. */
  commit() {
    const now = this.outcome();
    this.runtime.finish(now);
    // A page of the book knows a few questions: it must not call the course passed when these are.
    if (this.config.views && JSON.stringify(this.state.reported) !== JSON.stringify(now))
      this.state = next(this.state, { type: "reported", outcome: now });
    this.save();
  }

  save() {
    this.#merge();
    const { open_answers: open, confidence: sure } = this.config.record;
    const withheld = this.opened.connected ? [open ? "" : "open", sure ? "" : "sure"] : [];
    const { text, dropped } = pack(this.state, this.items, this.opened.room, withheld);
    const kept = this.runtime.save(this.acted ? text : null, this.state.view);
    if (this.acted) this.tell(pack(this.state, this.items).text);
    this.unsaved = !kept;
    this.saving = this.#saving(kept, dropped.length > 0);
    for (const listener of this.listeners) listener(this);
  }

  /** @param {boolean} kept @param {boolean} full @returns {Saving} */
  #saving(kept, full) {
    if (this.opened.review) return "review";
    if (!this.opened.connected) return kept ? "local" : "nowhere";
    if (!kept) return "unsaved";
    if (!this.opened.room) return "forgets";
    return full ? "full" : "saved";
  }

  /** Another page of the book, or another tab, may have saved since: nothing that either knows is lost. */
  #merge() {
    if (this.opened.connected) return;
    const stored = unpack(this.runtime.load(), this.items);
    if (!stored) return;
    const both = merged(this.state, stored, better);
    const mine = Object.entries(this.state.review).filter(([key]) => this.entered.has(key));
    const review = { ...both.review, ...stored.review, ...Object.fromEntries(mine) };
    this.state = { ...both, others: mostTried(stored.others, both.others), review };
  }
}
