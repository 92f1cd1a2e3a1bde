// @ts-check
/** Feedback beside a part of a question: a mark that is words as well as colour, and what the author says. */

import { freshId, make, rich, t } from "../dom.js";

/** @typedef {"right" | "wrong" | "missed"} Verdict */

/** @param {boolean} right @returns {Verdict} */
export const verdict = (right) => (right ? "right" : "wrong");

/** @param {Verdict} mark */
export function words(mark) {
  if (mark === "right") return t("Right");
  return mark === "wrong" ? t("Not right") : t("This belongs to the answer");
}

/**
 * Put the feedback on `field` under it, and let the field be described by it.
 * @param {HTMLElement} row @param {HTMLElement} field @param {Verdict} mark @param {string} html
 */
export function told(row, field, mark, html) {
  const id = freshId();
  const box = make(
    "div",
    { class: "cg-feedback", id, "data-verdict": mark },
    make("strong", {}, words(mark)),
  );
  if (html) box.append(rich(html, { class: "cg-said" }));
  row.append(box);
  row.dataset.verdict = mark;
  field.setAttribute("aria-describedby", id);
}

/** Take every mark away again. @param {HTMLElement} root */
export function clear(root) {
  for (const box of root.querySelectorAll(".cg-feedback")) {
    root.querySelector(`[aria-describedby="${box.id}"]`)?.removeAttribute("aria-describedby");
    box.remove();
  }
  for (const mark of root.querySelectorAll(".cg-mark")) mark.remove();
  for (const marked of root.querySelectorAll("[data-verdict]")) marked.removeAttribute("data-verdict");
  root.removeAttribute("data-verdict");
}
