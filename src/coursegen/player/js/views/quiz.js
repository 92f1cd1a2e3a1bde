// @ts-check
/** Under each quiz: how it stands, and another try at what was missed. */

import { all, announce, button, make, number, percent, t } from "../dom.js";
import { reaches, slots, tally } from "../outcome.js";
import { canRetry } from "../policy.js";

/** @typedef {import("./views.js").Views} Views */
/** @typedef {import("../types").Quiz} Quiz */

export class QuizSummaries {
  /** @param {Views} views */
  constructor(views) {
    this.views = views;
    this.boxes = all(document, ".cg-summary").flatMap((box) => {
      const quiz = views.session.config.quizzes.find(({ module }) => module === box.dataset.module);
      return quiz ? [{ box, quiz }] : [];
    });
  }

  refresh() {
    for (const { box, quiz } of this.boxes) this.#show(box, quiz);
  }

  /** How the quiz of a view stands, in words. @param {HTMLElement} section */
  said(section) {
    this.refresh();
    const box = section.querySelector(".cg-summary");
    return [...(box?.querySelectorAll("p:not(.cg-actions), .cg-button") ?? [])]
      .map((part) => (part.matches("button") ? `${part.textContent}?` : part.textContent))
      .join(" ");
  }

  /** @param {HTMLElement} box @param {Quiz} quiz */
  #show(box, quiz) {
    const { session } = this.views;
    const standing = slots(session.config, session.byId, session.state, quiz);
    const sum = tally(standing);
    const lines = [
      make("p", {}, t("{n} of {count} questions answered.", { n: sum.answered, count: sum.questions })),
    ];
    if (sum.complete) {
      const passed = reaches(sum.share, quiz.pass_mark);
      const score = t("{points} of {of} points: {percent}%.", {
        points: number(sum.points),
        of: sum.of,
        percent: percent(sum.share),
      });
      const mark = percent(quiz.pass_mark);
      const verdict = passed
        ? t("You have reached the pass mark of {percent}%.", { percent: mark })
        : t("The pass mark is {percent}%.", { percent: mark });
      lines.push(
        make("p", { class: "cg-verdict", "data-passed": passed }, make("strong", {}, score), " ", verdict),
      );
    }
    // Replacing a button under a finger would lose the focus on it.
    const text = lines.map((line) => line.textContent).join();
    const missed = standing.filter(({ item }) => canRetry(session.state, item));
    const again = sum.complete && missed.length > 0;
    if (box.dataset.said === `${text}${again}`) return;
    box.dataset.said = `${text}${again}`;
    box.replaceChildren(...lines, ...(again ? [this.#button(quiz)] : []));
  }

  /** @param {Quiz} quiz */
  #button(quiz) {
    const again = button(t("Try again what was missed"), "", () => this.#retry(quiz));
    return make("p", { class: "cg-actions" }, again);
  }

  /** @param {Quiz} quiz */
  #retry(quiz) {
    const { session, questions } = this.views;
    const missed = slots(session.config, session.byId, session.state, quiz)
      .map(({ item }) => item)
      .filter((item) => canRetry(session.state, item));
    const targets = questions
      .filter((question) => missed.includes(question.item))
      .map((question) => question.again());
    targets[0]?.focus();
    announce(t("Questions to try again: {n}.", { n: targets.length }));
    session.commit();
  }
}
