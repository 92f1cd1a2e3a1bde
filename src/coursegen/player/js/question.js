// @ts-check
/** One question of the page: reads what is answered, checks it, shows feedback, lets it be tried again. */

import { answerTo, isComplete, shuffleName, tryNumber } from "./attempt.js";
import { announce, button, decoded, make, one, t } from "./dom.js";
import { clear } from "./interactions/feedback.js";
import { control } from "./interactions/register.js";
import { scale } from "./interactions/scale.js";
import { isScored } from "./outcome.js";
import { canRetry, hasTries, isResting, keyIsShown, mayAskForKey } from "./policy.js";
import { resultOf } from "./result.js";
import { saidOf, stepOf } from "./said.js";
import { mean, score } from "./scoring.js";

/** @typedef {import("./types").Item} Item */
/**
 * What a question needs of the learner's session; the review has one of its own, which keeps nothing.
 * @typedef {Pick<import("./session.js").Session, "state" | "dispatch" | "report" | "commit" | "now">} Host
 */
/** @typedef {import("./interactions/register.js").Control} Control */

/** The data of a question of the page. @param {Element} root @returns {Item} */
export const itemOf = (root) => decoded(root.querySelector("script.cg-data"));

export class Question {
  /** @param {HTMLElement} root @param {Item} item @param {Host} session */
  constructor(root, item, session) {
    this.root = root;
    this.item = item;
    this.session = session;
    this.form = one(root, "form", HTMLFormElement);
    this.button = one(root, ".cg-check", HTMLButtonElement);
    this.result = one(root, ".cg-result");
    /** When the learner first saw it, or began it again. @type {Date | null} */
    this.since = null;
    const changed = () => this.#changed();
    /** @type {Control[]} */
    this.controls = item.interactions.map((interaction) => {
      const slot = one(root, `[data-slot="${interaction.slot}"]`);
      return control(slot, interaction, changed);
    });
    this.sure = item.confidence ? scale(one(root, ".cg-confidence")) : null;
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
      if (!hint.hasAttribute("open") || this.answer.hint) return;
      this.session.dispatch({ type: "hint", item: this.item });
      const said = hint.querySelector("div")?.textContent?.trim() ?? "";
      announce([`${t("Hint")}: ${said}`, t("Now answer, then check the answer.")].join(" "));
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
    const over = !answer.checked && !hasTries(session.state, item);
    this.button.hidden = answer.checked || over;
    one(this.form, ".cg-actions").hidden = this.button.hidden;
    this.result.hidden = !answer.checked && !over;
    this.result.replaceChildren();
    delete this.root.dataset.result;
    if (answer.checked) this.#showResult();
    // It was answered in another version of the course, or there was no room to keep what was answered.
    else if (over) this.result.append(t("You have answered this before, and no try is left. Your points stay."));
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
    announce(saidOf(session.state, item, this.after?.() ?? t("Read the feedback, then go on.")));
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
    const { state } = this.session;
    this.root.querySelector(".cg-missing")?.remove();
    const notes = this.controls.flatMap((each) => each.mark(keyIsShown(state, item)));
    this.root.dataset.result =
      answer.last === null ? "open" : answer.last === 1 ? "right" : answer.last > 0 ? "partial" : "wrong";
    this.result.replaceChildren(...resultOf(state, item, notes));
    if (this.#rests) this.result.append(make("p", { class: "cg-note" }, stepOf(state, item, true)));
    const buttons = this.#buttons();
    if (buttons.length) this.result.append(make("p", { class: "cg-actions" }, ...buttons));
  }

  get #rests() {
    return this.rounds && isResting(this.session.state, this.item);
  }

  #buttons() {
    const { answer, item } = this;
    const { state } = this.session;
    const out = [];
    if (canRetry(state, item) && !this.#rests) {
      const label =
        answer.last === null
          ? t("Change your answer")
          : item.pool
            ? t("Try another question")
            : t("Try again");
      out.push(button(label, "cg-again", () => this.retry()));
    }
    if (mayAskForKey(state, item)) out.push(button(t("Show the answer"), "cg-again", () => this.#showKey()));
    return out;
  }

  /** The learner gives up, or wants to be sure. */
  #showKey() {
    const { item, session } = this;
    session.dispatch({ type: "show", item });
    session.commit();
    this.render();
    this.result.focus();
    announce([stepOf(session.state, item, this.#rests), this.after?.() ?? ""].join(" "));
  }

  retry() {
    const asked = this.again();
    asked.focus();
    this.session.commit();
    const n = tryNumber(asked.answer);
    announce(
      this.item.interactions.some(isScored)
        ? t("Try {n}: answer, then check the answer.", { n })
        : t("You can change your answer."),
    );
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

  /**
   * Set by the page: where one goes from here, in words.
   * @type {(() => string) | undefined}
   */
  after;

  /** Set by the page: a quiz can be tried again as a whole, so that a question may rest until then. */
  rounds = false;

  focus() {
    this.seen();
    const field = this.form.querySelector("input, select, textarea, button.cg-move");
    if (field instanceof HTMLElement) field.focus();
  }
}
