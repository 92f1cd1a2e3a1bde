// @ts-check
/** Putting steps in order: buttons move a step up or down, or a handle is dragged; the page says where it now stands. */

import { all, announce, make, t } from "../dom.js";
import { draggable } from "../drag.js";
import { shuffled } from "../random.js";
import { verdict, words } from "./feedback.js";

/** @typedef {import("./register.js").Control} Control */

const MOVES = ".cg-moves, .cg-handle";

/**
 * @param {HTMLElement} root
 * @param {import("../types").Order} data
 * @param {() => void} changed
 * @returns {Control}
 */
export function order(root, data, changed) {
  const rows = () => all(root, ".cg-step");
  const idOf = (/** @type {HTMLElement} */ row) => data.steps[Number(row.dataset.n) - 1]?.id ?? "";
  const rowOf = new Map(rows().map((row) => [idOf(row), row]));
  let locked = false;
  let moved = false;

  const place = (/** @type {string[]} */ ids) => {
    root.append(...ids.map((id) => rowOf.get(id)).filter((row) => row !== undefined));
    ends(rows(), locked);
  };

  for (const moves of all(root, MOVES)) moves.hidden = false;
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const row = button?.closest("li");
    if (!button || !(row instanceof HTMLElement) || locked || button.getAttribute("aria-disabled") === "true")
      return;
    const up = button.dataset.move === "up";
    if (up) row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);
    placed(row);
    button.focus();
  });

  const placed = (/** @type {HTMLElement} */ row) => {
    moved = true;
    ends(rows(), locked);
    const [position, count] = [rows().indexOf(row) + 1, rows().length];
    announce(t("Now at place {n} of {count}", { n: position, count }));
    changed();
  };

  /** @type {HTMLElement | null} */
  let held = null;
  /** @type {string[]} */
  let before = [];
  draggable(root, ".cg-handle", {
    start(handle) {
      held = handle.closest("li");
      before = rows().map(idOf);
      held?.classList.add("cg-held");
      return !locked && held !== null;
    },
    move({ clientY }) {
      if (held) give(held, clientY);
    },
    end(dropped) {
      held?.classList.remove("cg-held");
      if (!dropped) place(before);
      else if (held && rows().map(idOf).join() !== before.join()) placed(held);
    },
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
      for (const moves of all(root, MOVES)) moves.hidden = on;
      ends(rows(), locked);
    },
    empty: () => null,
    untouched: () => !moved,
  };
}

/**
 * The neighbours that the pointer has passed make room; the step that is held stays where it is in the document.
 * @param {HTMLElement} held @param {number} y
 */
function give(held, y) {
  const above = held.previousElementSibling;
  const below = held.nextElementSibling;
  if (above && y < middle(above)) held.after(above);
  else if (below && y > middle(below)) held.before(below);
}

/** @param {Element} row */
function middle(row) {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
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
