// @ts-check
/** Boots the learner's side of the book: ticks, where to go on, My progress, the certificate. */

import { speak, t, make, announce } from "../dom.js";
import { certificate } from "./certificate.js";
import { found, pageAt } from "./data.js";
import { home } from "./home.js";
import { ProgressPage } from "./progress.js";
import { record } from "../kept/record.js";
import { listen } from "../kept/tabs.js";
import { ticks } from "./ticks.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {ReturnType<typeof record>} Kept */

function boot() {
  const data = found();
  if (!data) return;
  speak(data.book.words);
  const name = `coursegen:${data.config.id}`;
  const kept = record({ storage: () => window.localStorage, name }, data.items);
  const page = pageAt();
  const view = viewOf(data, page);
  const refresh = () => {
    const state = kept.state();
    ticks(data, state);
    if (page === "index") home(data, state);
  };
  watch(name, refresh);
  if (view) kept.visit(view);
  refresh();
  if (page === "progress") new ProgressPage(data, kept, refresh).draw();
  if (page === "certificate") certificate(data, kept);
  // A tab that was opened before may have left this page out again.
  const heard = () => {
    if (view) kept.visit(view);
    refresh();
  };
  listen(name, heard);
}

/** @param {Data} data @param {string} page @returns {string} "" for a page that does not count */
function viewOf(data, page) {
  for (const module of data.book.modules) {
    if (module.page === page) return module.key;
    const part = module.parts.find((one) => one.page === page);
    if (part) return part.key;
  }
  return "";
}

/**
 * After each time that this page keeps something: how things stand, or that there was no room.
 * @param {string} name @param {() => void} refresh
 */
function watch(name, refresh) {
  const set = Storage.prototype.setItem;
  let told = false;
  Storage.prototype.setItem = function setItem(/** @type {string} */ key, /** @type {string} */ value) {
    try {
      set.call(this, key, value);
      if (key === name) queueMicrotask(refresh);
    } catch (fault) {
      if (key === name && !told) full();
      told ||= key === name;
      throw fault;
    }
  };
}

/** The browser has no room left, or gives none. */
function full() {
  const said = t("Your answers cannot be kept: this browser's storage is full. Save your progress as a file, or make room.");
  document.querySelector(".bd-article")?.prepend(make("p", { class: "cg-note book-blocked" }, said));
  announce(said);
}

boot();
