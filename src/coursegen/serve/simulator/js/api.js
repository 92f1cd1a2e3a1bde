// @ts-check
/** The objects that a SCO finds: `API` with its LMS… verbs, `API_1484_11` without. */

import { hint } from "./errors.js";

/** @typedef {import("./session.js").Session} Session */

/** @param {Session} session @returns {Record<string, (...args: string[]) => string>} */
export function apiOf(session) {
  const { prefix, ending, name } = session.edition;
  /** @type {Record<string, (...args: string[]) => string>} */
  const verbs = {
    Initialize: (parameter) => session.initialize(argument(parameter)),
    [ending]: (parameter) => session.terminate(argument(parameter)),
    Commit: (parameter) => session.commit(argument(parameter)),
    GetValue: (element) => session.getValue(argument(element)),
    SetValue: (element, value) => session.setValue(argument(element), argument(value)),
    GetLastError: () => String(session.error),
    GetErrorString: (code) => hint(name, Number(code)),
    GetDiagnostic: (code) => hint(name, Number(code || session.error)),
  };
  return Object.fromEntries(Object.entries(verbs).map(([verb, call]) => [prefix + verb, call]));
}

/** @param {string | undefined} value a missing argument is not the empty one that the standard asks for */
const argument = (value) => (value === undefined ? "undefined" : String(value));
