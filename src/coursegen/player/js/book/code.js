// @ts-check
/** A link as a QR code, for the camera of another device. A script of its own: one page of the book alone loads it. */

import encode from "qr";

const SPACE = "http://www.w3.org/2000/svg";
const QUIET = 4; // modules that must stay empty around it (ISO/IEC 18004, 6.3.8)
const MOST = 1700; // bytes, in about 135 modules: more of them and a camera no longer tells them apart on a screen

/** @param {string} text @returns {SVGSVGElement | null} null for a text that is too long */
export function code(text) {
  if (new TextEncoder().encode(text).length > MOST) return null;
  const rows = encode(text, "raw", { ecc: "low", border: QUIET });
  const size = rows.length;
  const path = rows.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join("");
  const svg = document.createElementNS(SPACE, "svg");
  const parts = [
    shape("rect", { width: `${size}`, height: `${size}`, fill: "#fff" }), // in a dark page, too
    shape("path", { d: path, fill: "#000" }),
  ];
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${size} ${size}`, role: "img", "shape-rendering": "crispEdges" }))
    svg.setAttribute(name, value);
  svg.append(...parts);
  return svg;
}

/** @param {boolean[]} row @returns {[number, number][]} where dark modules begin, and how many stand together */
function runs(row) {
  /** @type {[number, number][]} */
  const found = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) found.push([x, 1]);
  });
  return found;
}

/** @param {"rect" | "path"} name @param {Record<string, string>} attributes */
function shape(name, attributes) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

Object.assign(window, { coursegenCode: code });
