// @ts-check
/** Giving each premise a response: one native select for each. */

import { all, one } from "../dom.js";
import { shuffled } from "../random.js";
import { told, verdict } from "./feedback.js";

/** @typedef {import("./register.js").Control} Control */

/** @param {HTMLElement} root @param {import("../types").Match} data @returns {Control} */
export function match(root, data) {
  // The page numbers premises and responses; the data lists them in the same order. A copy comes as it was shuffled.
  const rows = all(root, ".cg-pair", HTMLElement).sort((a, b) => Number(a.dataset.n) - Number(b.dataset.n));
  const fields = rows.map((row) => one(row, "select", HTMLSelectElement));
  const options = fields.map((field) => [...field.options].slice(1));
  const key = new Map(data.key);
  const responseOf = (/** @type {HTMLSelectElement} */ field) => data.responses[Number(field.value) - 1]?.id;
  return {
    read() {
      /** @type {[string, string][]} */
      const pairs = [];
      fields.forEach((field, i) => {
        const [premise, response] = [data.premises[i]?.id, responseOf(field)];
        if (premise && response) pairs.push([premise, response]);
      });
      return pairs.length ? pairs : null;
    },
    write(response) {
      const given = new Map(/** @type {[string, string][]} */ (Array.isArray(response) ? response : []));
      fields.forEach((field, i) => {
        const place = data.responses.findIndex(({ id }) => id === given.get(data.premises[i]?.id ?? ""));
        field.value = place < 0 ? "" : String(place + 1);
      });
    },
    arrange(name, shuffle) {
      if (data.presentation === "bins") {
        if (shuffle) root.append(...shuffled(rows, name));
        return;
      }
      fields.forEach((field, i) => {
        const chosen = field.value;
        field.append(...shuffled(options[i] ?? [], name));
        field.value = chosen;
      });
    },
    mark(reveal) {
      rows.forEach((row, i) => {
        const premise = data.premises[i];
        const [field, wanted] = [fields[i], key.get(premise?.id ?? "")];
        if (!premise || !field) return;
        const right = responseOf(field) === wanted;
        told(row, field, verdict(right), premise.feedback);
      });
      return reveal ? solution(rows, options, data) : [];
    },
    lock(locked) {
      for (const field of fields) field.disabled = locked;
    },
    empty: () => fields.find((field) => !field.value) ?? null,
  };
}

/**
 * What belongs together, in words.
 * @param {HTMLElement[]} rows
 * @param {HTMLOptionElement[][]} options
 * @param {import("../types").Match} data
 */
function solution(rows, options, data) {
  const key = new Map(data.key);
  return rows.flatMap((row, i) => {
    const premise = data.premises[i];
    if (row.dataset.verdict === "right" || !premise) return [];
    const place = data.responses.findIndex(({ id }) => id === key.get(premise.id));
    const said = one(row, ".cg-premise", HTMLElement).textContent?.trim() ?? "";
    const answer = options[i]?.find((option) => option.value === String(place + 1))?.text ?? "";
    return [{ verdict: /** @type {const} */ ("missed"), text: said, html: "", answer }];
  });
}
