// @ts-check
/** The review: what is due today, one question at a time. No result changes; the day it comes back moves on. */

import { answerTo } from "../attempt.js";
import { announce, button, decoded, make, number, rich, speak, t } from "../dom.js";
import { record } from "../kept/record.js";
import { dated, Practice } from "../practice.js";
import { itemOf, Question } from "../question.js";
import { dayOf, nextDay, reviewed } from "../schedule.js";
import { found, hrefOf, sharedAt } from "./data.js";
import { due } from "./facts.js";

/** @typedef {import("../types").Item} Item */
/** @typedef {import("./data.js").Data} Data */

/** Questions as HTML, encoded, by module and name: what the files of `review/` leave in the page. */
const asked = () => /** @type {{ coursegenReview?: Record<string, Record<string, string>> }} */ (window).coursegenReview ?? {};

class Review {
  /** @param {Data} data @param {ReturnType<typeof record>} kept @param {Element} page */
  constructor(data, kept, page) {
    this.data = data;
    this.kept = kept;
    this.line = make("p", { class: "book-review-line", tabindex: "-1" });
    this.box = make("div", { class: "cg-kept" });
    page.append(this.line, this.box);
    this.count = 0;
    /** @type {Item[]} */
    this.queue = [];
  }

  get day() {
    return dayOf(new Date());
  }

  begin() {
    this.queue = due(this.data, this.kept.state(), this.day);
    this.count = this.queue.length;
    if (this.count) void this.#show(false);
    else this.#over();
  }

  /** @param {boolean} byLearner whether someone asked for the next one, or the page has just opened */
  async #show(byLearner) {
    const told = this.queue[0];
    if (!told) return this.#over(byLearner);
    const html = await fragment(told, this.data.book.fingerprint.slice(0, 8));
    this.line.textContent = t("Question {n} of {count}", { n: number(this.count - this.queue.length + 1), count: number(this.count) });
    if (!html) return this.#elsewhere(told);
    this.box.replaceChildren(rich(html));
    const root = /** @type {HTMLElement} */ (this.box.querySelector(".cg-item"));
    // One try, after which the answer is shown; here no points are earned.
    const item = { ...itemOf(root), tries: 1, role: /** @type {const} */ ("practice"), pool: "" };
    const { seed } = this.kept.state();
    const host = new Practice({ now: () => new Date(), day: this.day, state: { seed } }, () => this.#answered(told, item, host));
    const question = new Question(root, item, host);
    question.after = () => this.#after(told);
    question.render();
    question.seen();
    if (!byLearner) return;
    question.focus();
    announce(this.line.textContent ?? "");
  }

  /** The file with its questions did not come. @param {Item} told */
  #elsewhere(told) {
    const href = `${hrefOf(this.data.pageOf[told.key] ?? "index")}#q-${told.id}`;
    const link = make("a", { href }, told.plain || told.id);
    this.box.replaceChildren(make("p", {}, t("This question could not be loaded here. It stands in the course:"), " ", link), this.#onward());
  }

  /** @param {Item} told @param {Item} item @param {Practice} host */
  #answered(told, item, host) {
    const { last: share, sure } = answerTo(host.state, item);
    const waits = this.data.config.review_after_days;
    this.kept.review((before) => {
      const review = { ...before };
      for (const old of told.was) {
        if (review[old]) review[told.key] ??= review[old];
        delete review[old];
      }
      return reviewed(review, told.key, { share, sure }, this.day, waits);
    });
    this.box.append(make("p", {}, this.#when(told)), this.#onward());
  }

  #onward() {
    const label = this.queue.length > 1 ? t("Next question") : t("Finish");
    const next = () => {
      this.queue = this.queue.slice(1);
      void this.#show(true);
    };
    return make("p", { class: "cg-actions" }, button(label, "book-review-next", next));
  }

  /** When an answered one comes back, in words. @param {Item} told */
  #when(told) {
    const entry = this.kept.state().review[told.key];
    if (!entry) return "";
    return entry.due ? t("It comes back: {date}.", { date: dated(entry.due) }) : t("It does not come back.");
  }

  /** Where one goes from there. @param {Item} told */
  #after(told) {
    const n = this.queue.length - 1;
    const onward = n ? t("Next question: {n} more to go.", { n: number(n) }) : t("This was the last one.");
    return `${this.#when(told)} ${onward}`.trim();
  }

  /** @param {boolean} [byLearner] */
  #over(byLearner = false) {
    const keys = this.data.items.map(({ key }) => key);
    const day = nextDay(this.kept.state().review, keys, this.day);
    this.line.textContent =
      day === null
        ? t("Nothing to review: what you answer in the course comes back here.")
        : t("Nothing to review today. Next review: {date}.", { date: dated(day) });
    this.box.replaceChildren(make("p", {}, make("a", { href: hrefOf("progress") }, t("My progress"))));
    if (!byLearner) return;
    this.line.focus();
    announce(this.line.textContent);
  }
}

/**
 * A question as HTML. Its module's file comes as a script, since `fetch` does not work from file://.
 * @param {Item} item @param {string} version of the course: hosts may let browsers keep such files for long
 * @returns {Promise<string>} "" where there is none
 */
async function fragment({ id }, version) {
  const module = id.split(".")[0] ?? "";
  if (!asked()[module]) await loaded(sharedAt(`review/${module}.js?v=${version}`));
  const text = asked()[module]?.[id];
  return text ? decoded(make("script", { type: "application/json" }, JSON.stringify(text))) : "";
}

/** @param {string} src @returns {Promise<void>} also when it fails */
const loaded = (src) =>
  new Promise((done) => {
    const script = make("script", { src });
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => done());
    document.head.append(script);
  });

function boot() {
  const data = found();
  const page = document.querySelector(".bd-article h1")?.parentElement;
  if (!data || !page) return;
  speak([...data.config.words, ...data.book.words]);
  const name = `coursegen:${data.config.id}`;
  new Review(data, record({ storage: () => window.localStorage, name }, data.items), page).begin();
}

boot();
