// @ts-check
/** Choosing: a list of radios or checkboxes, or a select in a gap. */

import { all, one } from "../dom.js";
import { shuffled } from "../random.js";
import { told, verdict } from "./feedback.js";

/** @typedef {import("./register.js").Control} Control */

/** @param {HTMLElement} root @param {import("../types").Choice} data @returns {Control} */
export const choice = (root, data) => (data.slot ? select(root, data) : list(root, data));

/** @param {HTMLElement} root @param {import("../types").Choice} data @returns {Control} */
function list(root, data) {
  const inputs = all(root, "input", HTMLInputElement);
  const rowOf = (/** @type {HTMLInputElement} */ input) => /** @type {HTMLElement} */ (input.closest("li"));
  return {
    read() {
      const ids = data.options.map(({ id }) => id);
      const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
      return chosen.length ? ids.filter((id) => chosen.includes(id)) : null;
    },
    write(response) {
      for (const input of inputs)
        input.checked = Array.isArray(response) && response.some((id) => id === input.value);
    },
    arrange(name, shuffle) {
      if (!shuffle || data.boolean) return;
      const rows = inputs.map(rowOf);
      const original = data.options.map(
        ({ id }) => /** @type {HTMLElement} */ (rows.find((row) => row.dataset.id === id)),
      );
      root.append(...shuffled(original, name, (row) => "pinned" in row.dataset));
    },
    mark(reveal) {
      for (const input of inputs) {
        const option = data.options.find(({ id }) => id === input.value);
        const right = data.key.includes(input.value);
        if (!option || !(input.checked || (reveal && right))) continue;
        const label = input.checked ? verdict(right) : "missed";
        told(rowOf(input), input, label, option.feedback);
      }
      return [];
    },
    lock(locked) {
      for (const input of inputs) input.disabled = locked;
    },
    empty: () => (inputs.some((input) => input.checked) ? null : (inputs[0] ?? null)),
  };
}

/** @param {HTMLElement} root @param {import("../types").Choice} data @returns {Control} */
function select(root, data) {
  const field = one(root, "select", HTMLSelectElement);
  return {
    read: () => (field.value ? [field.value] : null),
    write(response) {
      field.value = Array.isArray(response) ? String(response[0] ?? "") : "";
    },
    arrange(name, shuffle) {
      if (!shuffle) return;
      const chosen = field.value;
      const pinned = data.options.filter((option) => option.pinned).map(({ id }) => id);
      const original = data.options.map(({ id }) => one(field, `option[value="${id}"]`, HTMLOptionElement));
      field.append(...shuffled(original, name, (option) => pinned.includes(option.value)));
      field.value = chosen;
    },
    mark(reveal) {
      const right = data.key.includes(field.value);
      root.dataset.verdict = verdict(right);
      const chosen = data.options.find(({ id }) => id === field.value);
      const key = one(field, `option[value="${data.key[0]}"]`, HTMLOptionElement).text;
      return [
        {
          verdict: verdict(right),
          text: field.selectedOptions[0]?.text ?? "",
          html: chosen?.feedback ?? "",
          answer: reveal && !right ? key : "",
        },
      ];
    },
    lock(locked) {
      field.disabled = locked;
    },
    empty: () => (field.value ? null : field),
  };
}
