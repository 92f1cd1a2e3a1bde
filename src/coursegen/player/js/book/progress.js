// @ts-check
/** “My progress”: how things stand, what is due, what to do next. */

import { make, number, percent, t } from "../dom.js";
import { dayOf, momentOf, nextDay } from "../schedule.js";
import { hrefOf } from "./data.js";
import { due, isDone, objective, quizTally, sureButWrong, whole } from "./facts.js";
import { reviewLink, standing } from "./home.js";
import { Keeping } from "../kept/keeping.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("../types").State} State */

export class ProgressPage {
  /** @param {Data} data @param {import("./main.js").Kept} kept @param {() => void} changed */
  constructor(data, kept, changed) {
    this.data = data;
    this.kept = kept;
    this.title = document.querySelector(".bd-article h1");
    this.stand = make("div", { class: "book-progress" });
    const { config, items, book } = data;
    const links = location.protocol.startsWith("http");
    this.keeping = new Keeping({ config, items, fingerprint: book.fingerprint, level: 2, links }, kept, () => {
      this.refresh();
      changed();
    });
  }

  draw() {
    this.title?.parentElement?.replaceChildren(this.title, this.stand, this.keeping.root);
    this.refresh();
    this.keeping.arrived();
  }

  refresh() {
    const state = this.kept.state();
    this.stand.replaceChildren(
      ...this.#first(state),
      make("h2", {}, t("Modules")),
      this.#modules(state),
      ...this.#objectives(state),
      ...this.#review(state),
      ...this.#sure(state),
    );
  }

  /** @param {State} state */
  #first(state) {
    const sum = whole(this.data, state);
    const values = { percent: percent(sum.share), mark: percent(sum.mark), n: number(sum.answered), count: number(sum.questions) };
    const verdict = sum.earned
      ? t("You have done what the course asks for.")
      : sum.complete
        ? t("All graded questions are answered: {percent}%. The pass mark is {mark}%.", values)
        : t("{n} of {count} graded questions answered. The pass mark is {mark}%.", values);
    const to = make("a", { href: hrefOf("certificate") }, t("Certificate"));
    return [
      ...standing(this.data, state),
      make("p", {}, ...(sum.questions || sum.earned ? [verdict, " "] : []), ...(sum.earned ? [to] : [])),
    ];
  }

  /** @param {State} state */
  #modules(state) {
    const rows = this.data.book.modules.map((module) => {
      const lessons = module.parts.filter(({ kind }) => kind === "lesson");
      const done = lessons.filter((part) => isDone(this.data, state, module, part)).length;
      const quiz = quizTally(this.data, state, module.id);
      const score = quiz?.complete ? t("{percent}%", { percent: percent(quiz.share) }) : "–";
      const result = !quiz ? "–" : quiz.passed ? t("passed") : quiz.complete ? t("not reached yet") : t("{n} of {count} answered", { n: quiz.answered, count: quiz.questions });
      const link = make("a", { href: hrefOf(module.page) }, module.title);
      return [link, t("{n} of {count}", { n: number(done), count: number(lessons.length) }), score, result];
    });
    return table([t("Module"), t("Lessons done"), t("Quiz"), t("Result")], rows);
  }

  /** @param {State} state */
  #objectives(state) {
    const { modules } = this.data.book;
    const rows = modules.flatMap(({ objectives }) =>
      objectives.map((id) => {
        const sum = objective(this.data, state, id);
        const score = sum.answered ? t("{percent}%", { percent: percent(sum.share) }) : "–";
        return [this.data.config.objectives[id] ?? id, t("{n} of {count}", { n: sum.answered, count: sum.questions }), score];
      }),
    );
    if (!rows.length) return [];
    return [make("h2", {}, t("What you are able to do")), table([t("Learning objective"), t("Answered"), t("Score")], rows)];
  }

  /** @param {State} state */
  #review(state) {
    if (!this.data.config.review_after_days.length) return [];
    const today = dayOf(new Date());
    const found = due(this.data, state, today);
    const keys = this.data.items.map(({ key }) => key);
    const next = nextDay(state.review, keys, today);
    const format = new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "full", timeZone: "UTC" });
    const later = next === null ? [] : [make("p", {}, t("The next review is on {date}.", { date: format.format(momentOf(next)) }))];
    return [
      make("h2", {}, t("Review today")),
      ...(found.length
        ? [
            make("p", {}, t("Recalling it again is what makes it last. Your result does not change.")),
            reviewLink(found.length),
            make("p", {}, t("Where they stand in the course:")),
            this.#list(found),
          ]
        : [make("p", {}, t("Nothing is due today."))]),
      ...later,
    ];
  }

  /** @param {State} state */
  #sure(state) {
    const found = sureButWrong(this.data, state);
    return found.length ? [make("h2", {}, t("You were sure, and it was not right")), this.#list(found)] : [];
  }

  /** @param {import("../types").Item[]} items */
  #list(items) {
    const entries = items.map((item) => {
      const href = `${hrefOf(this.data.pageOf[item.key] ?? "index")}#q-${item.id}`;
      return make("li", {}, make("a", { href }, item.plain || item.id));
    });
    return make("ul", {}, ...entries);
  }
}

/** @param {string[]} head @param {(Node | string)[][]} rows the first cell names its row */
function table(head, rows) {
  const body = rows.map(([name = "", ...cells]) =>
    make("tr", {}, make("th", { scope: "row" }, name), ...cells.map((cell, i) => make("td", { "data-label": head[i + 1] ?? "" }, cell))));
  const top = make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)));
  return make("table", { class: "table book-table" }, make("thead", {}, top), make("tbody", {}, ...body));
}
