// @ts-check
/** Typing: a word, a number, or freely. */

import { number, one, t } from "../dom.js";
import { score } from "../scoring.js";
import { verdict } from "./feedback.js";

/** @typedef {import("./register.js").Control} Control */
/** @typedef {import("./register.js").Note} Note */

/** @param {HTMLElement} root @returns {HTMLInputElement | HTMLTextAreaElement} */
const fieldOf = (root) => {
  const area = root.querySelector("textarea");
  return area ?? one(root, "input", HTMLInputElement);
};

/** @param {HTMLElement} root @param {(reveal: boolean, typed: string) => Note[]} mark @returns {Control} */
function entry(root, mark) {
  const field = fieldOf(root);
  return {
    read: () => (field.value.trim() ? field.value : null),
    write(response) {
      field.value = typeof response === "string" ? response : "";
    },
    arrange() {},
    mark: (reveal) => mark(reveal, field.value),
    lock(locked) {
      field.readOnly = locked;
    },
    empty: () => (field.value.trim() ? null : field),
  };
}

/** @param {HTMLElement} root @param {import("../types").Text} data @returns {Control} */
export const text = (root, data) =>
  entry(root, (reveal, typed) => {
    const right = score(data, typed) === 1;
    root.dataset.verdict = verdict(right);
    const answer = reveal && !right ? (data.accept[0] ?? "") : "";
    if (!data.slot && !data.feedback && !answer) return [];
    return [{ verdict: verdict(right), text: typed, html: data.feedback, answer }];
  });

/** @param {HTMLElement} root @param {import("../types").Numeric} data @returns {Control} */
export const numeric = (root, data) =>
  entry(root, (reveal, typed) => {
    const right = score(data, typed) === 1;
    root.dataset.verdict = verdict(right);
    if (!reveal || right) return [];
    const range =
      data.low === data.high
        ? number(data.low)
        : t("{low} to {high}", { low: number(data.low), high: number(data.high) });
    return [{ verdict: "wrong", text: typed, html: "", answer: `${range} ${data.unit}`.trim() }];
  });

/** @param {HTMLElement} root @returns {Control} */
export const extended = (root) => entry(root, () => []);
