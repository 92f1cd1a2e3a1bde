// @ts-check
/**
 * One response as a few characters, and back. Pure.
 *
 * Choices and orders hold ids (`b`, `ac`, `cab`), joined by `*` where some id is longer than a letter. A match holds
 * a check digit and then, for each premise by the order of the ids, the place of its response among the response ids
 * (`-` for none): the check digit tells when the parts have changed since. Typed texts stand as they are, but for
 * the characters that the codec uses.
 */

/** @typedef {import("./types").Interaction} Interaction */
/** @typedef {import("./types").Response} Response */

const PLACES = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** @param {Interaction} interaction @param {Response} response */
export function packResponse(interaction, response) {
  if (response === null) return "";
  switch (interaction.kind) {
    case "choice":
      return list(/** @type {string[]} */ (response), parts(interaction));
    case "order":
      return list(/** @type {string[]} */ (response), parts(interaction));
    case "match":
      return pairs(interaction, /** @type {[string, string][]} */ (response));
    default:
      return escaped(String(response));
  }
}

/**
 * @param {Interaction} interaction
 * @param {string} text
 * @returns {Response} null too where the parts have changed
 */
export function unpackResponse(interaction, text) {
  if (text === "") return null;
  switch (interaction.kind) {
    case "choice": {
      const ids = split(text, parts(interaction));
      return ids.length && (interaction.multiple || ids.length === 1) ? ids : null;
    }
    case "order": {
      const ids = split(text, parts(interaction));
      return ids.length === interaction.steps.length ? ids : null;
    }
    case "match":
      return unpackPairs(interaction, text);
    default:
      return unescaped(text);
  }
}

/** @param {{ options: { id: string }[] } | { steps: { id: string }[] }} interaction */
const parts = (interaction) =>
  ("options" in interaction ? interaction.options : interaction.steps).map(({ id }) => id);

/** @param {string[]} known */
const joint = (known) => (known.every((id) => id.length === 1) ? "" : "*");

/** @param {string[]} ids @param {string[]} known */
const list = (ids, known) => ids.join(joint(known));

/** @param {string} text @param {string[]} known @returns {string[]} none when one of them is not known */
function split(text, known) {
  const ids = text.split(joint(known));
  return ids.every((id) => known.includes(id)) ? ids : [];
}

/** @param {import("./types").Match} match */
function sides(match) {
  const premises = match.premises.map(({ id }) => id).sort();
  const responses = match.responses.map(({ id }) => id).sort();
  let sum = 0;
  for (const letter of [...premises, " ", ...responses].join(" "))
    sum = (sum * 31 + letter.charCodeAt(0)) % 61;
  return { premises, responses, check: PLACES[sum] ?? "" };
}

/** @param {import("./types").Match} match @param {[string, string][]} response */
function pairs(match, response) {
  const { premises, responses, check } = sides(match);
  const given = new Map(response);
  const places = premises.map((id) => PLACES[responses.indexOf(given.get(id) ?? "")] ?? "-");
  return places.every((place) => place === "-") ? "" : check + places.join("");
}

/** @param {import("./types").Match} match @param {string} text @returns {Response} */
function unpackPairs(match, text) {
  const { premises, responses, check } = sides(match);
  if (text[0] !== check || text.length !== premises.length + 1) return null;
  /** @type {[string, string][]} */
  const out = [];
  premises.forEach((id, i) => {
    const response = responses[PLACES.indexOf(text[i + 1] ?? "")];
    if (response !== undefined) out.push([id, response]);
  });
  const order = match.premises.map(({ id }) => id);
  return out.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

// What the codec joins by, its own mark, and control characters that an LMS may refuse.
// eslint-disable-next-line no-control-regex
const RESERVED = /[%;,.'\u0000-\u001f\u007f\u2028\u2029]/g;

/** @param {string} text */
const escaped = (text) => text.replace(RESERVED, (c) => `%${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** @param {string} text */
const unescaped = (text) =>
  text.replace(/%([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
