// @ts-check
/** Making elements, the interface's words, and the one live region. */

/** @typedef {Record<string, string | boolean>} Attributes */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} [attributes] true: present, false: absent
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** @param {string} label @param {string} kind a class beside cg-button @param {() => void} pressed */
export function button(label, kind, pressed) {
  const made = make("button", { type: "button", class: `cg-button ${kind}`.trim() }, label);
  made.addEventListener("click", pressed);
  return made;
}

/** HTML that the build made of the lesson dialect. @param {string} html @param {Attributes} [attributes] */
export function rich(html, attributes = {}) {
  const element = make("div", attributes);
  element.innerHTML = html;
  return element;
}

/**
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} [kind]
 * @returns {T}
 */
export function one(root, selector, kind = /** @type {any} */ (HTMLElement)) {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`no ${selector}`);
  return found;
}

/**
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} [kind]
 * @returns {T[]}
 */
export const all = (root, selector, kind = /** @type {any} */ (HTMLElement)) =>
  /** @type {T[]} */ ([...root.querySelectorAll(selector)].filter((element) => element instanceof kind));

/** @type {string[]} */
let words = [];

/** @param {string[]} given the course's language, in the order of dist/words.json */
export const speak = (given) => {
  words = given;
};

/**
 * A word of the interface in the course's language. In the sources a word is its English text; in the bundle it is
 * its place in the list that the page brings (scripts/bundle.mjs), which saves the texts in the script.
 * @param {string | number} text
 * @param {Record<string, string | number>} [values]
 */
export const t = (text, values = {}) =>
  (typeof text === "number" ? (words[text] ?? "") : text).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

/** The data that a script element carries. @param {Element | null} block @returns {any} */
export function decoded(block) {
  const binary = atob(JSON.parse(block?.textContent ?? '""'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (c) => c.charCodeAt(0))));
}

/** @type {HTMLElement | undefined} */
let live;

/** @type {string[]} */
let pending = [];

/** Say something to those who do not see the page; what one action brings is said together. */
export function announce(/** @type {string} */ text) {
  if (!live) {
    live = make("div", { class: "cg-away", role: "status", "aria-live": "polite" });
    document.body.append(live);
  }
  const region = live;
  if (!pending.length) {
    // The same words twice in a row are heard twice only when the region was empty between.
    region.textContent = "";
    setTimeout(() => {
      region.textContent = pending.join(" ");
      pending = [];
    }, 50);
  }
  pending.push(text);
}

let made = 0;

/** An id that no other element has. */
export function freshId() {
  made += 1;
  return `cg-${made}`;
}

/** A number as people of the course's language write it. @param {number} value */
export const number = (value) =>
  new Intl.NumberFormat(document.documentElement.lang || "en", { maximumFractionDigits: 2 }).format(value);

/**
 * A share as a whole percentage, rounded down: it must not seem to reach the pass mark.
 * @param {number} share
 */
export const percent = (share) => number(Math.floor(share * 100 + 1e-7));
