// Sphinx quotes from the pages that it finds, and takes all of their text. Of a question that is the stem alone: what
// stands beside it would be read without having been chosen. Deferred: the search begins when the page is whole.
{
  const whole = Search.htmlToText;
  Search.htmlToText = (html, anchor) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const question of page.querySelectorAll(".cg-item"))
      question.replaceWith(question.querySelector(".cg-stem")?.textContent ?? "");
    for (const other of page.querySelectorAll(".cg-scenario, .cg-clips, .book-overline, .no-search")) other.remove();
    return whole(page.documentElement.outerHTML, anchor);
  };
}
