// @ts-check
/** The learner's progress in the fragment of an address, which no browser sends to a host. Pure. */

import { FORMAT, VERSION } from "./file.js";

export const HASH = "#progress=";
const PARTS = /** @type {const} */ (["v", "course", "version", "check", "state"]);
const BETWEEN = "&";

/** Left as they are: shorter links, and codes that a camera reads more easily. */
const PLAIN = /%(?:2C|3A|3B|3D|40|2F|3F|24)/g;

/** @param {import("./file.js").Saved} saved */
export const packed = (saved) =>
  HASH + PARTS.map((name) => encodeURIComponent(saved[name]).replace(PLAIN, decodeURIComponent)).join(BETWEEN);

/**
 * What a link carries, as the text of a file; what is no link of ours reads as a damaged file.
 * @param {string} hash
 */
export function unpacked(hash) {
  const text = hash.slice(HASH.length);
  try {
    if (text.startsWith("%7B")) return decodeURIComponent(text); // made before links were this short
    const found = text.split(BETWEEN).map(decodeURIComponent);
    const given = Object.fromEntries(PARTS.map((name, i) => [name, found[i]]));
    return JSON.stringify({ format: FORMAT, ...given, v: Number(given.v ?? VERSION) });
  } catch {
    return "";
  }
}
