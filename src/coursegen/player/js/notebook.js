// @ts-check
/**
 * Questions in the outputs of a notebook, once Jupyter trusts it. The output that holds this script stands near the
 * notebook's beginning; each question waits in a list under the course's name until it has come.
 */

import { begin } from "./attempt.js";
import { unpack } from "./codec.js";
import { decoded, one, rich, speak } from "./dom.js";
import { itemOf, Question } from "./question.js";
import { local } from "./runtimes/local.js";
import { Session } from "./session.js";

/** @typedef {import("./types").Config} Config */

const storage = () => window.localStorage;
const now = () => new Date();

/** @param {Config} config */
function open(config) {
  const name = `coursegen:${config.id}`;
  const runtime = local({ storage, name });
  const seed = (now().getTime() % (62 ** 4 - 1)) + 1;

  /** @param {HTMLElement} root the output of a question */
  function show(root) {
    if (root.querySelector(".cg-item")) return;
    root.append(rich(decoded(root.querySelector("script.cg-ask"))));
    one(root, ".cg-told").hidden = true;
    const item = itemOf(root);
    const state = unpack(runtime.load(), [item]) ?? begin(seed);
    // One for each question: Jupyter makes and unmakes outputs as one scrolls. What others have saved is taken in.
    const session = new Session({ config, items: [item], runtime, opened: runtime.open(), state, now, progress: () => 0 });
    const question = new Question(one(root, ".cg-item"), item, session);
    question.render();
    question.seen();
    // A letter, an arrow or Enter would else be a shortcut of JupyterLab's. It asks the element that has the focus.
    root.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element) target.setAttribute("data-lm-suppress-shortcuts", "true");
    });
    root.addEventListener("focusout", () => session.unsaved && session.save());
  }

  /** @type {Record<string, any>} */
  const shared = window;
  const waiting = shared[name];
  shared[name] = { push: show };
  if (Array.isArray(waiting)) waiting.forEach(show);
}

/** Jupyter says on the body which theme it shows, our style asks the root. */
function follow() {
  const { jpThemeLight, vscodeThemeKind = "" } = document.body.dataset;
  const dark = jpThemeLight ? jpThemeLight === "false" : /dark|high-contrast$/.test(vscodeThemeKind);
  if (jpThemeLight || vscodeThemeKind) document.documentElement.dataset.theme = dark ? "dark" : "light";
}

const root = document.currentScript?.parentElement;
if (root) {
  /** @type {Config} */
  const config = decoded(root.querySelector("script.cg-course"));
  speak(config.words);
  one(root, ".cg-told").hidden = true;
  follow();
  new MutationObserver(follow).observe(document.body, { attributes: true });
  open(config);
}
