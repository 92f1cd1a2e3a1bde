// @ts-check
/** A scenario of the page: shows the way taken so far and the present step, and goes where a choice leads. */

import { all, announce, decoded, make, one, t } from "./dom.js";
import { foundIn, pathOf, walk } from "./path.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./types").Scenario} Scenario */
/** @typedef {import("./path.js").Taken} Taken */

/** What the script knows of a scenario of the page. @param {Element} root @returns {Scenario} */
export const plotOf = (root) => decoded(root.querySelector("script.cg-plot"));

/**
 * A button moves on under the pointer: the second click of a double click is meant for nothing that lies there now.
 * @param {HTMLElement | undefined} button @param {() => void} act
 */
const onPress = (button, act) => button?.addEventListener("click", (event) => event.detail < 2 && act());

export class Stage {
  /** @param {HTMLElement} root @param {Scenario} scenario @param {Session} session */
  constructor(root, scenario, session) {
    this.root = root;
    this.scenario = scenario;
    this.session = session;
    /** When the learner first saw the present step. @type {Date | null} */
    this.since = null;
    const scenes = all(root, ".cg-scene");
    /** Every step and ending as the page had them; those that are not reached are nowhere in it. */
    this.scenes = new Map(scenes.map((scene) => [scene.dataset.id ?? "", scene]));
    for (const scene of scenes) scene.remove();
    this.trail = make("ol", { class: "cg-trail", role: "list" });
    this.outcome = one(root, ".cg-outcome");
    this.outcome.hidden = false;
    const [again, back] = all(this.outcome, "button", HTMLButtonElement);
    this.back = /** @type {HTMLButtonElement} */ (back);
    onPress(again, () => this.#return(0));
    onPress(back, () => this.#return(walk(scenario, this.path.choices).taken.length - 1));
    this.outcome.replaceWith(this.trail);
    this.render();
  }

  get path() {
    return pathOf(this.session.state.paths, this.scenario);
  }

  /** How many endings have been found. */
  get found() {
    return foundIn(this.path, this.scenario);
  }

  /** Begin to count the time, when the step comes into view. */
  seen() {
    this.since ??= this.session.now();
  }

  /** The way and the step as the state has them. */
  render() {
    const { taken, at, step } = walk(this.scenario, this.path.choices);
    const past = taken.map((one) => this.#past(one, !step));
    const present = this.#scene(at);
    if (step) this.#offer(present);
    else present.append(this.#judged(past));
    const way = [...past, present];
    way.forEach((scene, i) => {
      if (step || i < past.length) one(scene, "h3").textContent = t("Step {n}", { n: i + 1 });
    });
    this.trail.replaceChildren(...way.map((scene) => make("li", {}, scene)));
  }

  /** @param {string} id @returns {HTMLElement} a copy, for a way may come by a step again */
  #scene(id) {
    return /** @type {HTMLElement} */ (this.scenes.get(id)?.cloneNode(true) ?? make("section"));
  }

  /**
   * A step that was left behind: what happened, what was chosen there, and what was said to that.
   * @param {Taken} taken @param {boolean} ended
   */
  #past({ step, choice }, ended) {
    const scene = this.#scene(step.id);
    const way = one(scene, `[data-id="${choice.id}"]`);
    const chosen = make("p", { class: "cg-chosen" }, make("strong", {}, t("You chose:")), " ");
    chosen.append(...one(way, "summary").childNodes);
    // Judged only when it is over: until then what happens is the answer.
    const said = way.querySelectorAll(ended ? ".cg-said, .cg-quality" : ".cg-said");
    one(scene, ".cg-ways").replaceWith(chosen, ...said);
    for (const named of [scene, ...scene.querySelectorAll("[id]")]) named.removeAttribute("id");
    return scene;
  }

  /** Let the learner choose. @param {HTMLElement} scene */
  #offer(scene) {
    for (const way of all(scene, ".cg-ways > li")) {
      const button = make("button", { type: "button", class: "cg-way" });
      button.append(...one(way, "summary").childNodes);
      // A link inside a button can be reached by nobody.
      for (const link of button.querySelectorAll("a")) link.replaceWith(...link.childNodes);
      onPress(button, () => this.#decide(way.dataset.id ?? ""));
      way.replaceChildren(button);
    }
  }

  /** What stands under an ending. @param {HTMLElement[]} past */
  #judged(past) {
    const having = (/** @type {string} */ mark) => past.filter((scene) => scene.querySelector(mark)).length;
    const [n, count] = [having("[data-quality=good]"), having(".cg-quality")];
    const found = { n: this.found, count: this.scenario.endings.length };
    const lines = [t("You have found {n} of {count} endings.", found)];
    if (count) lines.unshift(t("Good choices on this way: {n} of {count}.", { n, count }));
    one(this.outcome, "p").textContent = lines.join(" ");
    this.back.hidden = past.length < 2;
    return this.outcome;
  }

  /** @param {string} choice */
  #decide(choice) {
    const { scenario, session } = this;
    const { taken, step } = walk(scenario, this.path.choices);
    if (!step) return;
    const latency = (session.now().getTime() - (this.since ?? session.now()).getTime()) / 1000;
    session.dispatch({ type: "decide", scenario, choice });
    session.reportDecision(scenario, step, choice, latency);
    this.#shown(taken.length);
  }

  /** @param {number} count of the choices that stay */
  #return(count) {
    this.session.dispatch({ type: "return", scenario: this.scenario, count });
    this.#shown(count);
  }

  /**
   * Save, show how things stand, and put the focus on what is new. What a choice brought about stands above the
   * step it led to: both are to be seen, and heard.
   * @param {number} left the place of what was just left
   */
  #shown(left) {
    this.session.commit();
    this.render();
    this.since = this.session.now();
    const present = /** @type {HTMLElement} */ (this.trail.lastElementChild);
    const heading = one(present, "h3");
    const chosen = this.trail.children[left]?.querySelector(".cg-chosen");
    heading.focus({ preventScroll: true });
    (chosen ?? present).scrollIntoView();
    const said = chosen
      ? [chosen, chosen.nextElementSibling, present.querySelector(".cg-found")]
      : [heading];
    const texts = said.map((part) => part?.textContent?.trim().replace(/[^\p{P}]$/u, "$&."));
    announce(texts.filter(Boolean).join(" "));
  }
}
