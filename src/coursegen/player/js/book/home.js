// @ts-check
/** The first page: how far along one is, and where to go on. */

import { make, number, percent, t } from "../dom.js";
import { hrefOf } from "./data.js";
import { done, goOn } from "./facts.js";

/** @param {import("./data.js").Data} data @param {import("../types").State} state */
export function home(data, state) {
  const step = document.querySelector(".bd-article p.book-step");
  if (!step || !state.visited.length) return; // nothing begun: the page says where to begin
  document.querySelector(".book-stand")?.remove();
  const shown = make("div", { class: "book-stand" }, ...standing(data, state));
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
  const label = part ? t("Continue where you were: “{title}”", { title: part.title }) : t("To your certificate");
  return [
    make("p", { class: "book-share" }, bar, make("span", {}, text)),
    make("p", { class: "book-step" }, make("a", { class: "reference internal", href: hrefOf(target) }, label)),
  ];
}
