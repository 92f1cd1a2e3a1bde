// @ts-check
/** Ticks in the sidebar: lessons done and quizzes passed, as a sign and in words. */

import { all, make, t } from "../dom.js";
import { hrefOf } from "./data.js";
import { isDone, parts } from "./facts.js";

/** @param {import("./data.js").Data} data @param {import("../types").State} state */
export function ticks(data, state) {
  /** @type {Map<string, string>} what to say, by address */
  const said = new Map();
  const every = parts(data);
  for (const { module, part } of every)
    if (isDone(data, state, module, part)) said.set(hrefOf(part.page), part.kind === "quiz" ? t("(passed)") : t("(done)"));
  for (const module of data.book.modules)
    if (module.parts.length && module.parts.every(({ page }) => said.has(hrefOf(page))))
      said.set(hrefOf(module.page), t("(done)"));
  for (const link of all(document, ".bd-sidenav a", HTMLAnchorElement)) mark(link, said.get(link.href.replace(/#.*$/, "")) ?? "");
}

/** @param {HTMLAnchorElement} link @param {string} text */
function mark(link, text) {
  const has = link.querySelector(".book-tick");
  if (has?.textContent?.trim() === text) return;
  has?.remove();
  if (text) link.append(make("span", { class: "book-tick" }, make("span", { class: "cg-away" }, ` ${text}`)));
}
