// @ts-check
/** When all was replaced or deleted, no page that is open may write its old state over what is there now. */

/** From now on nothing that this page holds is kept under this name: it is about to be loaded anew. @param {string} name */
export function silence(name) {
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function setItem(/** @type {string} */ key, /** @type {string} */ value) {
    if (key !== name) set.call(this, key, value);
  };
}

/**
 * Another tab has kept something.
 * @param {string} name of the record
 * @param {() => void} heard it is the same record as before
 */
export function listen(name, heard) {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === null || key === `${name}:anew` || (key === name && !newValue)) {
      silence(name);
      location.reload();
    } else if (key === name) heard();
  });
}
