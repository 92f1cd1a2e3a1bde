// @ts-check
/** What a review needs wherever it stands: a question answered for practice alone, and days in words. */

import { begin, next } from "./attempt.js";
import { momentOf } from "./schedule.js";

/** A session of one question, in memory alone. */
export class Practice {
  /** @param {Pick<import("./session.js").Session, "now" | "day"> & { state: { seed: number } }} session @param {() => void} checked */
  constructor(session, checked) {
    this.now = session.now;
    // Options change their places from day to day.
    this.state = begin(session.state.seed + session.day);
    this.report = checked;
  }

  /** @param {import("./attempt.js").Event} event */
  dispatch(event) {
    this.state = next(this.state, event);
  }

  commit() {}
}

/** A day as people of the course's language write it. @param {number} day */
export const dated = (day) =>
  new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "full", timeZone: "UTC" }).format(
    momentOf(day),
  );
