// @ts-check
/** The first page: how far along one is, and where to go on. */

import { make, number, percent, t } from "../dom.js";
import { dayOf } from "../schedule.js";
import { hrefOf } from "./data.js";
import { done, due, goOn } from "./facts.js";

/** @param {import("./data.js").Data} data @param {import("../types").State} state */
export function home(data, state) {
  const step = document.querySelector(".bd-article p.book-step");
  if (!step || !begun(state)) return; // nothing begun: the page says where to begin
  document.querySelector(".book-stand")?.remove();
  const waiting = due(data, state, dayOf(new Date())).length;
  const shown = make("div", { class: "book-stand" }, ...standing(data, state), ...(waiting ? [reviewLink(waiting)] : []));
  step.after(shown);
  /** @type {HTMLElement} */ (step).hidden = true;
}

/** @param {import("./data.js").Data} data @param {import("../types").State} state */
export function standing(data, state) {
  const { count, of, share } = done(data, state);
  const part = goOn(data, state);
  const values = { n: number(count), count: number(of), percent: percent(share) };
  const text = t("{n} of {count} lessons and quizzes done: {percent}%", values);
  const bar = make("progress", { max: "1", value: String(share), "aria-label": t("Progress") });
  const target = part?.page ?? "certificate";
  const label = part ? (begun(state) ? t("Continue where you were: “{title}”", part) : t("Start with “{title}”", part)) : t("To your certificate");
  return [
    make("p", { class: "book-share" }, bar, make("span", {}, text)),
    make("p", { class: "book-step" }, make("a", { class: "reference internal", href: hrefOf(target) }, label)),
  ];
}

/** Something was read or answered. @param {import("../types").State} state */
const begun = ({ visited, answers }) => visited.length > 0 || Object.keys(answers).length > 0;

/** @param {number} count questions that are due */
export const reviewLink = (count) =>
  make("p", { class: "book-step book-also" }, make("a", { class: "reference internal", href: hrefOf("review") }, t("{n} to review today", { n: number(count) })));
