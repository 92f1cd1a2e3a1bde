// @ts-check
/** Putting steps in order: buttons move a step up or down, and say where it now stands. */

import { all, announce, make, t } from "../dom.js";
import { shuffled } from "../random.js";
import { verdict, words } from "./feedback.js";

/** @typedef {import("./register.js").Control} Control */

/**
 * @param {HTMLElement} root
 * @param {import("../types").Order} data
 * @param {() => void} changed
 * @returns {Control}
 */
export function order(root, data, changed) {
  const rows = () => all(root, ".cg-step", HTMLElement);
  const idOf = (/** @type {HTMLElement} */ row) => data.steps[Number(row.dataset.n) - 1]?.id ?? "";
  const rowOf = new Map(rows().map((row) => [idOf(row), row]));
  let locked = false;
  let moved = false;

  const place = (/** @type {string[]} */ ids) => {
    root.append(...ids.map((id) => rowOf.get(id)).filter((row) => row !== undefined));
    ends(rows(), locked);
  };

  for (const moves of all(root, ".cg-moves", HTMLElement)) moves.hidden = false;
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const row = button?.closest("li");
    if (!button || !(row instanceof HTMLElement) || locked || button.getAttribute("aria-disabled") === "true")
      return;
    const up = button.dataset.move === "up";
    if (up) row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);
    moved = true;
    ends(rows(), locked);
    button.focus();
    const [position, count] = [rows().indexOf(row) + 1, rows().length];
    announce(t("Now at place {n} of {count}", { n: position, count }));
    changed();
  });

  return {
    // The order in which the steps were laid out is no answer until someone has looked at it and checks it.
    read: () => rows().map(idOf),
    write(response) {
      moved = Array.isArray(response);
      if (Array.isArray(response)) place(response.map(String));
    },
    arrange(name) {
      const ids = shuffled([...data.key].sort(), name);
      // Laid out right, it would need no answer.
      const solved = ids.every((id, i) => id === data.key[i]);
      place(solved ? [...ids.slice(1), ...ids.slice(0, 1)] : ids);
    },
    mark(reveal) {
      const places = rows().map((row) => data.key.indexOf(idOf(row)));
      // As it is scored: a step is right beside a neighbour that it has in the key, wherever both stand.
      rows().forEach((row, i) => {
        const here = places[i] ?? 0;
        const mark = verdict((i > 0 && places[i - 1] === here - 1) || places[i + 1] === here + 1);
        row.dataset.verdict = mark;
        row.append(make("span", { class: "cg-mark" }, words(mark)));
      });
      if (!reveal || places.every((place, i) => place === i)) return [];
      const steps = data.key.map((id) => rowOf.get(id)?.querySelector(".cg-step-text")?.textContent ?? "");
      return [{ verdict: "missed", text: t("The right order"), html: "", answer: steps.join(" → ") }];
    },
    lock(on) {
      locked = on;
      for (const moves of all(root, ".cg-moves", HTMLElement)) moves.hidden = on;
      ends(rows(), locked);
    },
    empty: () => null,
    untouched: () => !moved,
  };
}

/**
 * Buttons that lead nowhere stay reachable (focus must not be lost) and say so.
 * @param {HTMLElement[]} rows
 * @param {boolean} locked
 */
function ends(rows, locked) {
  rows.forEach((row, i) => {
    for (const button of all(row, "button", HTMLButtonElement)) {
      const last = button.dataset.move === "up" ? i === 0 : i === rows.length - 1;
      button.setAttribute("aria-disabled", String(last || locked));
    }
  });
}
