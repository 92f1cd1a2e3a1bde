// @ts-check
/** Pools in the page: of each, the drawn variants are shown and the others are not. */

import { answerTo, drawn, redrawn } from "./attempt.js";

/** @typedef {import("./question.js").Question} Question */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./types").Place} Place */

export class Pools {
  /** @param {Session} session @param {Question[]} questions */
  constructor(session, questions) {
    this.session = session;
    /** @type {{ keys: string[], draw: number }[]} */
    this.planted = [];
    this.byKey = new Map(questions.map((question) => [question.item.key, question]));
    for (const quiz of session.config.quizzes) {
      for (const place of quiz.places) if (place.pool) this.#plant(place, questions);
    }
  }

  /** @param {Place} place @param {Question[]} questions */
  #plant(place, questions) {
    const own = questions.filter((question) => place.items.includes(question.item.id));
    if (!own.length) return;
    const keys = own.map((question) => question.item.key);
    for (const question of own) {
      question.replaced = () => this.#replace(place, keys, question);
    }
    this.planted.push({ keys, draw: place.draw });
    this.#show(keys, place.draw);
  }

  /** Show of every pool what the state says now. */
  refresh() {
    for (const { keys, draw } of this.planted) this.#show(keys, draw);
  }

  /** @param {string[]} keys @param {number} draw */
  #show(keys, draw) {
    const present = drawn(this.session.state, keys, draw).map((tried) => tried.at(-1));
    for (const key of keys) {
      const question = this.byKey.get(key);
      if (!question) continue;
      const frame = question.root.closest(".cg-slot") ?? question.root;
      frame.toggleAttribute("hidden", !present.includes(key));
    }
  }

  /**
   * @param {Place} place
   * @param {string[]} keys
   * @param {Question} missed
   * @returns {Question} the one asked now
   */
  #replace(place, keys, missed) {
    const { session } = this;
    const draws = redrawn(session.state, keys, place.draw, missed.item.key);
    session.dispatch({ type: "draw", pool: keys[0] ?? "", draws });
    this.#show(keys, place.draw);
    const key = draws.find((tried) => tried.includes(missed.item.key))?.at(-1);
    const fresh = this.byKey.get(key ?? "") ?? missed;
    if (answerTo(session.state, fresh.item).checked) session.dispatch({ type: "retry", item: fresh.item });
    return fresh;
  }
}
