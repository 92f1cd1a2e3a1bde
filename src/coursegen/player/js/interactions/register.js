// @ts-check
/** The interactions, one line each: an element of the page and its data → something to read, write and mark. */

import { choice } from "./choice.js";
import { extended, numeric, text } from "./entry.js";
import { match } from "./match.js";
import { order } from "./order.js";
import { scale } from "./scale.js";

/** @typedef {import("../types").Interaction} Interaction */
/** @typedef {import("../types").Response} Response */

/**
 * What is said of a part in the result: what the learner gave, and (once the key may be seen) the answer.
 * @typedef {object} Note
 * @property {import("./feedback.js").Verdict} verdict
 * @property {string} text
 * @property {string} html
 * @property {string} answer
 */

/**
 * @typedef {object} Control
 * @property {() => Response} read
 * @property {(response: Response) => void} write
 * @property {(name: string, shuffle: boolean) => void} arrange lays the parts out as `name` says
 * @property {(reveal: boolean) => Note[]} mark shows what is right; `reveal`: the key may be seen
 * @property {(locked: boolean) => void} lock
 * @property {() => HTMLElement | null} empty the first field that still needs an answer
 * @property {() => boolean} [untouched] the response is only how the parts were laid out
 */

/** @param {HTMLElement} root @param {Interaction} data @param {() => void} changed @returns {Control} */
export function control(root, data, changed) {
  switch (data.kind) {
    case "choice":
      return choice(root, data);
    case "match":
      return match(root, data);
    case "order":
      return order(root, data, changed);
    case "text":
      return text(root, data);
    case "numeric":
      return numeric(root, data);
    case "extended":
      return extended(root);
    case "scale":
      return scale(root);
  }
}
