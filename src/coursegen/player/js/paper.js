// @ts-check
/** What paper needs and a screen does not: quotations unfolded, and what a closed list would offer. */

import { all, make } from "./dom.js";

export function paper() {
  /** @type {(() => void)[]} */
  const undo = [];
  addEventListener("beforeprint", () => {
    for (const fold of all(document, "details.cg-quote:not([open])", HTMLDetailsElement)) {
      fold.open = true;
      undo.push(() => (fold.open = false));
    }
    for (const list of lists()) undo.push(() => list.remove());
  });
  addEventListener("afterprint", () => {
    for (const step of undo.splice(0)) step();
  });
}

/** After the last of several selects that offer the same, what they offer. */
function lists() {
  return all(document, ".cg-pairs, .cg-gap").flatMap((group) => {
    const select = group.querySelector("select");
    if (!select || select.disabled) return [];
    const offered = [...select.options].slice(1).map(({ text }) => text);
    const list = make("span", { class: "cg-paper" }, `(${offered.join(" / ")})`);
    if (group.matches(".cg-gap")) group.append(list);
    else group.after(list);
    return [list];
  });
}
