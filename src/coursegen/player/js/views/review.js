// @ts-check
/** The review: what is due today, one question at a time, on copies that change no score and tell no LMS. */

import { answerTo, next } from "../attempt.js";
import { all, announce, button, make, t } from "../dom.js";
import { comesBack } from "../outcome.js";
import { dated, Practice } from "../practice.js";
import { Question } from "../question.js";
import { answered, dueOn, nextDay, reviewed } from "../schedule.js";

/** @typedef {import("./views.js").Views} Views */
/** @typedef {import("../types").State} State */

const PREFIX = "r-"; // before each id in a copy, so that labels find their own fields

export class Review {
  /** @param {Views} views */
  constructor(views) {
    this.views = views;
    this.root = document.querySelector(".cg-review");
    /** @type {string[]} what is asked now and after it; empty when nothing is asked */
    this.queue = [];
    this.asking = false;
    this.#seed();
  }

  /** Short names of the questions that can come back, in the course's order. */
  get keys() {
    return this.views.questions.filter(({ item }) => comesBack(item)).map(({ item }) => item.key);
  }

  /** What was answered before there were days for it: at once where nothing is kept, else after the first wait. */
  #seed() {
    const { session } = this.views;
    if (!this.root || !session.reviews) return;
    const waits = session.opened.review ? [0] : session.config.review_after_days;
    let { review } = session.state;
    for (const { item } of this.views.questions) {
      const { tries, last: share, sure } = answerTo(session.state, item);
      if (tries && comesBack(item) && !review[item.key])
        review = answered(review, item.key, { share, sure }, session.day, waits);
    }
    session.state = next(session.state, { type: "review", review });
  }

  refresh() {
    const { session } = this.views;
    const n = session.reviews ? dueOn(session.state.review, this.keys, session.day).length : 0;
    for (const link of all(document, ".cg-due > a", HTMLAnchorElement)) {
      link.textContent = t("{n} to review today", { n });
      link.parentElement?.toggleAttribute("hidden", !n);
    }
    if (!this.asking) this.#line(this.#standing(n));
  }

  /** @param {number} n questions due @returns {string} */
  #standing(n) {
    const { session } = this.views;
    if (!session.reviews)
      return t("Review begins here once your pass is recorded, or where this course is used on its own.");
    if (n) return t("{n} to review today", { n });
    const day = nextDay(session.state.review, this.keys, session.day);
    if (day !== null) return t("Nothing to review today. Next review: {date}.", { date: dated(day) });
    return t("Nothing to review: what you answer in the course comes back here.");
  }

  /** @param {string} text */
  #line(text) {
    const line = this.root?.querySelector(".cg-review-line");
    if (line && line.textContent !== text) line.textContent = text;
  }

  /** A view was opened. @param {HTMLElement} view */
  entered(view) {
    if (!this.root || !view.contains(this.root)) {
      this.#stop();
      return;
    }
    const { session } = this.views;
    if (!this.queue.length && session.reviews)
      this.queue = dueOn(session.state.review, this.keys, session.day);
    this.count = this.queue.length;
    if (this.queue.length) this.#show();
    this.refresh();
  }

  /** @param {string[]} keys what to ask when the view opens, due or not */
  ask(keys) {
    this.queue = keys;
  }

  #stop() {
    if (!this.asking) return;
    this.asking = false;
    this.queue = [];
    this.#box()?.replaceChildren();
  }

  #box() {
    return this.root?.querySelector(".cg-review-asked");
  }

  /** @returns {Question | undefined} a copy of the first of the queue, nothing answered */
  #show() {
    const original = this.views.questions.find(({ item }) => item.key === this.queue[0]);
    if (!original) return undefined;
    this.asking = true;
    const [n, count] = [(this.count ?? 0) - this.queue.length + 1, this.count ?? 0];
    this.#line(t("Question {n} of {count}", { n, count }));
    const root = copyOf(original.root);
    this.#box()?.replaceChildren(root);
    const { session } = this.views;
    // One try, after which the answer is shown; a copy earns no points.
    const item = { ...original.item, tries: 1, role: /** @type {const} */ ("practice"), pool: "" };
    const host = new Practice(session, () => this.#answered(item, host, root));
    const question = new Question(root, item, host);
    question.after = () => this.#after(item);
    question.render();
    return question;
  }

  /** @param {import("../types").Item} item @param {Practice} host @param {HTMLElement} root */
  #answered(item, host, root) {
    const { session } = this.views;
    if (session.reviews) {
      const { last: share, sure } = answerTo(host.state, item);
      const { review } = session.state;
      const waits = session.config.review_after_days;
      const after = reviewed(review, item.key, { share, sure }, session.day, waits);
      session.dispatch({ type: "review", review: after });
      session.save();
    }
    const last = this.queue.length === 1;
    const go = button(last ? t("Finish") : t("Next question"), "cg-review-next", () => this.#next());
    root.after(make("p", {}, this.#when(item)), make("p", { class: "cg-actions" }, go));
  }

  /** When an answered one comes back, in words. @param {import("../types").Item} item */
  #when(item) {
    const { session } = this.views;
    const entry = session.reviews ? session.state.review[item.key] : undefined;
    if (!entry) return "";
    return entry.due ? t("It comes back: {date}.", { date: dated(entry.due) }) : t("It does not come back.");
  }

  /** Where one goes from there. @param {import("../types").Item} item */
  #after(item) {
    const n = this.queue.length - 1;
    const onward = n ? t("Next question: {n} more to go.", { n }) : t("This was the last one.");
    return `${this.#when(item)} ${onward}`.trim();
  }

  #next() {
    this.queue = this.queue.slice(1);
    const question = this.#show();
    if (question) {
      question.focus();
      announce(this.root?.querySelector(".cg-review-line")?.textContent ?? "");
      return;
    }
    this.#stop();
    this.refresh();
    const line = this.root?.querySelector(".cg-review-line");
    if (line instanceof HTMLElement) line.focus();
    announce(line?.textContent ?? "");
  }
}

const REFERENCES = ["id", "for", "aria-labelledby", "aria-describedby"];

/** @param {HTMLElement} root @returns {HTMLElement} the same again, with ids of its own */
function copyOf(root) {
  const copy = /** @type {HTMLElement} */ (root.cloneNode(true));
  copy.querySelector("script")?.remove();
  for (const element of [copy, ...all(copy, "*", Element)]) {
    for (const name of REFERENCES) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replace(/\S+/g, `${PREFIX}$&`));
    }
  }
  return copy;
}
