// @ts-check
/** Tabs of one learner's attempt tell each other what they save, so that none of them writes over another. */

/**
 * @param {string} name the same in tabs of the same attempt alone; where this browser keeps it, the name of what is kept
 * @param {(packed: string) => void} heard
 * @returns {(packed: string) => void} tells the others
 */
export function together(name, heard) {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === name && newValue) heard(newValue);
  });
  // Older browsers have none; a frame without an origin may not open one.
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => heard(String(data));
    return (packed) => channel.postMessage(packed);
  } catch {
    return () => {};
  }
}
