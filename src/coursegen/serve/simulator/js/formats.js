// @ts-check
/**
 * What a value of the data model may look like: SCORM 1.2 RTE 3.4.4 and SCORM 2004 4th RTE 4.1.1.7, each as
 * strict as the stricter of Moodle 4.5/5.1 and the ADL reference.
 */

/** @typedef {(value: string) => boolean} Format */

/** @param {number} most @returns {Format} any text of at most `most` characters */
export const text = (most) => (value) => value.length <= most;

/** @param {number} most @returns {Format} one line of at most `most` characters */
const line = (most) => (value) => value.length <= most && !/[\r\n\u2028\u2029]/.test(value);

/** @param {string[]} words @returns {Format} one of some words */
export const oneOf = (...words) => (value) => words.includes(value);

/** @param {...Format} formats @returns {Format} any of some formats */
export const either = (...formats) => (value) => formats.some((format) => format(value));

/** @param {RegExp} pattern @returns {Format} */
const like = (pattern) => (value) => pattern.test(value);

/** @param {string} value @param {(rest: string) => boolean} check without a leading {lang=…} */
function localized(value, check) {
  const tag = /^\{lang=([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?\}/.exec(value);
  const rest = tag ? value.slice(tag[0].length) : value;
  return !rest.startsWith("{") && check(rest);
}

/** @param {number} most @returns {Format} localized_string_type: a text that may say its language, one line */
export const langString = (most) => (value) => localized(value, line(most));

// SCORM 1.2: CMIDecimal, CMISInteger, CMIIdentifier, CMITime, CMITimespan

export const decimal12 = like(/^-?[0-9]{1,3}(\.[0-9]+)?$/);
export const positive12 = like(/^[0-9]{1,3}(\.[0-9]+)?$/);
export const integer12 = like(/^-?[0-9]+$/);
export const identifier12 = like(/^[!-~]{1,255}$/);
export const time12 = like(/^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,2})?$/);
export const timespan12 = like(/^[0-9]{2,4}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,2})?$/);

// SCORM 2004: real(10,7), long_identifier_type, short_identifier_type, time(second,10,0), timeinterval(second,10,2)

export const decimal2004 = like(/^-?[0-9]{1,5}(\.[0-9]{1,18})?$/);
export const longIdentifier = like(/^(?!urn:)[^\s]{1,4000}$|^urn:[A-Za-z0-9-]{1,31}:[^\s]{1,4000}$/);
export const shortIdentifier = like(/^[A-Za-z0-9_.]{1,250}$/);
export const language = like(/^(([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?)?$/);
const DATE = "(19[7-9][0-9]|20[0-2][0-9]|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
/** Moodle refuses a bare Z, an offset without a fraction, and milliseconds. */
export const time2004 = like(
  new RegExp(`^${DATE}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,2})?$`),
);
const DURATION = /^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
/** At least one part, and none announced that does not come: ADL refuses `P` and `PT`. @type {Format} */
export const timespan2004 = (value) => DURATION.test(value) && /[0-9][A-Z]$/.test(value);

/** @param {string} value a 1.2 or 2004 time span @returns {number} hundredths of a second */
export function hundredths(value) {
  const clock = /^(\d+):(\d+):(\d+)(?:\.(\d{1,2}))?$/.exec(value);
  if (clock) {
    const [h = 0, m = 0, s = 0] = clock.slice(1, 4).map(Number);
    return (h * 3600 + m * 60 + s) * 100 + Number((clock[4] ?? "").padEnd(2, "0"));
  }
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(value);
  const [y = 0, mo = 0, d = 0, h = 0, m = 0, s = 0] = (parts ?? []).slice(1).map((part) => Number(part ?? 0));
  return Math.round(((((y * 365 + mo * 30 + d) * 24 + h) * 60 + m) * 60 + s) * 100);
}

/** @param {number} total hundredths of a second @param {boolean} is12 @returns {string} */
export function span(total, is12) {
  const [h, m, s] = [Math.floor(total / 360000), Math.floor(total / 6000) % 60, Math.floor(total / 100) % 60];
  const fraction = total % 100 ? `.${String(total % 100).padStart(2, "0")}` : "";
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return is12 ? `${String(h).padStart(4, "0")}:${two(m)}:${two(s)}${fraction}` : `PT${h}H${m}M${s}${fraction}S`;
}
