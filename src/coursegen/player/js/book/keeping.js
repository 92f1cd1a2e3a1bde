// @ts-check
/** Keeping one's progress: as a file, in a link, in the calendar; and giving it up. Nothing is replaced unasked. */

import { unpack } from "../codec.js";
import { announce, button, make, number, t } from "../dom.js";
import { dayOf } from "../schedule.js";
import { calendar, days } from "./calendar.js";
import { answeredCount } from "./facts.js";
import { read, saved } from "./file.js";
import { begin } from "../attempt.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./file.js").Saved} Saved */

const HASH = "#progress=";
const MOST = 5_000_000; // characters; more than any browser would keep

export class Keeping {
  /** @param {Data} data @param {import("./main.js").Kept} kept @param {() => void} changed */
  constructor(data, kept, changed) {
    this.data = data;
    this.kept = kept;
    this.changed = changed;
    this.said = make("div", { class: "book-said", role: "status" });
    this.field = make("input", { type: "file", id: "book-file", accept: ".json,application/json" });
    this.field.addEventListener("change", () => void this.#chosen());
    this.root = make("div", { class: "book-keeping" }, ...this.#draw());
  }

  #draw() {
    const served = location.protocol.startsWith("http");
    return [
      make("h2", {}, t("Keep your progress")),
      make("p", {}, t("Your answers are kept in this browser alone. Save them as a file to have them elsewhere too.")),
      make(
        "p",
        { class: "cg-actions" },
        button(t("Save as a file"), "", () => this.#save()),
        ...(served ? [button(t("Make a link for another device"), "cg-again", () => this.#link())] : []),
        ...(this.data.config.review_after_days.length
          ? [button(t("Reviews as a calendar file"), "cg-again", () => this.#calendar())]
          : []),
        button(t("Ask the browser to keep them"), "cg-again", () => void this.#persist()),
      ),
      make("p", { class: "book-small" }, t("Safari forgets what a site has kept after seven days without a visit. Save a file before a longer break.")),
      make("p", { class: "book-load" }, make("label", { for: "book-file" }, t("Load a saved file")), this.field),
      this.said,
      make("h2", {}, t("Start again")),
      make("p", { class: "cg-actions" }, button(t("Reset my progress"), "cg-again", () => this.#reset())),
    ];
  }

  /** @param {string} text @param {...Node} more */
  #say(text, ...more) {
    this.said.replaceChildren(make("p", {}, text), ...more);
    announce(text);
  }

  #saved() {
    const { config, book } = this.data;
    const packed = this.kept.packed();
    return packed ? saved(config, book.fingerprint, packed, new Date()) : null;
  }

  #save() {
    const whole = this.#saved();
    if (!whole) return this.#say(t("There is nothing to save yet."));
    download(`${this.data.config.id}-progress.json`, "application/json", `${JSON.stringify(whole, null, 1)}\n`);
    this.#say(t("Your progress was saved as a file."));
  }

  #link() {
    const whole = this.#saved();
    if (!whole) return this.#say(t("There is nothing to save yet."));
    const href = location.href.replace(/#.*$/, "") + HASH + encodeURIComponent(JSON.stringify(whole));
    const field = make("input", { type: "text", readonly: true, class: "book-link", value: href, "aria-label": t("Link with your progress") });
    this.#say(t("Open this link on the other device. Whoever has it can see your answers."), field);
    field.focus();
    field.select();
  }

  #calendar() {
    const { config, items } = this.data;
    const found = days(this.kept.state().review, items.map(({ key }) => key), dayOf(new Date()));
    if (!found.length) return this.#say(t("No review is due yet: answer some questions first."));
    const summary = (/** @type {number} */ n) => t("Review: {title} ({n} questions)", { title: config.title, n });
    const href = location.protocol.startsWith("http") ? location.href.replace(/#.*$/, "") : "";
    download(`${config.id}-reviews.ics`, "text/calendar", calendar({ id: config.id, summary, href, now: new Date() }, found));
    this.#say(t("The days of your reviews were saved as a calendar file."));
  }

  async #persist() {
    const given = await navigator.storage?.persist?.().catch(() => false);
    this.#say(given ? t("The browser keeps your answers until you delete them.") : t("The browser did not promise it. Save a file to be safe."));
  }

  async #chosen() {
    const file = this.field.files?.[0];
    if (!file) return;
    if (file.size > MOST) return this.#say(t("This is no file of saved progress."));
    const text = await file.text().catch(() => "");
    this.field.value = ""; // the same file may be chosen again
    this.#offer(text);
  }

  /** The page was opened by a link that carries progress. */
  arrived() {
    if (!location.hash.startsWith(HASH)) return;
    let text = "";
    try {
      text = decodeURIComponent(location.hash.slice(HASH.length));
    } catch {
      // told as damaged
    }
    history.replaceState(null, "", location.href.replace(/#.*$/, "")); // a reload must not ask again
    this.#offer(text);
  }

  /** @param {string} text */
  #offer(text) {
    const { config, items } = this.data;
    const found = read(text, config);
    if (!("saved" in found)) return this.#say(`${found.fault} ${t("Nothing was changed.")}`);
    const given = found.saved;
    const count = answeredCount(unpack(given.state, items) ?? begin(1), this.data);
    const here = answeredCount(this.kept.state(), this.data);
    const lines = [
      t("In the file, {n} questions are answered; here, {here}. What is here would be replaced.", { n: number(count), here: number(here) }),
      ...(given.version === config.version
        ? []
        : [t("It was saved in version {old} of the course; this is version {now}.", { old: given.version, now: config.version })]),
    ];
    this.#ask(t("Replace your progress here?"), lines, t("Replace"), () => {
      const kept = this.kept.replace(given.state);
      this.changed();
      this.#say(kept ? t("Your progress was loaded.") : t("It could not be kept: this browser does not allow it, or has no room."));
    }, this.field);
  }

  #reset() {
    const here = answeredCount(this.kept.state(), this.data);
    const lines = [
      t("Your answers to {n} questions, your scores and your reviews in this course are deleted from this browser. They cannot be brought back without a saved file.", { n: number(here) }),
    ];
    const from = /** @type {HTMLElement | null} */ (document.activeElement);
    this.#ask(t("Delete your progress?"), lines, t("Delete"), () => {
      const gone = this.kept.forget();
      this.changed();
      this.#say(gone ? t("Your progress was deleted.") : t("It could not be deleted: this browser does not allow it."));
    }, from);
  }

  /**
   * @param {string} question @param {string[]} lines @param {string} yes @param {() => void} act
   * @param {HTMLElement | null} from where the focus goes back to
   */
  #ask(question, lines, yes, act, from) {
    const title = make("h3", { id: "book-ask", tabindex: "-1" }, question);
    const back = () => {
      this.#say(t("Nothing was changed."));
      from?.focus();
    };
    const sure = button(yes, "", () => {
      act();
      from?.focus();
    });
    const actions = make("p", { class: "cg-actions" }, sure, button(t("Keep what is here"), "cg-again", back));
    const panel = make("div", { class: "book-ask", role: "group", "aria-labelledby": "book-ask" }, title, ...lines.map((line) => make("p", {}, line)), actions);
    panel.addEventListener("keydown", ({ key }) => key === "Escape" && back());
    from?.closest("p")?.after(this.said); // where the learner is looking
    this.said.replaceChildren(panel);
    title.focus();
  }
}

/** @param {string} name @param {string} type @param {string} text */
function download(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = make("a", { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
