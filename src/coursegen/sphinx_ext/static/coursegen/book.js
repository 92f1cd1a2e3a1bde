// What the theme leaves undone on a page of the book. Runs in the head, before the scripts of the search.
(() => {
  // Sphinx's search fetches each page it found to quote from it, and browsers forbid that from file://.
  if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;

  // Paper is white. On it nothing can be unfolded, except answers: those stay folded.
  const page = document.documentElement;
  let opened = [];
  let theme = "";
  addEventListener("beforeprint", () => {
    theme = page.dataset.theme;
    page.dataset.theme = "light";
    opened = [...document.querySelectorAll(".bd-article details.sd-dropdown:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    page.dataset.theme = theme;
    for (const fold of opened) fold.open = false;
  });
})();
