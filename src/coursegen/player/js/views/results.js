// @ts-check
/** The results page: the score and how it came about, each quiz, each learning objective, what to look at again. */

import { answerTo } from "../attempt.js";
import { all, button, make, number, one, percent, t } from "../dom.js";
import { comesBack, graded, objectiveTally, reaches, slots, tally } from "../outcome.js";

/** @typedef {import("./views.js").Views} Views */
/** @typedef {import("../types").Item} Item */

const SURE = 3;

export class Results {
  /** @param {Views} views */
  constructor(views) {
    this.views = views;
    this.root = document.querySelector(".cg-results");
  }

  refresh() {
    if (!(this.root instanceof HTMLElement)) return;
    this.root.querySelector(".cg-score")?.replaceChildren(...this.#score());
    this.#rows("[data-quiz]", (row) => this.#quiz(row.dataset.quiz ?? ""));
    this.#rows("[data-objective]", (row) => this.#objective(row.dataset.objective ?? ""));
    const list = one(this.root, ".cg-again-list");
    const now = make("div", {}, ...this.#review());
    // Replacing a link under a finger would lose the focus on it.
    if (list.textContent !== now.textContent) list.replaceChildren(...now.childNodes);
  }

  /** @param {string} selector @param {(row: HTMLElement) => string[]} cells */
  #rows(selector, cells) {
    for (const row of all(this.root ?? document, selector)) {
      const fields = [...row.querySelectorAll("td")];
      cells(row).forEach((text, i) => {
        const field = fields[i];
        if (field) field.textContent = text;
      });
    }
  }

  #score() {
    const { session } = this.views;
    const sum = tally(graded(session.config, session.byId, session.state));
    const said = session.outcome();
    const parts = [];
    if (!sum.questions) return [make("p", {}, t("This course has no graded questions."))];
    if (said.success === "passed")
      parts.push(make("p", { class: "cg-verdict" }, make("strong", {}, t("You have passed."))));
    if (!sum.complete) {
      parts.push(
        make(
          "p",
          {},
          t("{n} of {count} graded questions answered. The score stands here when all are.", {
            n: sum.answered,
            count: sum.questions,
          }),
        ),
      );
      return parts;
    }
    const values = {
      points: number(sum.points),
      of: sum.of,
      percent: percent(sum.share),
      mark: percent(session.config.pass_mark),
    };
    parts.push(
      make(
        "p",
        { class: "cg-total" },
        t("{points} of {of} points: {percent}%. The pass mark is {mark}%.", values),
      ),
    );
    const how = {
      best: t("Of several tries, the best one counts."),
      last: t("Of several tries, the last one counts."),
      first: t("Only the first try counts."),
    };
    parts.push(make("p", {}, how[session.config.score]));
    return parts;
  }

  /** @param {string} module @returns {string[]} answered, points, result */
  #quiz(module) {
    const { config, byId, state } = this.views.session;
    const quiz = config.quizzes.find((one) => one.module === module);
    if (!quiz) return [];
    const sum = tally(slots(config, byId, state, quiz));
    const answered = t("{n} of {count}", { n: sum.answered, count: sum.questions });
    if (!sum.complete) return [answered, "–"];
    const verdict = reaches(sum.share, quiz.pass_mark) ? t("reached") : t("not reached yet");
    return [answered, t("{percent}%, {verdict}", { percent: percent(sum.share), verdict })];
  }

  /** @param {string} objective @returns {string[]} */
  #objective(objective) {
    const { config, byId, state } = this.views.session;
    const sum = objectiveTally(config, byId, state, objective);
    const answered = t("{n} of {count}", { n: sum.answered, count: sum.questions });
    return [answered, sum.answered && sum.complete ? t("{percent}%", { percent: percent(sum.share) }) : "–"];
  }

  /** @returns {HTMLElement[]} */
  #review() {
    const { session, questions } = this.views;
    const missed = questions.filter(({ item }) => {
      const { tries, last } = answerTo(session.state, item);
      return tries > 0 && last !== null && last < 1;
    });
    if (!missed.length) return [make("p", {}, t("Nothing that you answered needs another look."))];
    // Errors that one was sure of are corrected best: they come first.
    const sure = missed.filter(({ item }) => answerTo(session.state, item).sure === SURE);
    const other = missed.filter((question) => !sure.includes(question));
    return [
      ...(sure.length ? [make("h4", {}, t("You were sure, and it was not right")), this.#list(sure)] : []),
      ...(other.length
        ? [...(sure.length ? [make("h4", {}, t("Not right yet"))] : []), this.#list(other)]
        : []),
      this.#again([...sure, ...other].filter(({ item }) => comesBack(item))),
    ];
  }

  /** @param {import("../question.js").Question[]} questions */
  #again(questions) {
    const keys = questions.map(({ item }) => item.key);
    const again = button(t("Practise these now"), "cg-again", () => this.views.practise(keys));
    return make("p", { class: "cg-actions", hidden: !keys.length || !this.views.review.root }, again);
  }

  /** @param {import("../question.js").Question[]} questions */
  #list(questions) {
    const entries = questions.map(({ item, root }) => {
      const view = root.closest(".cg-view");
      const link = make("a", { href: `#${view?.id ?? ""}` }, item.plain || item.id);
      return make("li", {}, link, ` (${view?.querySelector("h2")?.textContent ?? ""})`);
    });
    return make("ul", {}, ...entries);
  }
}
