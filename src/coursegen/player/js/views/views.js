// @ts-check
/** A page of our own shows one view at a time: the address's hash names it, and the state remembers it. */

import { answerTo } from "../attempt.js";
import { all, announce, t } from "../dom.js";
import { canRetry, keyIsShown } from "../policy.js";
import { Contents } from "./contents.js";
import { QuizSummaries } from "./quiz.js";
import { Results } from "./results.js";
import { Review } from "./review.js";
import { Saved } from "./saved.js";

/** @typedef {import("../question.js").Question} Question */
/** @typedef {import("../session.js").Session} Session */

export class Views {
  /**
   * @param {Session} session
   * @param {Question[]} questions
   * @param {import("../pools.js").Pools} pools
   * @param {import("../scenario.js").Stage[]} stages
   */
  constructor(session, questions, pools, stages) {
    this.stages = stages;
    this.session = session;
    this.questions = questions;
    this.pools = pools;
    this.sections = all(document, ".cg-view");
    this.title = document.title;
    this.keys = session.config.views ?? {};
    this.quizzes = new QuizSummaries(this);
    this.review = new Review(this);
    const results = new Results(this);
    this.parts = [new Contents(this), this.quizzes, results, this.review, new Saved(session)];
    for (const question of questions) {
      question.rounds = true;
      question.after = () => this.#after(question);
    }
  }

  start() {
    addEventListener("hashchange", () => this.#go(true));
    this.session.onChange(() => this.#refresh());
    this.#go(false);
    this.#refresh();
  }

  /** @param {string} id @returns {HTMLElement | undefined} */
  section(id) {
    return this.sections.find((section) => section.id === id);
  }

  /** The questions of a view that are asked now. @param {HTMLElement} section */
  questionsIn(section) {
    return this.questions.filter(
      ({ root }) => section.contains(root) && !root.closest("[hidden]:not(.cg-view)"),
    );
  }

  /** Where one goes from a question that was answered, in words. @param {Question} question */
  #after({ item, root }) {
    const { state } = this.session;
    const section = this.sections.find((each) => each.contains(root));
    const asked = section ? this.questionsIn(section) : [];
    const here = asked.findIndex((question) => question.item === item);
    const open = [...asked.slice(here + 1), ...asked.slice(0, here)].find(
      (question) => !answerTo(state, question.item).tries,
    );
    const quiz = section?.dataset.kind === "quiz";
    if (!open && section) return quiz ? this.quizzes.said(section) : onward(section);
    if (!open || (canRetry(state, item) && !keyIsShown(state, item))) return "";
    const n = open.root.closest(".cg-slot")?.getAttribute("data-number");
    return n ? t("Next question: {n}.", { n }) : t("Go on to the next question.");
  }

  /** The scenario that is played in a view. @param {HTMLElement} section */
  stageIn(section) {
    return this.stages.find(({ root }) => section.contains(root));
  }

  /**
   * Whether everything in a view that can be done is done; a scenario is when some ending has been found.
   * @param {HTMLElement} section
   */
  isDone(section) {
    const stage = this.stageIn(section);
    if (stage) return stage.found > 0;
    const asked = this.questionsIn(section);
    if (!asked.length) return this.session.state.visited.includes(this.keys[section.id] ?? "");
    return asked.every(({ item }) => answerTo(this.session.state, item).tries > 0);
  }

  /** The course's own views: what a learner has to do. */
  counted() {
    return this.sections.filter((section) => "counts" in section.dataset);
  }

  /** The share of the course's own views that are done. */
  progress() {
    const counted = this.counted();
    const done = counted.filter((section) => this.isDone(section)).length;
    return counted.length ? done / counted.length : 0;
  }

  /** @param {boolean} byLearner whether someone went there, or the page has just opened */
  #go(byLearner) {
    const named = decodeURIComponent(location.hash.slice(1));
    const asked = this.section(named);
    if (named && !asked && byLearner) return; // the skip link, or a place inside a view
    const kept = this.sections.find(({ id }) => this.keys[id] === this.session.state.view);
    const target = asked ?? kept ?? this.sections[0];
    if (!target) return;
    for (const section of this.sections) section.hidden = section !== target;
    for (const question of this.questionsIn(target)) question.seen();
    this.stageIn(target)?.seen();
    const heading = target.querySelector("h2");
    document.title = `${heading?.textContent ?? ""} – ${this.title}`;
    this.#remember(target, byLearner);
    if (!byLearner) {
      this.review.entered(target);
      return;
    }
    scrollTo(0, 0);
    heading?.focus();
    const n = this.questionsIn(target).filter(({ item }) => !answerTo(this.session.state, item).tries).length;
    announce(t("Page: {title}", { title: heading?.textContent ?? "" }));
    if (n) announce(t("Questions to answer: {n}.", { n }));
    this.review.entered(target);
  }

  /** @param {HTMLElement} target @param {boolean} byLearner */
  #remember(target, byLearner) {
    const key = this.keys[target.id] ?? "";
    const visited = this.questionsIn(target).length === 0 && "counts" in target.dataset;
    if (key === this.session.state.view && !byLearner) return;
    if (!byLearner) return this.session.arrive(key, visited);
    this.session.dispatch({ type: "go", view: key, visited });
    this.session.commit();
  }

  /** Some questions again, now, and without consequences. @param {string[]} keys */
  practise(keys) {
    this.review.ask(keys);
    location.hash = "#_review";
  }

  #refresh() {
    for (const part of this.parts) part.refresh();
  }
}

/** Where the link at the end of a view leads. @param {HTMLElement} section */
function onward(section) {
  const title = section.querySelector(".cg-next")?.lastChild?.textContent?.trim() ?? "";
  const done = t("All questions here are answered.");
  return title ? `${done} ${t("Next page: {title}.", { title })}` : done;
}
