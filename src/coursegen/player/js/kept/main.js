// @ts-check
/** On the copy of the course on web pages: save and load the learner's progress. A script of its own, loaded there alone. */

import { all, decoded, speak } from "../dom.js";
import { Keeping } from "./keeping.js";
import { record } from "./record.js";
import { listen, silence } from "./tabs.js";

const LOADED = "cgLoaded"; // in the history's state: what was done before the page was loaded anew

function boot() {
  const place = document.querySelector(".cg-keep");
  const told = document.querySelector("script.cg-keep-data");
  const course = document.querySelector("script.cg-course");
  if (!place || !told || !course) return;
  /** @type {import("../types").Config} */
  const config = decoded(course);
  /** @type {{ fingerprint: string, words: string[] }} */
  const { fingerprint, words } = decoded(told);
  speak(words);
  const name = `coursegen:${config.id}`;
  const items = all(document, ".cg-item script.cg-data").map((block) => decoded(block));
  const kept = record({ storage: () => window.localStorage, name }, items);
  const keeping = new Keeping({ config, items, fingerprint, level: 3, links: false }, kept, (said) => {
    silence(name); // the page holds the old state
    history.replaceState({ [LOADED]: said }, "", location.href);
    location.reload();
  });
  place.append(keeping.root);
  listen(name, () => {});
  const said = history.state?.[LOADED];
  if (!said) return;
  history.replaceState(null, "", location.href);
  keeping.done(String(said));
}

boot();
