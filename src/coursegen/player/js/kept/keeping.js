// @ts-check
/** Keeping one's progress: as a file, in a link, in the calendar; and giving it up. Nothing is replaced unasked. */

import { unpack } from "../codec.js";
import { announce, button, make, number, t } from "../dom.js";
import { dayOf } from "../schedule.js";
import { calendar, days } from "./calendar.js";
import { read, saved } from "./file.js";
import { HASH, packed, unpacked } from "./link.js";
import { answerTo, begin } from "../attempt.js";

/** @typedef {import("./file.js").Saved} Saved */
/** @typedef {ReturnType<typeof import("./record.js").record>} Kept */
/**
 * @typedef {object} Kinds
 * @property {import("../types").Config} config
 * @property {import("../types").Item[]} items
 * @property {string} fingerprint
 * @property {2 | 3} level of its headings
 * @property {boolean} links whether a link to this page can be opened elsewhere
 */

const MOST = 5_000_000; // characters; more than any browser would keep

export class Keeping {
  /** @param {Kinds} data @param {Kept} kept @param {(said: string) => void} changed all is another now */
  constructor(data, kept, changed) {
    this.data = data;
    this.kept = kept;
    this.changed = changed;
    this.said = make("div", { class: "cg-kept-said" });
    this.field = make("input", { type: "file", id: "cg-file", accept: ".json,application/json" });
    this.field.addEventListener("change", () => void this.#chosen());
    this.root = make("div", { class: "cg-kept" }, ...this.#draw());
  }

  #draw() {
    return [
      this.#heading(0, {}, t("Keep your progress")),
      make("p", {}, t("Your answers are kept in this browser alone. Save them as a file to have them elsewhere too.")),
      make(
        "p",
        { class: "cg-actions" },
        button(t("Save as a file"), "", () => this.#save()),
        ...(this.data.links ? [button(t("Make a link for another device"), "cg-again", () => this.#link())] : []),
        ...(this.data.config.review_after_days.length
          ? [button(t("Reviews as a calendar file"), "cg-again", () => this.#calendar())]
          : []),
        button(t("Ask the browser to keep them"), "cg-again", () => void this.#persist()),
      ),
      make("p", { class: "cg-kept-small" }, t("Safari forgets what a site has kept after seven days without a visit. Save a file before a longer break.")),
      make("p", { class: "cg-kept-load" }, make("label", { for: "cg-file" }, t("Load a saved file")), this.field),
      this.said,
      this.#heading(0, {}, t("Start again")),
      make("p", { class: "cg-actions" }, button(t("Reset my progress"), "cg-again", () => this.#reset())),
    ];
  }

  /** @param {number} below @param {Record<string, string>} attributes @param {string} text */
  #heading(below, attributes, text) {
    const tag = /** @type {"h2" | "h3" | "h4"} */ (`h${this.data.level + below}`);
    return make(tag, attributes, text);
  }

  /** @param {string} text @param {...Node} more */
  #say(text, ...more) {
    this.said.replaceChildren(make("p", {}, text), ...more);
    announce(text);
  }

  /** @param {string} text @param {boolean} done */
  #tell(text, done) {
    this.#say(text);
    if (done) this.changed(text);
  }

  /** What was done before this page was loaded anew. @param {string} text */
  done(text) {
    this.#say(text);
  }

  #saved() {
    const { config, fingerprint } = this.data;
    const state = this.kept.packed();
    return state ? saved(config, fingerprint, state, new Date()) : null;
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
    const href = location.href.replace(/#.*$/, "") + packed(whole);
    const field = make("input", { type: "text", readonly: true, class: "cg-kept-link", value: href, "aria-label": t("Link with your progress") });
    this.#say(t("Open this link on the other device. Whoever has it can see your answers."), field, ...pictured(href));
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
    const text = unpacked(location.hash);
    history.replaceState(null, "", location.href.replace(/#.*$/, "")); // a reload must not ask again
    this.#offer(text);
  }

  /** @param {string} text */
  #offer(text) {
    const { config, items } = this.data;
    const found = read(text, config);
    if (!("saved" in found)) return this.#say(`${found.fault} ${t("Nothing was changed.")}`);
    const given = found.saved;
    const count = answered(unpack(given.state, items) ?? begin(1), items);
    const here = answered(this.kept.state(), this.data.items);
    const lines = [
      t("In the file, {n} questions are answered; here, {here}. What is here would be replaced.", { n: number(count), here: number(here) }),
      ...(given.version === config.version
        ? []
        : [t("It was saved in version {old} of the course; this is version {now}.", { old: given.version, now: config.version })]),
    ];
    this.#ask(t("Replace your progress here?"), lines, t("Replace"), () => {
      const kept = this.kept.replace(given.state);
      this.#tell(kept ? t("Your progress was loaded.") : t("It could not be kept: this browser does not allow it, or has no room."), kept);
    }, this.field);
  }

  #reset() {
    const here = answered(this.kept.state(), this.data.items);
    const lines = [
      t("Your answers to {n} questions, your scores and your reviews in this course are deleted from this browser. They cannot be brought back without a saved file.", { n: number(here) }),
    ];
    const from = /** @type {HTMLElement | null} */ (document.activeElement);
    this.#ask(t("Delete your progress?"), lines, t("Delete"), () => {
      const gone = this.kept.forget();
      this.#tell(gone ? t("Your progress was deleted.") : t("It could not be deleted: this browser does not allow it."), gone);
    }, from);
  }

  /**
   * @param {string} question @param {string[]} lines @param {string} yes @param {() => void} act
   * @param {HTMLElement | null} from where the focus goes back to
   */
  #ask(question, lines, yes, act, from) {
    const title = this.#heading(1, { id: "cg-ask-title", tabindex: "-1" }, question);
    const back = () => {
      this.#say(t("Nothing was changed."));
      from?.focus();
    };
    const sure = button(yes, "", () => {
      act();
      from?.focus();
    });
    const actions = make("p", { class: "cg-actions" }, sure, button(t("Keep what is here"), "cg-again", back));
    const panel = make("div", { class: "cg-kept-ask", role: "group", "aria-labelledby": "cg-ask-title" }, title, ...lines.map((line) => make("p", {}, line)), actions);
    panel.addEventListener("keydown", ({ key }) => key === "Escape" && back());
    from?.closest("p")?.after(this.said); // where the learner is looking
    this.said.replaceChildren(panel);
    title.focus();
  }
}

/** Answered questions. @param {import("../types").State} state @param {import("../types").Item[]} items */
const answered = (state, items) => items.filter((item) => answerTo(state, item).tries > 0).length;

/**
 * The link as a picture for a camera, from a script that this page alone loads (book/code.js).
 * @param {string} href @returns {Node[]}
 */
function pictured(href) {
  const draw = /** @type {{ coursegenCode?: (text: string) => SVGSVGElement | null }} */ (window).coursegenCode;
  const code = draw?.(href);
  if (!code) return draw ? [make("p", {}, t("There is too much in it for a code that a camera could read: send the link, or a file."))] : [];
  code.setAttribute("aria-label", t("QR code of the link above"));
  return [
    make("p", {}, t("Or point the other device's camera at this code:")),
    make("div", { class: "cg-kept-code" }, code),
  ];
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
