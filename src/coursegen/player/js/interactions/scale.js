// @ts-check
/** Saying where one stands on a scale; no answer is right. */

import { all } from "../dom.js";

/** @param {HTMLElement} root @returns {import("./register.js").Control} */
export function scale(root) {
  const inputs = all(root, "input", HTMLInputElement);
  return {
    read: () => inputs.find((input) => input.checked)?.value ?? null,
    write(response) {
      for (const input of inputs) input.checked = input.value === response;
    },
    arrange() {},
    mark: () => [],
    lock(locked) {
      for (const input of inputs) input.disabled = locked;
    },
    empty: () => (inputs.some((input) => input.checked) ? null : (inputs[0] ?? null)),
  };
}
