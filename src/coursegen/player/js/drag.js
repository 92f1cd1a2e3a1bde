// @ts-check
/**
 * Dragging with a mouse, a pen or a finger: an addition to the native controls, never the only way.
 *
 * Pointer events alone: one code for all. What is held never leaves its place in the document while it is dragged,
 * or the browser would let go of it. Only the handle keeps a finger from scrolling (touch-action in the style).
 */

/**
 * @typedef {object} Drag what happens with a thing that is dragged
 * @property {(held: HTMLElement, event: PointerEvent) => boolean} start false: not now
 * @property {(event: PointerEvent) => void} move
 * @property {(dropped: boolean) => void} end false: given up with Escape, or taken away by the browser
 */

/**
 * @param {HTMLElement} root
 * @param {string} handle selector of what can be taken hold of
 * @param {Drag} drag
 */
export function draggable(root, handle, drag) {
  root.addEventListener("pointerdown", (event) => {
    const held = event.target instanceof Element ? event.target.closest(handle) : null;
    if (!(held instanceof HTMLElement) || event.button || !event.isPrimary || !drag.start(held, event)) return;
    event.preventDefault(); // no text is selected on the way
    held.setPointerCapture(event.pointerId);
    const over = new AbortController();
    const { signal } = over;
    const end = (/** @type {boolean} */ dropped) => {
      over.abort();
      drag.end(dropped);
    };
    held.addEventListener("pointermove", drag.move, { signal });
    held.addEventListener("pointerup", () => end(true), { signal });
    held.addEventListener("pointercancel", () => end(false), { signal });
    addEventListener("keydown", (key) => key.key === "Escape" && end(false), { signal });
  });
}
