// @ts-check
/** The days of review as a calendar file (RFC 5545). Pure. */

import { momentOf } from "../schedule.js";

const LINE = 75; // octets, without the line break (RFC 5545, 3.1)

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A line in pieces of at most 75 octets; no character is cut in two. @param {string} line */
export function folded(line) {
  const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text).length;
  let [out, room] = ["", LINE];
  for (const letter of line) {
    const size = bytes(letter);
    if (size > room) {
      out += "\r\n ";
      room = LINE - 1; // the blank counts
    }
    out += letter;
    room -= size;
  }
  return out;
}

/** @param {number} day @returns {string} 20260301 */
const date = (day) => momentOf(day).toISOString().slice(0, 10).replaceAll("-", "");

/**
 * One event of a whole day for each day on which something is due.
 * @param {{ id: string, summary: (count: number) => string, href: string, now: Date }} told
 * @param {[number, number][]} days (day, how many questions)
 */
export function calendar({ id, summary, href, now }, days) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const events = days.flatMap(([day, count]) => [
    "BEGIN:VEVENT",
    `UID:${day}@${id}.coursegen`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(day + 1)}`,
    `SUMMARY:${escaped(summary(count))}`,
    ...(href ? [`URL:${href}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//coursegen//book//EN", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/**
 * The days to come on which something is due; what is overdue is due today.
 * @param {import("../schedule.js").Schedule} review @param {string[]} keys @param {number} today
 * @returns {[number, number][]}
 */
export function days(review, keys, today) {
  /** @type {Map<number, number>} */
  const found = new Map();
  for (const key of keys) {
    const due = review[key]?.due;
    if (due) found.set(Math.max(due, today), (found.get(Math.max(due, today)) ?? 0) + 1);
  }
  return [...found].sort(([a], [b]) => a - b);
}
