// @ts-check
/** Whole numbers in base 62, as short as letters and digits make them. Pure. */

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** @param {number} number @param {number} width 0: as many digits as it takes */
export function digits(number, width) {
  let out = "";
  for (let rest = number; out.length < width || (width === 0 && rest > 0); rest = Math.floor(rest / 62)) {
    out = DIGITS[rest % 62] + out;
  }
  return out;
}

/** @param {string} text */
export const number = (text) => [...text].reduce((sum, digit) => sum * 62 + Math.max(0, DIGITS.indexOf(digit)), 0);
