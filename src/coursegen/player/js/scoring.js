// @ts-check
/**
 * How much of an answer is right: 0..1, or null where no answer is right or wrong. Pure.
 *
 * `coursegen/model/scoring.py` says the same in Python; tests/vectors/scoring.json holds both to it.
 */

/** @typedef {import("./types").Interaction} Interaction */
/** @typedef {import("./types").Response} Response */

/** @param {Interaction} interaction @param {Response} response @returns {number | null} */
export function score(interaction, response) {
  switch (interaction.kind) {
    case "choice":
      return interaction.multiple
        ? several(interaction.key, ids(response))
        : one(interaction.key, ids(response));
    case "match":
      return match(interaction.key, response);
    case "order":
      return order(interaction.key, ids(response));
    case "text": {
      const typed = folded(text(response), interaction.case_sensitive);
      return Number(
        typed !== "" && interaction.accept.some((a) => folded(a, interaction.case_sensitive) === typed),
      );
    }
    case "numeric": {
      const number = parsed(text(response));
      return Number(number !== null && interaction.low <= number && number <= interaction.high);
    }
    case "extended":
    case "scale":
      return null;
  }
}

/**
 * What an item's interactions come to together.
 * @param {(number | null)[]} shares
 * @returns {number | null}
 */
export function mean(shares) {
  const graded = shares.filter((share) => share !== null);
  return graded.length ? graded.reduce((sum, share) => sum + share, 0) / graded.length : null;
}

/** @param {string[]} key @param {string[]} chosen */
const one = (key, chosen) => Number(chosen.length === 1 && key.includes(/** @type {string} */ (chosen[0])));

/** @param {string[]} key @param {string[]} chosen */
function several(key, chosen) {
  const right = chosen.filter((id) => key.includes(id)).length;
  return key.length ? Math.max(0, (right - (chosen.length - right)) / key.length) : 0;
}

/** @param {[string, string][]} key @param {Response} response */
function match(key, response) {
  const given = Array.isArray(response) ? response : [];
  const right = key.filter(([premise, answer]) => given.some(([p, r]) => p === premise && r === answer));
  return key.length ? right.length / key.length : 0;
}

/**
 * The share of neighbours of the key that are neighbours in the answer.
 * @param {string[]} key
 * @param {string[]} given
 */
function order(key, given) {
  const made = given.slice(1).map((id, i) => `${given[i]} ${id}`);
  const wanted = key.slice(1).map((id, i) => `${key[i]} ${id}`);
  return wanted.length ? wanted.filter((pair) => made.includes(pair)).length / wanted.length : 0;
}

/** Each id once: a choice made twice is one choice. @param {Response} response @returns {string[]} */
function ids(response) {
  if (!Array.isArray(response)) return [];
  return [...new Set(/** @type {unknown[]} */ (response).filter((part) => typeof part === "string"))];
}

/** @param {Response} response */
const text = (response) => (typeof response === "string" ? response : "");

// Spelt out, because Python's \s and JavaScript's differ in these.
// eslint-disable-next-line no-control-regex
const BLANKS = /[\s\x1c-\x1f\x85\ufeff]+/g;

/** @param {string} typed */
const joined = (typed) => typed.replace(BLANKS, " ").replace(/^ | $/g, "");

/**
 * A text as it is compared. Capitals go by upper and then lower.
 * @param {string} typed
 * @param {boolean} strict
 */
export function folded(typed, strict) {
  const plain = joined(typed.normalize("NFC"));
  return strict ? plain : plain.toUpperCase().toLowerCase().replaceAll("ς", "σ").normalize("NFC");
}

/**
 * A typed number: point or comma before decimals, blanks between thousands.
 * @param {string} typed
 * @returns {number | null}
 */
export function parsed(typed) {
  const plain = joined(typed)
    .replaceAll("\u2212", "-")
    .replace(/([0-9]) (?=[0-9]{3}(?![0-9]))/g, "$1")
    .replaceAll(",", ".");
  return /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$/.test(plain) ? Number(plain) : null;
}
