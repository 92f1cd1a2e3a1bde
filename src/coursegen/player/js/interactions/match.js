// @ts-check
/** Giving each premise a response: one native select for each, and on wide pages responses to drag on them. */

import { all, announce, one } from "../dom.js";
import { draggable } from "../drag.js";
import { shuffled } from "../random.js";
import { told, verdict } from "./feedback.js";

/** @typedef {import("./register.js").Control} Control */

/** @param {HTMLElement} root @param {import("../types").Match} data @returns {Control} */
export function match(root, data) {
  // The page numbers premises and responses; the data lists them in the same order. A copy comes as it was shuffled.
  const rows = all(root, ".cg-pair").sort((a, b) => Number(a.dataset.n) - Number(b.dataset.n));
  const fields = rows.map((row) => one(row, "select", HTMLSelectElement));
  const options = fields.map((field) => [...field.options].slice(1));
  const key = new Map(data.key);
  const tray = dropping(root, rows);
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
      if (tray) tray.hidden = locked;
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
    const said = one(row, ".cg-premise").textContent?.trim() ?? "";
    const answer = options[i]?.find((option) => option.value === String(place + 1))?.text ?? "";
    return [{ verdict: /** @type {const} */ ("missed"), text: said, html: "", answer }];
  });
}

/**
 * Responses that can be dragged on a row: dropping one chooses it in the row's select, which stays the only truth.
 * @param {HTMLElement} root @param {HTMLElement[]} rows
 */
function dropping(root, rows) {
  const tray = root.previousElementSibling;
  if (!(tray instanceof HTMLElement) || !tray.matches(".cg-tray")) return null;
  /** @type {HTMLElement | null} */
  let chip = null;
  let [x, y] = [0, 0];
  /** @type {HTMLElement | undefined} */
  let over;
  const mark = (/** @type {HTMLElement | undefined} */ row) => {
    over?.classList.remove("cg-over");
    over = row;
    over?.classList.add("cg-over");
  };
  draggable(tray, ".cg-chip", {
    start(held, event) {
      chip = held;
      [x, y] = [event.clientX, event.clientY];
      chip.classList.add("cg-held");
      return true;
    },
    move({ clientX, clientY }) {
      if (chip) chip.style.transform = `translate(${clientX - x}px, ${clientY - y}px)`;
      const under = document.elementsFromPoint(clientX, clientY);
      mark(rows.find((row) => under.includes(row)));
    },
    end(dropped) {
      const field = over?.querySelector("select");
      if (dropped && chip && over && field) {
        field.value = chip.dataset.n ?? "";
        field.dispatchEvent(new Event("input", { bubbles: true }));
        announce(`${over.querySelector(".cg-premise")?.textContent?.trim() ?? ""}: ${chip.textContent ?? ""}`);
      }
      mark(undefined);
      if (chip) chip.style.transform = "";
      chip?.classList.remove("cg-held");
    },
  });
  return tray;
}
