"""How many years of school a text asks for, by two formulas that count letters, words and sentences.

Automated Readability Index (Smith & Senter 1967) and Coleman–Liau (1975). Both were made for English.
"""

from __future__ import annotations

from coursegen.wording.sentences import split


def grade(text: str) -> float:
    """The lower of both formulas' grades, so that one long word alone raises no alarm; 0 for no words."""
    words = [word for word in text.split() if any(char.isalnum() for char in word)]
    sentences = len(split(text))
    if not words or not sentences:
        return 0.0
    letters = sum(char.isalnum() for word in words for char in word) / len(words)
    length = len(words) / sentences
    automated = 4.71 * letters + 0.5 * length - 21.43
    coleman_liau = 5.88 * letters - 29.6 / length - 15.8
    return min(automated, coleman_liau)
