// @ts-check
/** Clips of the talk: each is loaded when someone presses its card, from the one host that the page allows. */

import { all, make, t } from "./dom.js";

/**
 * Give each card that may hold a video a button. Its link stays below, for whoever wants the whole talk or when the
 * video does not come: a page cannot know what became of a frame of another host.
 */
export function clips() {
  // From a folder YouTube shows error 153: it wants to know which site embeds it, and there is none.
  if (!location.protocol.startsWith("http")) return;
  const made = all(document, "a[data-embed]", HTMLAnchorElement).map((link) => new Clip(link));
  const offer = () => made.forEach((clip) => clip.offer(navigator.onLine));
  for (const change of ["online", "offline"]) addEventListener(change, offer);
  // A view that is left must not go on talking.
  addEventListener("hashchange", () => made.forEach((clip) => clip.close()));
  offer();
}

class Clip {
  /** @param {HTMLAnchorElement} link */
  constructor(link) {
    this.link = link;
    this.name = link.firstChild?.textContent ?? "";
    const says = make("span", { class: "cg-small" }, t("Press to load it from YouTube."));
    this.card = make("button", { type: "button", class: "cg-card", hidden: true }, make("span", {}, this.name, " ", says));
    this.shut = make("button", { type: "button", class: "cg-button cg-again", hidden: true }, t("Close the video"));
    /** @type {HTMLIFrameElement | null} */
    this.frame = null;
    link.before(this.card, this.shut);
    this.card.addEventListener("click", () => this.#open());
    this.shut.addEventListener("click", () => {
      this.close();
      (this.card.hidden ? link : this.card).focus();
    });
  }

  /** Without a network there is only the link. @param {boolean} online */
  offer(online) {
    if (this.frame) return;
    this.card.hidden = !online;
    this.link.classList.toggle("cg-card", !online);
    // Several such links stand on a page: those who hear them one by one hear the time, too.
    const where = make("span", { class: "cg-away" }, `, ${this.name}`);
    const away = this.link.lastChild ?? "";
    this.link.replaceChildren(...(online ? [t("The talk on YouTube"), where, away] : [this.name, away]));
  }

  #open() {
    this.frame = make("iframe", {
      class: "cg-frame",
      src: this.link.dataset.embed ?? "",
      title: `${this.name}: ${this.link.dataset.talk}`,
      allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
      referrerpolicy: "strict-origin-when-cross-origin",
    });
    this.card.replaceWith(this.frame);
    this.shut.hidden = false;
    this.frame.focus();
  }

  close() {
    if (!this.frame) return;
    this.frame.replaceWith(this.card);
    this.frame = null;
    this.shut.hidden = true;
    this.offer(navigator.onLine);
  }
}
