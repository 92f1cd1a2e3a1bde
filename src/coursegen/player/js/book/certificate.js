// @ts-check
/** The certificate, or what is missing for it. The name is typed here and stays here. */

import { button, make, number, percent, t } from "../dom.js";
import { local } from "../runtimes/local.js";
import { hrefOf } from "./data.js";
import { isDone, parts, quizTally, whole } from "./facts.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("../types").State} State */

/** @param {Data} data @param {import("./main.js").Kept} kept */
export function certificate(data, kept) {
  const title = document.querySelector(".bd-article h1");
  const body = title?.parentElement;
  if (!title || !body) return;
  const state = kept.state();
  const stands = whole(data, state);
  const shown = stands.earned ? earned(data, stands) : missing(data, state, stands);
  body.replaceChildren(title, ...shown);
}

/** @param {Data} data @param {State} state @param {ReturnType<typeof whole>} stands */
function missing(data, state, stands) {
  const first = stands.questions
    ? t("It stands here when all {count} graded questions are answered and {percent}% of the points are reached.", {
        count: stands.questions,
        percent: percent(stands.mark),
      })
    : t("It stands here when every lesson is done.");
  const open = parts(data).filter(({ module, part }) =>
    stands.questions ? part.kind === "quiz" && !isDone(data, state, module, part) : !isDone(data, state, module, part));
  const entries = open.map(({ module, part }) => {
    const link = make("a", { href: hrefOf(part.page) }, `${module.title}: ${part.title}`);
    return make("li", {}, link, ` – ${lacks(data, state, module.id, part.kind)}`);
  });
  return [
    make("p", {}, first),
    ...(stands.complete && stands.questions
      ? [make("p", {}, t("All are answered; you have {percent}%.", { percent: percent(stands.share) }))]
      : []),
    ...(entries.length ? [make("h2", {}, t("What is missing")), make("ul", {}, ...entries)] : []),
    make("p", {}, make("a", { href: hrefOf("progress") }, t("My progress"))),
  ];
}

/** @param {Data} data @param {State} state @param {string} module @param {string} kind */
function lacks(data, state, module, kind) {
  const sum = kind === "quiz" ? quizTally(data, state, module) : null;
  if (!sum) return t("not done yet");
  if (!sum.complete) return t("{n} of {count} answered", { n: number(sum.answered), count: number(sum.questions) });
  return t("{percent}% of {mark}%", { percent: percent(sum.share), mark: percent(sum.mark) });
}

/** @param {Data} data @param {ReturnType<typeof whole>} stands */
function earned(data, stands) {
  const { config, book } = data;
  const world = { storage: () => window.localStorage, name: `coursegen:${config.id}:certificate` };
  const own = local(world);
  const [day = "", before = ""] = split(own.load());
  const today = day || isoDay(new Date());
  own.save(`${today} ${before}`, "");
  const named = make("p", { class: "book-name" }, before || "\u00a0");
  const field = make("input", { type: "text", id: "book-name", autocomplete: "name", maxlength: "120", value: before });
  field.addEventListener("input", () => {
    named.textContent = field.value.trim() || "\u00a0";
    own.save(`${today} ${field.value.trim()}`, "");
  });
  const locale = document.documentElement.lang || "en";
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${today}T00:00Z`));
  const score = stands.questions
    ? t("Score: {percent}% (pass mark: {mark}%)", { percent: percent(stands.share), mark: percent(stands.mark) })
    : t("All lessons done");
  return [
    // How a sheet lies can be said for a whole document alone; a page with a name of its own leaves an empty one before it.
    make("style", {}, "@page { size: landscape; margin: 12mm; }"),
    make(
      "div",
      { class: "book-form cg-kept" },
      make("label", { for: "book-name" }, t("Your name, as it should stand on the certificate")),
      field,
      make("p", { class: "book-small" }, t("It stays in this browser.")),
      make("p", { class: "cg-actions" }, button(t("Print or save as PDF"), "", () => print())),
    ),
    make(
      "div",
      { class: "book-certificate" },
      make("p", { class: "book-kind" }, t("Certificate of completion")),
      named,
      make("p", {}, t("has completed the course")),
      make("p", { class: "book-course" }, config.title),
      make("p", {}, score),
      make("p", {}, t("Version {version} · {date}", { version: config.version, date })),
      make(
        "p",
        { class: "book-small" },
        t("Self-attested: made by the learner's own browser from answers that are kept there. Nobody has checked who answered."),
      ),
      make("p", { class: "book-small" }, t("Fingerprint of the course: {fingerprint}", { fingerprint: book.fingerprint.slice(0, 16) })),
    ),
  ];
}

/** The day on which it stood here first, and the name. @param {string} text */
function split(text) {
  const found = /^(\d{4}-\d\d-\d\d) (.*)$/.exec(text);
  return found ? found.slice(1) : [];
}

/** The day that a clock on the wall shows. @param {Date} now */
const isoDay = (now) => new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
