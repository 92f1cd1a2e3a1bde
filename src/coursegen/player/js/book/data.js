// @ts-check
/** What the pages bring with them: the course, the book's pages and questions, and which page this is. */

import { decoded } from "../dom.js";

/** @typedef {import("../types").Config} Config */
/** @typedef {import("../types").Item} Item */

/** @typedef {{ kind: "lesson" | "quiz", key: string, title: string, page: string }} Part what a learner has to do */
/** @typedef {{ id: string, title: string, page: string, key: string, objectives: string[], parts: Part[] }} Module */
/** @typedef {{ id: string, key: string, was: string[], role: Item["role"], objective: string, pool: string, tries: number, scored: boolean, plain: string, page: string }} Told a question, without its key */
/** @typedef {{ v: number, fingerprint: string, modules: Module[], items: Told[], words: string[] }} Book */

/**
 * @typedef {object} Data
 * @property {Config} config
 * @property {Book} book
 * @property {Item[]} items
 * @property {Record<string, Item>} byId
 * @property {Map<string, Item[]>} onPage
 * @property {Record<string, string>} pageOf by the question's short name
 */

/**
 * A question as the shared modules know it. Its parts are not told here, and its answer is read as text: how often,
 * how right and how sure it was is the same for every kind.
 * @param {Told} told @returns {Item}
 */
function itemOf({ scored, page: _, ...told }) {
  /** @type {import("../types").Interaction} */
  const interaction = scored
    ? { kind: "text", slot: "", accept: [], case_sensitive: false, feedback: "" }
    : { kind: "extended", slot: "", rubric: [], model_answer: "" };
  const nothing = { points: 1, shuffle: false, confidence: false, right: "", wrong: "", evidence: [] };
  return { v: 1, ...nothing, ...told, interactions: [interaction] };
}

/** @param {Config} config @param {Book} book @returns {Data} */
export function data(config, book) {
  const items = book.items.map(itemOf);
  /** @type {Map<string, Item[]>} */
  const onPage = new Map();
  book.items.forEach(({ page }, i) => onPage.set(page, [...(onPage.get(page) ?? []), /** @type {Item} */ (items[i])]));
  return {
    config,
    book,
    items,
    byId: Object.fromEntries(items.map((item) => [item.id, item])),
    onPage,
    pageOf: Object.fromEntries(book.items.map(({ key, page }) => [key, page])),
  };
}

/** @returns {Data | null} null where this is no page of a book */
export function found() {
  const [course, book] = [document.querySelector("script.cg-course"), document.querySelector("script.cg-book")];
  return course && book ? data(decoded(course), decoded(book)) : null;
}

/** The top of the book, with a slash at its end. */
const root = () => new URL(document.documentElement.dataset.content_root || "./", location.href).href.replace(/[?#].*$/, "");

/** The address of a page of the book. @param {string} page */
export const hrefOf = (page) => `${root()}${page}.html`;

/** The address of a file that the book's pages share. @param {string} name */
export const sharedAt = (name) => `${root()}_static/coursegen/${name}`;

/** The page at an address, `""` for one elsewhere. @param {string} [address] */
export function pageAt(address = location.href) {
  const [clean = "", top] = [address.replace(/[?#].*$/, ""), root()];
  if (!clean.startsWith(top)) return "";
  const name = decodeURIComponent(clean.slice(top.length));
  return name === "" || name.endsWith("/") ? `${name}index` : name.replace(/\.html$/, "");
}
