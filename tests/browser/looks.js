// What a test of looks asks of a page. Each function is given to the page as it stands.

/** An element, so that a person finds it. */
function called(e) {
    const text = (e.getAttribute("aria-label") || e.textContent).trim().replace(/\s+/g, " ").slice(0, 40);
    return `${e.tagName.toLowerCase()}.${e.className} ${text}`;
}

/** What one sees and presses of a field: of a circle or a box to tick, its whole label. */
function shownFor(e) {
    return e.matches("input[type=radio], input[type=checkbox]") ? e.closest("label") : e;
}

// Texts that stick out of a box which cuts them off, and boxes that lie on one another.
function cut() {
    const out = [];
    const seen = (e) => e.checkVisibility() && e.getClientRects().length > 0;
    for (const e of document.querySelectorAll("body *")) {
        if (!seen(e) || e.closest(".cg-away")) continue;
        const style = getComputedStyle(e);
        const holdsText = e.matches("button, a, summary, label, legend, th, td, h2, h3, p, select");
        const free = style.display === "inline" || style.overflowX === "auto";
        if (holdsText && !free && e.scrollWidth > e.clientWidth + 1) out.push(`sticks out: ${called(e)}`);
        if (style.overflowY === "hidden" && e.scrollHeight > e.clientHeight + 1)
            out.push(`cut off: ${called(e)}`);
    }
    return out;
}

// WCAG 2.2, 2.5.8: 24 by 24 pixels, except where a link stands in a line of text.
function small() {
    const out = [];
    for (const e of document.querySelectorAll("a[href], button, select, input, textarea, summary, [tabindex]")) {
        if (!e.checkVisibility({visibilityProperty: true}) || e.matches(".cg-skip, [tabindex='-1']")) continue;
        const target = shownFor(e);
        const box = target.getBoundingClientRect();
        const inLine = e.matches("a") && getComputedStyle(e).display === "inline";
        const inText = inLine && e.closest("p, li, dd, td, figcaption");
        if (!inText && (box.width < 24 || box.height < 24))
            out.push(`${Math.round(box.width)} × ${Math.round(box.height)}: ${called(e)}`);
    }
    return out;
}

// WCAG 2.2, 2.4.11: what has the focus is not wholly under something else; and 2.4.7: one sees that it has it.
function focused() {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const shown = shownFor(e);
    const box = shown.getBoundingClientRect();
    const name = called(e);
    const left = Math.max(0, box.left), right = Math.min(innerWidth, box.right);
    const top = Math.max(0, box.top), bottom = Math.min(innerHeight, box.bottom);
    const points = [];
    for (const x of [0.1, 0.5, 0.9]) for (const y of [0.1, 0.5, 0.9])
        points.push(document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y));
    const hit = points.some((at) => at && (shown.contains(at) || at.contains(shown)));
    const free = right > left && bottom > top && hit;
    const style = getComputedStyle(e), whole = getComputedStyle(shown);
    const marked = [style, whole].some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
    return {name, free, marked};
}
