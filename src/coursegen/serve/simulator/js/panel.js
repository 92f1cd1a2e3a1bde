// @ts-check
/** What stands beside the course: each call with its answer, what the LMS keeps, and what one may do to it. */

import { hint } from "./errors.js";

/** @typedef {import("./session.js").Call} Call */
/** @typedef {import("./session.js").Session} Session */

const MOST_ROWS = 3000;

/** @template {HTMLElement} T @param {string} id @param {new () => T} kind @returns {T} */
function at(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`there is no #${id}`);
  return found;
}

/** @type {Session | undefined} another LMS may stand in this page, which keeps no such record */
const session = Object.getOwnPropertyDescriptor(window, "session")?.value;
const given = JSON.parse(at("launch", HTMLScriptElement).textContent ?? "");
const panel = at("panel", HTMLElement);
const watch = at("watch", HTMLButtonElement);
const rows = at("calls", HTMLTableSectionElement);
const kept = at("kept", HTMLTableSectionElement);
const course = at("course", HTMLIFrameElement);
const fail = at("fail", HTMLInputElement);

/** @param {boolean} open */
function show(open) {
  panel.hidden = !open;
  watch.setAttribute("aria-expanded", String(open));
}

/** @param {string} tag @param {string} text @param {string} [kind] */
function made(tag, text, kind = "") {
  const out = document.createElement(tag);
  out.textContent = text;
  if (kind) out.className = kind;
  return out;
}

/** @param {HTMLElement[][]} cells @returns {HTMLTableRowElement} */
function row(...cells) {
  const line = document.createElement("tr");
  for (const inside of cells) {
    const cell = document.createElement("td");
    cell.append(...inside);
    line.append(cell);
  }
  return line;
}

let refused = 0;
let heard = 0;

/** @param {Call} call */
function hear({ verb, element, value, result, error }) {
  if (!session) return;
  heard += 1;
  if (error) refused += 1;
  const name = session.edition.name === "scorm12" ? "1.2" : "2004";
  const said = [made("code", element), ...(verb === "SetValue" ? [made("span", value, "value")] : [])];
  const answer = error ? `${error} ${hint(name, error)}` : result === "" ? "(empty)" : result;
  const line = row([made("code", verb)], element ? said : [], [made("span", answer, verb === "GetValue" ? "value" : "")]);
  if (error) line.className = "refused";
  const box = rows.closest(".scroll");
  const atEnd = box ? box.scrollTop + box.clientHeight >= box.scrollHeight - 8 : false;
  rows.append(line);
  if (rows.childElementCount > MOST_ROWS) rows.firstElementChild?.remove();
  if (box && atEnd) box.scrollTop = box.scrollHeight;
  at("tally", HTMLOutputElement).textContent = `${heard}, ${refused || "none"} refused`;
}

function keep() {
  const cmi = Object.entries(session?.cmi ?? {}).filter(([, value]) => value !== "");
  kept.replaceChildren(
    ...cmi.map(([element, value]) => row([made("code", element)], [made("span", value, "value")])),
  );
}

/** @param {string} path @param {object} data */
const tell = (path, data) =>
  fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(data) });

/** Leave the course as a learner does, so that it can say its last words; then go on. @param {() => unknown} next */
function leave(next) {
  course.addEventListener("load", async () => {
    await next();
    location.reload();
  }, { once: true });
  course.src = "about:blank";
}

if (session) {
  session.calls.forEach(hear);
  keep();
  session.heard = (call) => {
    hear(call);
    if (call.verb !== "GetValue") keep();
  };
}
watch.addEventListener("click", () => show(panel.hidden));
// On a phone's width it would leave the course no room, so there one opens it when one wants it.
show(new URLSearchParams(location.search).has("panel") && innerWidth > 640);
at("only", HTMLInputElement).addEventListener("change", ({ currentTarget }) => {
  rows.classList.toggle("only-refused", /** @type {HTMLInputElement} */ (currentTarget).checked);
});
at("again", HTMLButtonElement).addEventListener("click", () => leave(() => undefined));
at("reset", HTMLButtonElement).addEventListener("click", () => leave(() => tell("/lms/reset", { sco: given.sco })));
fail.checked = given.faults.commitFails !== 0;
fail.addEventListener("change", async () => {
  const commitFails = fail.checked ? -1 : 0;
  if (session) session.failures = commitFails;
  await tell("/lms/switch", { commitFails });
});
const scos = at("scos", HTMLSelectElement);
scos.hidden = given.scos.length < 2;
scos.append(...given.scos.map((/** @type {string} */ title, /** @type {number} */ i) => new Option(title || `Part ${i + 1}`, String(i))));
scos.value = String(given.sco);
scos.addEventListener("change", () => leave(() => tell("/lms/open", { sco: Number(scos.value) })));
