// @ts-check
/** What stands under a question that was answered: verdict, notes on its parts, feedback, where the talk says it. */

import { answerTo } from "./attempt.js";
import { make, rich, t } from "./dom.js";
import { words } from "./interactions/feedback.js";
import { pointsOf, verdictOf } from "./said.js";

/** @typedef {import("./types").Item} Item */
/** @typedef {import("./types").State} State */
/** @typedef {import("./interactions/register.js").Note} Note */

/**
 * @param {State} state
 * @param {Item} item
 * @param {Note[]} notes
 * @returns {HTMLElement[]}
 */
export function resultOf(state, item, notes) {
  const answer = answerTo(state, item);
  const heading = make("p", { class: "cg-verdict" }, make("strong", {}, verdictOf(state, item)));
  const points = pointsOf(state, item);
  if (points) heading.append(" ", make("span", { class: "cg-points" }, points));
  const general = answer.last === 1 ? item.right : answer.last === null ? "" : item.wrong;
  return [
    heading,
    ...(notes.length ? [make("ul", { class: "cg-notes", role: "list" }, ...notes.map(noted))] : []),
    ...(general ? [rich(general, { class: "cg-said" })] : []),
    ...comparison(item),
    ...places(item),
  ];
}

/**
 * What two parts in a row have to say in the same words is said once, under the latter.
 * @param {Note} note @param {number} i @param {Note[]} notes
 */
function noted(note, i, notes) {
  const entry = make("li", { "data-verdict": note.verdict }, make("strong", {}, note.text));
  if (note.verdict !== "missed") entry.append(` (${words(note.verdict)})`);
  if (note.answer) entry.append(" ", make("span", {}, t("Answer: {text}", { text: note.answer })));
  if (note.html && note.html !== notes[i + 1]?.html) entry.append(rich(note.html, { class: "cg-said" }));
  return entry;
}

/** What a free answer is to be compared with. @param {Item} item @returns {HTMLElement[]} */
function comparison(item) {
  return item.interactions.flatMap((interaction) => {
    if (interaction.kind !== "extended") return [];
    const rubric = interaction.rubric.map((line) => {
      const entry = make("li");
      entry.innerHTML = line;
      return entry;
    });
    return [
      ...(rubric.length ? [make("p", {}, t("A good answer:")), make("ul", {}, ...rubric)] : []),
      ...(interaction.model_answer
        ? [make("p", {}, t("One possible answer:")), rich(interaction.model_answer, { class: "cg-model" })]
        : []),
    ];
  });
}

/** @param {Item} item @returns {HTMLElement[]} */
function places(item) {
  const entries = item.evidence.flatMap(({ label, href, quote }) => {
    if (!href && !quote) return [];
    const parts = href ? [watch(href, label)] : [];
    if (quote) {
      const summary = make("summary", {}, t("From the notes"));
      parts.push(make("details", { class: "cg-quote" }, summary, make("blockquote", {}, quote)));
    }
    return [make("li", {}, ...parts)];
  });
  return entries.length ? [make("ul", { class: "cg-places", role: "list" }, ...entries)] : [];
}

/** @param {string} href @param {string} label @returns {HTMLElement} */
function watch(href, label) {
  const away = make("span", { class: "cg-away" }, ` ${t("(opens in a new tab)")}`);
  const text = t("Watch around {time}", { time: label });
  return make("a", { class: "cg-watch", href, target: "_blank", rel: "noopener noreferrer" }, text, away);
}
