// @ts-check
/** One question of the page: reads what is answered, checks it, shows feedback, lets it be tried again. */

import { answerTo, canRetry, isComplete, shuffleName } from "./attempt.js";
import { announce, decoded, make, number, one, t } from "./dom.js";
import { clear } from "./interactions/feedback.js";
import { control } from "./interactions/register.js";
import { scale } from "./interactions/scale.js";
import { isScored } from "./outcome.js";
import { resultOf } from "./result.js";
import { mean, score } from "./scoring.js";

/** @typedef {import("./types").Item} Item */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./interactions/register.js").Control} Control */

/** The data of a question of the page. @param {Element} root @returns {Item} */
export const itemOf = (root) => decoded(root.querySelector("script.cg-data"));

export class Question {
  /** @param {HTMLElement} root @param {Item} item @param {Session} session */
  constructor(root, item, session) {
    this.root = root;
    this.item = item;
    this.session = session;
    this.form = one(root, "form", HTMLFormElement);
    this.button = one(root, ".cg-check", HTMLButtonElement);
    this.result = one(root, ".cg-result", HTMLElement);
    /** When the learner first saw it, or began it again. @type {Date | null} */
    this.since = null;
    const changed = () => this.#changed();
    /** @type {Control[]} */
    this.controls = item.interactions.map((interaction) => {
      const slot = one(root, `[data-slot="${interaction.slot}"]`, HTMLElement);
      return control(slot, interaction, changed);
    });
    this.sure = item.confidence ? scale(one(root, ".cg-confidence", HTMLElement)) : null;
    this.#listen(changed);
  }

  /** @param {() => void} changed */
  #listen(changed) {
    this.button.hidden = false;
    if (!this.item.interactions.some(isScored)) this.button.textContent = t("Compare your answer");
    this.form.addEventListener("input", changed);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#check();
    });
    const hint = this.root.querySelector("details.cg-hint");
    hint?.addEventListener("toggle", () => {
      if (hint.hasAttribute("open") && !this.answer.hint)
        this.session.dispatch({ type: "hint", item: this.item });
    });
  }

  get answer() {
    return answerTo(this.session.state, this.item);
  }

  #changed() {
    if (this.answer.checked) return;
    const responses = this.controls.map((each) => (each.untouched?.() ? null : each.read()));
    const sure = Number(this.sure?.read() ?? 0);
    this.session.dispatch({ type: "answer", item: this.item, responses, sure });
  }

  /** Everything as the state says it: after a load, a draw, another try. */
  render() {
    const { answer, item, session } = this;
    clear(this.form);
    this.controls.forEach((each, i) => {
      each.arrange(shuffleName(session.state, item), item.shuffle);
      each.write(answer.responses[i] ?? null);
      each.lock(answer.checked);
    });
    const begun = answer.checked || answer.responses.some((response) => response !== null);
    this.sure?.write(begun && answer.sure ? String(answer.sure) : null);
    this.sure?.lock(answer.checked);
    const hint = this.root.querySelector("details.cg-hint");
    if (hint instanceof HTMLDetailsElement) hint.open = answer.hint;
    this.button.hidden = answer.checked || (item.tries > 0 && answer.tries >= item.tries);
    one(this.form, ".cg-actions", HTMLElement).hidden = this.button.hidden;
    this.result.hidden = !answer.checked;
    this.result.replaceChildren();
    if (answer.checked) this.#showResult();
    else delete this.root.dataset.result;
  }

  /** Begin to count the time, when the question comes into view. */
  seen() {
    this.since ??= this.session.now();
  }

  #check() {
    if (this.answer.checked) return;
    const responses = this.controls.map((each) => each.read());
    const missing = this.controls.map((each) => each.empty()).find((field) => field) ?? this.sure?.empty();
    if (missing || !isComplete(this.item, responses)) {
      announce(t("Answer every part first."));
      this.#ask();
      missing?.focus();
      return;
    }
    const { item, session } = this;
    session.dispatch({ type: "answer", item, responses, sure: Number(this.sure?.read() ?? 0) });
    const share = mean(item.interactions.map((interaction, i) => score(interaction, responses[i] ?? null)));
    session.dispatch({ type: "check", item, share });
    session.report(item, (session.now().getTime() - (this.since ?? session.now()).getTime()) / 1000);
    session.commit();
    this.render();
    this.result.focus();
    announce([this.#verdict(), this.#nextStep()].join(" "));
  }

  /** Say on the page, too, that something is missing. */
  #ask() {
    const asked = this.root.querySelector(".cg-missing");
    if (!asked) this.button.before(make("p", { class: "cg-missing" }, t("Answer every part first.")));
    this.form.addEventListener("input", () => this.root.querySelector(".cg-missing")?.remove(), {
      once: true,
    });
  }

  #showResult() {
    const { answer, item } = this;
    this.root.querySelector(".cg-missing")?.remove();
    const retry = canRetry(item, answer);
    // The key is shown when there is nothing more to win by knowing it.
    const reveal = answer.last === 1 || (answer.last !== null && !retry);
    const notes = this.controls.flatMap((each) => each.mark(reveal));
    this.root.dataset.result =
      answer.last === null ? "open" : answer.last === 1 ? "right" : answer.last > 0 ? "partial" : "wrong";
    this.result.replaceChildren(...resultOf(item, answer, notes, this.#verdict()));
    if (retry) {
      const label =
        answer.last === null
          ? t("Change your answer")
          : item.pool
            ? t("Try another question")
            : t("Try again");
      const again = make("button", { type: "button", class: "cg-button cg-again" }, label);
      again.addEventListener("click", () => this.retry());
      this.result.append(make("p", { class: "cg-actions" }, again));
    }
  }

  retry() {
    this.again().focus();
    this.session.commit();
  }

  /** Another try, in which the page may ask another variant. @returns {Question} the one that is asked now */
  again() {
    const { item, session } = this;
    const written = answerTo(session.state, item).responses;
    session.dispatch({ type: "retry", item });
    // What was written freely is not thrown away: it is to be changed.
    if (!item.interactions.some(isScored))
      session.dispatch({ type: "answer", item, responses: written, sure: 0 });
    this.render();
    const target = this.replaced?.() ?? this;
    target.since = session.now();
    target.render();
    return target;
  }

  /**
   * Set by the page for a question of a pool: brings the next variant.
   * @type {(() => Question) | undefined}
   */
  replaced;

  focus() {
    this.seen();
    const field = this.form.querySelector("input, select, textarea, button.cg-move");
    if (field instanceof HTMLElement) field.focus();
  }

  #verdict() {
    const { last } = this.answer;
    if (last === null) return t("Your answer is kept.");
    if (last === 1) return t("Right.");
    return last > 0 ? t("Partly right.") : t("Not right yet.");
  }

  #nextStep() {
    const { answer, item } = this;
    const points = answer.last !== null && item.role === "graded" ? `${pointsOf(item, answer.last)} ` : "";
    return (
      points +
      (canRetry(item, answer) && answer.last !== null
        ? t("Read the feedback, then try again or go on.")
        : t("Read the feedback, then go on."))
    );
  }
}

/** @param {Item} item @param {number} share */
export const pointsOf = (item, share) =>
  t("Points: {n} of {count}.", { n: number(item.points * share), count: item.points });
