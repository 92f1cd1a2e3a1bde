"""What the codes of structure mean: those that no rule owns, because the file could not be read as meant."""

from __future__ import annotations

FILES = {
    "file-missing": "The course folder has no `course.yaml`, which is where a course begins.",
    "file-unreadable": "A file of the course is there and cannot be read: you may not, or its disk is gone.",
    "module-missing": "`modules:` of course.yaml names a module without a file: `modules/<id>.yaml`.",
    "module-unlisted": "A file in `modules/` that no list names, so it is not built. Add it to `modules:`.",
    "module-id": "A module's `id` differs from its file's name. One name for both keeps references readable.",
    "note-missing": "A talk names a note that is not in the course folder.",
    "schemas-old": "The schemas in `.schemas/`, which your editor loads, are not those of this coursegen. "
    "`coursegen new schemas` renews them; your own files are not touched.",
    "path-outside": "A path leads out of the course folder. A course must be whole wherever it is moved.",
}

YAML = {
    "yaml-syntax": "The file is not YAML at this place. The usual causes: a colon in a text that is not in "
    "quotes, or a line that is not indented like its neighbours.",
    "yaml-tab": "A line is indented with a tab. YAML allows blanks only.",
    "yaml-quote": "A quotation mark opens and never closes.",
    "yaml-conflict": "The file holds the marks of an unfinished git merge. Keep one side, delete the marks.",
    "yaml-duplicate-key": "A mapping has the same key twice; only one of them could count, so neither does.",
    "yaml-character": "The file holds a character that YAML does not allow, such as NUL.",
    "yaml-encoding": "The file is not UTF-8. Save it as UTF-8 in your editor.",
    "yaml-size": "The file is larger than any course file should be, so it is not read.",
    "yaml-depth": "The file nests deeper than any course does.",
    "yaml-too-much": "The file repeats itself through aliases until nobody could read it.",
    "yaml-tag": "The file uses a YAML tag (`!something`). Course files hold plain data.",
    "yaml-key": "A key is not a plain word.",
    "yaml-empty": "The file has nothing in it.",
}

STRUCTURE = {
    "unknown-key": "A key that is not known here: misspelt, or indented into the wrong place."
    "\n\nWhere a question has `opions:`, `options:` is meant; "
    "where a lesson has `stem:`, a question is out of place.",
    "unknown-value": "Only certain words can stand here, and this is none of them."
    "\n\n`type: singlechoice` instead of `single-choice`, `level: applying` instead of `apply`. "
    "The hint names the nearest.",
    "unknown-version": "The file was written for another version of the format than this coursegen reads.",
    "missing-key": "Something must stand here and does not."
    "\n\nA question without `stem:`, an option without `text:`. The hint says what it is for.",
    "text-expected": "YAML read a number, or yes or no, where a text is meant. Put it in quotes.",
    "empty-value": "The key stands there without a value.",
    "wrong-kind": "The value is of another kind: a text where a list is meant, and the like."
    "\n\n`objectives: tell-apart` instead of `objectives: [tell-apart]`; "
    "or a text where keys with their values are.",
    "address-form": "A web address is written whole: `https://example.org/course/`.",
    "language-form": "A language is written as a BCP 47 tag: `en`, `fr`, `pt-BR`.",
    "time-form": "A time is written `HH:MM:SS`: `00:33:24`.",
    "id-form": "An id has small letters, digits and hyphens, at most 60, and begins with a letter. "
    "It stays the same for good: learners' answers are kept by it.",
    "id-twice": "Two things have the same id. Give one of them another.",
    "key-form": "The keys of options are single small letters, those of pairs, steps and gaps short words.",
    "one-line": "This text is shown on one line (a title, a menu), so it may have one line only.",
    "form": "The value is not written in the form that it needs; the reference page shows an example.",
    "too-few": "There is too little: an empty text or list, or one option where two are needed.",
    "out-of-range": "The number is smaller or larger than what makes sense here.",
    "twice": "A list names the same thing twice.",
    "structure": "The value does not fit what is expected at this place."
    "\n\nThe sentence says why; the reference page of the question's type shows how it is written.",
    "allow-unknown": "`allow:` names a rule that does not exist.",
    "allow-unused": "`allow:` silences a rule that has nothing to say there. "
    "Left standing, it would hide the next fault.",
    "rule-skipped": "A rule knows only some languages, and the course is in another one; it was not asked.",
}

NOTE = {
    "note-front-matter": "A note begins with front matter: `---`, `title:` and `videoId:`, `---`.",
    "note-title": "The note's front matter has no title.",
    "note-video": "The note names no video. With `--no-video` it becomes a course without times.",
    "note-empty": "The note has no text to make a course of.",
    "note-binary": "The file is not text.",
    "note-encoding": "The note is not UTF-8. Save it as UTF-8 in your editor.",
    "note-time-repaired": "A time in the note was not written as HH:MM:SS; it was read as what it must mean.",
    "note-time-suspicious": "A time in the note cannot be right, so it is kept out of every link.",
}

MERGE = {
    "merge-base": "The last draft of a file, in `.base/`, cannot be read: every difference counts as yours."
    "\n\nTake one whole side of it from version control (`git checkout .base`), then draft again.",
    "merge-kind": "A file of the course is no mapping of keys to values, so nothing can be merged into it.",
    "merge-comment": "The merge would have lost a comment of yours, so it wrote nothing into this file.",
    "merge-unsafe": "The merged file would not say what it should, so nothing was written into it.",
}

BOOK = {
    "book-render": "The engine that renders the website had something to say about this place.",
}

CODES: dict[str, str] = {**FILES, **YAML, **STRUCTURE, **NOTE, **MERGE, **BOOK}
"""Code → one or two sentences."""
