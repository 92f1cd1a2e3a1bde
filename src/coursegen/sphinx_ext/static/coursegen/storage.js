// Where a browser blocks storage, asking for it is an error, and the theme's scripts would stop at it: no menu, no
// search, no light or dark. They get an empty store instead. Runs before all other scripts.
(() => {
  try {
    void window.localStorage;
  } catch {
    const themes = ["mode", "theme"];
    const empty = {
      length: 0,
      key: () => null,
      getItem: () => null,
      removeItem() {},
      clear() {},
      /** The theme's choices are forgotten; to keep a learner's answers fails, so that the page says so. */
      setItem(/** @type {string} */ name) {
        if (!themes.includes(name)) throw new DOMException("Storage is blocked.", "QuotaExceededError");
      },
    };
    Object.defineProperty(window, "localStorage", { configurable: true, value: empty });
    const said = document.currentScript?.dataset.told; // in the page's language
    addEventListener("DOMContentLoaded", () => {
      const article = document.querySelector(".bd-article");
      if (!said || !article) return;
      const note = document.createElement("p");
      note.className = "cg-note book-blocked";
      note.setAttribute("role", "status");
      note.textContent = said;
      article.prepend(note);
    });
  }
})();
