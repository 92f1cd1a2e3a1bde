// @ts-check
/** The preview's frame: hears of every change, shows the page again where the reader was, and what is wrong over it. */

/**
 * @typedef {{ place: string, severity: "error" | "warning" | "info", code: string, message: string, hint: string }} Finding
 * @typedef {object} News
 * @property {number} version
 * @property {boolean} ok
 * @property {string} title
 * @property {number} pages counts the good versions; 0 while there is none
 * @property {string[]} modules where they are shown one at a time: their ids
 * @property {Finding[]} findings
 * @property {{ state: "off" | "waiting" | "building" | "ready" | "failed", version: number, problem: string }} book
 */

/** @template {HTMLElement} T @param {string} id @param {new () => T} kind @returns {T} */
function at(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`there is no #${id}`);
  return found;
}

const page = at("page", HTMLIFrameElement);
const book = at("book", HTMLIFrameElement);
const lms = at("lms", HTMLIFrameElement);
const nothing = at("nothing", HTMLParagraphElement);
const findings = at("findings", HTMLElement);
const count = at("count", HTMLButtonElement);
const standing = at("status", HTMLParagraphElement);
const tabs = [...document.querySelectorAll("#tabs button")].filter((tab) => tab instanceof HTMLButtonElement);

/** @type {News | null} */
let news = null;
let view = "page";
/** What each frame shows: the version it was loaded with. @type {Map<HTMLIFrameElement, number>} */
const loaded = new Map();
/** Whether a person closed or opened the list of findings; until then errors open it. @type {boolean | null} */
let chosen = null;

/** Show an address in a frame, or the same one again where it was. @param {HTMLIFrameElement} frame @param {string} address */
function show(frame, address) {
  const inside = frame.contentWindow;
  if (!frame.src || !inside) {
    frame.src = address;
    return;
  }
  const { scrollX, scrollY } = inside;
  frame.addEventListener("load", () => frame.contentWindow?.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" }), {
    once: true,
  });
  inside.location.reload();
}

/** @param {HTMLIFrameElement} frame @param {string} address @param {number} version */
function keepUp(frame, address, version) {
  if (loaded.get(frame) === version) return;
  loaded.set(frame, version);
  show(frame, address);
}

function refresh() {
  if (!news) return;
  document.title = `${news.ok ? "" : "✗ "}${news.title} – preview`;
  at("title", HTMLHeadingElement).textContent = news.title;
  for (const tab of tabs) {
    tab.setAttribute("aria-pressed", String(tab.dataset.view === view));
    if (tab.dataset.view === "book") tab.hidden = news.book.state === "off";
  }
  const { frame, why } = present(news);
  for (const one of [page, book, lms]) one.hidden = one !== frame;
  nothing.hidden = Boolean(frame);
  nothing.textContent = why;
  judge(news);
}

/** @param {News} now @returns {{ frame: HTMLIFrameElement | null, why: string }} */
function present(now) {
  if (!now.pages) return { frame: null, why: "Nothing to show yet: the course has errors. They stand below." };
  if (view === "page") {
    keepUp(page, "/page/", now.pages);
    return { frame: page, why: "" };
  }
  if (view === "book") {
    if (!now.book.version) return { frame: null, why: now.book.problem || "The book is being built for the first time …" };
    keepUp(book, "/book/", now.book.version);
    return { frame: book, why: "" };
  }
  // A course is not taken away from under a learner: the LMS shows a new version when it is launched again.
  if (lms.dataset.edition !== view) {
    lms.dataset.edition = view;
    lms.src = `/lms/${view}`;
  }
  return { frame: lms, why: "" };
}

/** @param {News} now */
function judge(now) {
  const errors = now.findings.filter(({ severity }) => severity === "error").length;
  const warnings = now.findings.filter(({ severity }) => severity === "warning").length;
  const said = [plural(errors, "error"), plural(warnings, "warning")].filter(Boolean).join(", ") || "no faults";
  count.textContent = said;
  count.className = errors ? "bad" : warnings ? "warn" : "";
  if (!errors && chosen !== true) chosen = null;
  const open = now.findings.length > 0 && (chosen ?? errors > 0);
  findings.hidden = !open;
  count.setAttribute("aria-expanded", String(open));
  const heading = findings.querySelector("h2");
  if (heading) heading.textContent = now.ok ? said : `${said}: what you see is the last good version`;
  findings.querySelector("ol")?.replaceChildren(...now.findings.map(entry));
  const building = now.book.state === "building" ? " The book is being built." : "";
  const failed = now.book.state === "failed" ? ` The book was not built: ${now.book.problem}` : "";
  const text = `${now.ok ? "Saved and shown." : `${said}; the last good version stays.`}${building}${failed}`;
  if (standing.textContent !== text) standing.textContent = text;
}

/** @param {number} n @param {string} word */
const plural = (n, word) => (n ? `${n} ${word}${n === 1 ? "" : "s"}` : "");

/** @param {Finding} finding */
function entry({ place, severity, code, message, hint }) {
  const line = document.createElement("li");
  line.className = severity;
  const where = document.createElement("code");
  where.textContent = place;
  const what = document.createElement("b");
  what.textContent = ` ${severity}[${code}] `;
  line.append(where, what, message);
  if (hint) {
    const next = document.createElement("span");
    next.className = "hint";
    next.textContent = hint;
    line.append(next);
  }
  return line;
}

/** Of a large course the server gives one module whole; the way to another one leads to a page of its own. */
function follow() {
  const inside = page.contentWindow;
  if (!inside || !news?.modules.length) return;
  const wanted = decodeURIComponent(inside.location.hash.slice(1)).split(".")[0] ?? "";
  const open = new URLSearchParams(inside.location.search).get("open") ?? news.modules[0];
  if (wanted === open || !news.modules.includes(wanted)) return;
  inside.location.replace(`/page/?open=${wanted}${inside.location.hash}`);
}

page.addEventListener("load", () => {
  follow();
  page.contentWindow?.addEventListener("hashchange", follow);
});

for (const tab of tabs)
  tab.addEventListener("click", () => {
    view = tab.dataset.view ?? "page";
    refresh();
  });

count.addEventListener("click", () => {
  chosen = findings.hidden;
  refresh();
  if (chosen) findings.focus();
});

at("narrow", HTMLButtonElement).addEventListener("click", (event) => {
  const narrow = document.body.classList.toggle("narrow");
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.setAttribute("aria-pressed", String(narrow));
});

const line = new EventSource("/news");
line.addEventListener("message", ({ data }) => {
  news = JSON.parse(data);
  refresh();
});
line.addEventListener("error", () => {
  standing.textContent = "The preview has stopped, or cannot be reached.";
});

export {};
