// @ts-check
/** The table of contents: where one is, and what is done. */

import { all, make, one, t } from "../dom.js";

/** @typedef {import("./views.js").Views} Views */

export class Contents {
  /** @param {Views} views */
  constructor(views) {
    this.views = views;
    this.nav = one(document, ".cg-contents");
    this.links = all(this.nav, "a", HTMLAnchorElement);
    this.bar = document.querySelector("progress.cg-progress");
    this.#fold();
  }

  /** On a narrow page the list opens with a button, and closes again when something was chosen. */
  #fold() {
    const button = one(document, ".cg-menu", HTMLButtonElement);
    const open = (/** @type {boolean} */ wanted) => {
      button.setAttribute("aria-expanded", String(wanted));
      document.body.classList.toggle("cg-menu-open", wanted);
    };
    button.hidden = false;
    button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
    this.nav.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("a")) open(false);
    });
    this.nav.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
      open(false);
      button.focus();
    });
    open(false);
  }

  /**
   * Whether what a link names is done. A module's link names all that stands under it, not only its first page.
   * @param {HTMLElement} link @param {HTMLElement} section
   */
  #isDone(link, section) {
    const { views } = this;
    const own = link.closest("li.cg-module > a")?.parentElement;
    const under = views.counted().filter((each) => own?.querySelector(`[href="#${each.id}"]`));
    return [section, ...under].every((each) => views.isDone(each));
  }

  refresh() {
    const { views } = this;
    for (const link of this.links) {
      const section = views.section(decodeURIComponent(link.hash.slice(1)));
      if (!section) continue;
      if (section.hidden) link.removeAttribute("aria-current");
      else link.setAttribute("aria-current", "page");
      if ("counts" in section.dataset || views.stageIn(section)) mark(link, this.#isDone(link, section));
    }
    const share = views.progress();
    if (this.bar instanceof HTMLProgressElement) this.bar.value = share;
    const text = document.querySelector(".cg-progress-text");
    if (text) text.textContent = t("{n}% done", { n: Math.floor(share * 100 + 1e-7) });
  }
}

/** @param {HTMLAnchorElement} link @param {boolean} done */
function mark(link, done) {
  const has = link.querySelector(".cg-done");
  if (done && !has) link.append(make("span", { class: "cg-done cg-away" }, ` ${t("(done)")}`));
  if (!done) has?.remove();
  link.toggleAttribute("data-done", done);
}
