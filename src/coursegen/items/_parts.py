"""Pieces that several question types are made of: schemas of options and parts, and their lowering."""

from __future__ import annotations

from typing import Any

from coursegen.model.evidence import Evidence, seconds
from coursegen.model.ids import KEY_PATTERN
from coursegen.model.interaction import FieldPath, Option, Part
from coursegen.model.plain import Fields, Plain

TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
LETTER_PATTERN = "^[a-z]$"  # SCORM 1.2 allows one character for each choice (RTE 3.4.7, student_response)


def described(schema: dict[str, Any], description: str) -> dict[str, Any]:
    """`schema` with the sentence that an editor shows on hover."""
    return {**schema, "description": description}


def mapping(entry: dict[str, Any], *, pattern: str = KEY_PATTERN, least: int = 1) -> dict[str, Any]:
    """A mapping whose keys match `pattern` and whose entries are `entry`."""
    return {
        "type": "object",
        "propertyNames": {"pattern": pattern},
        "additionalProperties": entry,
        "minProperties": least,
    }


OPTION: dict[str, Any] = {
    "type": "object",
    "properties": {
        "text": described(TEXT, "What the option says."),
        "correct": {"type": "boolean", "description": "Whether it is (part of) the key."},
        "feedback": {
            "type": "string",
            "description": "Said when it was chosen: why it is right, or why it tempts and is not.",
        },
        "pinned": {"type": "boolean", "description": "Keeps its place when the others are shuffled."},
    },
    "required": ["text"],
    "additionalProperties": False,
}
OPTIONS = described(mapping(OPTION, pattern=LETTER_PATTERN, least=2), "The options, by letter.")

PART: dict[str, Any] = {
    "anyOf": [
        TEXT,
        {
            "type": "object",
            "properties": {
                "text": {**TEXT, "description": "What it says."},
                "feedback": {"type": "string", "description": "Said with it after the answer."},
            },
            "required": ["text"],
            "additionalProperties": False,
        },
    ]
}

EVIDENCE_REF = {
    "allOf": [{"$ref": "#/definitions/evidence_list"}],
    "description": "Where the talk says it.",
}


def options(fields: Fields, at: FieldPath = ()) -> tuple[tuple[Option, ...], tuple[str, ...]]:
    """The options of `fields`, and the ids of those that are correct."""
    entries = fields.entries("options")
    made = tuple(
        Option(
            id=key,
            text=entry.text("text"),
            feedback=entry.text("feedback"),
            pinned=entry.flag("pinned"),
            at=(*at, "options", key),
        )
        for key, entry in entries
    )
    return made, tuple(key for key, entry in entries if entry.flag("correct"))


def parts(fields: Fields, name: str, text: str = "text", prefix: str = "") -> tuple[Part, ...]:
    """The entries of the mapping `name` as parts; `text` names the field that each part shows."""
    return tuple(
        Part(
            id=prefix + key,
            text=entry.text(text),
            feedback=entry.text("feedback"),
            evidence=evidence(entry.get("evidence")),
            at=(name, key),
        )
        for key, entry in fields.entries(name)
    )


def evidence(value: Plain) -> tuple[Evidence, ...]:
    """Authored evidence: `"00:33:24"`, or a mapping of at, unit, talk, quote."""
    out = []
    for entry in value if isinstance(value, tuple) else ():
        if isinstance(entry, str):
            out.append(Evidence(at=seconds(entry)))
        elif isinstance(entry, Fields):
            out.append(
                Evidence(
                    at=seconds(entry.text("at")),
                    unit=entry.text("unit") or None,
                    talk=entry.text("talk") or None,
                    quote=entry.text("quote") or None,
                )
            )
    return tuple(out)
