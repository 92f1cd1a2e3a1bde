// @ts-check
/** Whether what the learner did is kept: always in words, and aloud when something is wrong. */

import { announce, t } from "../dom.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../session.js").Saving} Saving */

/** @type {Record<Saving, () => string>} */
const WORDS = {
  saved: () => t("Saved."),
  unsaved: () => t("Not saved yet. The page keeps trying; please leave it open."),
  full: () => t("Saved, but there was no room for everything: what you typed may be missing next time."),
  forgets: () => t("Your result is saved. This platform cannot keep your answers for another visit."),
  review: () => t("This is a review: nothing you do here is recorded."),
  local: () => t("Your answers stay in this browser."),
  nowhere: () => t("Your answers cannot be kept: this browser does not allow it."),
};

export class Saved {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.line = document.querySelector(".cg-saved");
    /** @type {Saving | ""} */
    this.before = "";
  }

  refresh() {
    const { saving, config } = this.session;
    if (!this.line || saving === this.before) return;
    const lost = saving === "local" && config.runtime !== "local";
    const text = lost
      ? t("No learning platform was found: your answers stay in this browser, and nobody is told of them.")
      : saving === "review" && this.session.opened.passed
        ? t("Your pass is recorded; practice is not.")
        : WORDS[saving]();
    this.line.textContent = text;
    this.line.setAttribute("data-saving", saving);
    if (["unsaved", "nowhere", "forgets"].includes(saving) || this.before === "unsaved") announce(text);
    this.before = saving;
  }
}
