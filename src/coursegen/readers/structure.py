"""Structure: the JSON Schemas against what a file says, each fault as one plain sentence with its place.

The schemas are the ones that editors load, so an editor and `coursegen check` accept the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from coursegen.diagnostics import ModelPath, nearest
from coursegen.markup.yamlspots import Loaded
from coursegen.resources import read_text

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of structure. `path` holds indexes for lists, as in the file."""

    path: ModelPath
    code: str
    message: str
    hint: str = ""


@cache
def _validator(name: str) -> Any:
    from jsonschema import Draft7Validator  # 0.12 s: only where a course is really read

    return Draft7Validator(json.loads(read_text(f"schemas/{name}.schema.json")))


def faults(loaded: Loaded, schema: str) -> Iterator[Fault]:
    """Every fault of a file by the schema `course` or `module`."""
    for error in _validator(schema).iter_errors(loaded.data):
        for leaf in _leaves(error):
            yield from _sentences(leaf, loaded)


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """The plain faults below if/then/else and $ref; of an anyOf, the branch that fits best."""
    if not error.context:
        yield error
        return
    if error.validator in ("anyOf", "oneOf"):
        branches: dict[Any, list[ValidationError]] = {}
        for inner in error.context:
            branches.setdefault(inner.schema_path[0], []).append(inner)
        best = min(branches.values(), key=_misfit)
        if all(not _wrong_kind(e) for e in best):
            for inner in best:
                yield from _leaves(inner)
            return
        yield error
        return
    for inner in error.context:
        yield from _leaves(inner)


def _misfit(branch: list[ValidationError]) -> tuple[int, int]:
    return (any(_wrong_kind(e) for e in branch), len(branch))


def _wrong_kind(error: ValidationError) -> bool:
    return error.validator == "type" and len(error.relative_path) == 0


@dataclass(frozen=True, slots=True)
class _Case:
    """One fault as jsonschema names it: keyword, what it wants, what it found, where."""

    error: ValidationError
    loaded: Loaded
    wanted: Any
    found: Any
    path: ModelPath

    @property
    def name(self) -> str:
        return _name(self.path)


def _sentences(error: ValidationError, loaded: Loaded) -> Iterator[Fault]:
    wanted: Any = error.validator_value
    found: Any = error.instance
    case = _Case(error, loaded, wanted, found, tuple(error.absolute_path))
    speak = _SPEAKERS.get(str(error.validator), _other)
    return speak(case)


def _unknown_keys(case: _Case) -> Iterator[Fault]:
    schema: Any = case.error.schema
    known = sorted(schema.get("properties", {}))
    for key in case.found:
        if key not in known:
            hint = nearest(str(key), known, f"Known here: {', '.join(known)}.")
            yield Fault((*case.path, key), "unknown-key", f"“{key}” is not a key that is known here", hint)


def _missing_key(case: _Case) -> Iterator[Fault]:
    missing = next(key for key in case.wanted if f"'{key}'" in case.error.message)
    schema: Any = case.error.schema
    about = schema.get("properties", {}).get(missing, {}).get("description", "")
    yield Fault(case.path, "missing-key", f"{case.name} has no “{missing}”", f"Add it. {about}".strip())


def _unknown_value(case: _Case) -> Iterator[Fault]:
    allowed = [str(v) for v in (case.wanted if isinstance(case.wanted, list) else [case.wanted])]
    hint = nearest(str(case.found), allowed, f"One of: {', '.join(allowed)}.")
    code = "unknown-version" if case.path == ("coursegen",) else "unknown-value"
    yield Fault(case.path, code, f"{case.name} is “{case.found}”, which is not known", hint)


def _too_few(case: _Case) -> Iterator[Fault]:
    few = "is empty" if case.wanted == 1 else f"has fewer than {case.wanted} entries"
    yield Fault(case.path, "too-few", f"{case.name} {few}", "Fill it, or delete the key.")


def _too_small(case: _Case) -> Iterator[Fault]:
    yield Fault(
        case.path,
        "out-of-range",
        f"{case.name} is {case.found}, but must be at least {case.wanted}",
        "Change it.",
    )


def _too_large(case: _Case) -> Iterator[Fault]:
    yield Fault(
        case.path,
        "out-of-range",
        f"{case.name} is {case.found}, but must be at most {case.wanted}",
        "Change it.",
    )


def _twice(case: _Case) -> Iterator[Fault]:
    twice = next(v for i, v in enumerate(case.found) if v in case.found[:i])
    last = len(case.found) - 1 - case.found[::-1].index(twice)
    yield Fault((*case.path, last), "twice", f"“{twice}” stands here twice", "Delete one of the two.")


def _other(case: _Case) -> Iterator[Fault]:
    yield Fault(case.path, "structure", f"{case.name} does not fit: {case.error.message[:200]}")


_KINDS_HINT = {
    "boolean": "Write true or false.",
    "number": "Write a number: 0.8 for 80 %.",
    "integer": "Write a whole number, in digits.",
    "array": "Put it in brackets: [one, two].",
    "object": "Write keys with their values below it, or in braces: {key: value}.",
}


def _wrong_type(case: _Case) -> Iterator[Fault]:
    written = case.loaded.spot(case.path).written
    kind = _kind(case.found)
    if case.wanted == "string" and isinstance(case.found, bool | int | float) and written is not None:
        message = f"{case.name} is {kind} where text is expected"
        yield Fault(case.path, "text-expected", message, f'Put it in quotes: "{written}".')
    elif case.found is None:
        hint = "Fill it; a key that is not needed can go. Without quotes # begins a comment."
        yield Fault(case.path, "empty-value", f"{case.name} is empty", hint)
    else:
        message = f"{case.name} is {kind} where {_kinds(case.wanted)} is expected"
        yield Fault(case.path, "wrong-kind", message, _KINDS_HINT.get(str(case.wanted), ""))


def _pattern(case: _Case) -> Iterator[Fault]:
    pattern, found = str(case.wanted), str(case.found)
    for mark, code, message, hint in _FORMS:
        if mark in pattern:
            path = (*case.path, found) if code == "key-form" else case.path
            yield Fault(path, code, message.format(name=case.name, found=found), hint)
            return
    yield Fault(case.path, "form", f"{case.name} is “{found}”, which has not the right form")


# By a piece of the pattern: the code, the sentence, and what to do next.
_FORMS = (
    ("[0-5][0-9]", "time-form", "{name} is “{found}”, which is no time", "Write it as 00:33:24."),
    (
        "[a-z0-9-]",
        "id-form",
        "{name} is “{found}”, which is no id",
        "Small letters, digits and hyphens, beginning with a letter, at most 60.",
    ),
    ("^[a-z]$", "key-form", "“{found}” is no key for this list", "One small letter each: a, b, c."),
    (
        "^[a-z][a-z0-9]",
        "key-form",
        "“{found}” is no key for this list",
        "A small letter, then letters or digits, at most 12.",
    ),
    (
        "https?",
        "address-form",
        "{name} is “{found}”, which is no web address",
        "Write all of it: https://example.org/course/",
    ),
    ("[A-Za-z]{2,8}", "language-form", "{name} is “{found}”, which is no language", "Write en, fr or pt-BR."),
    ("\\n", "one-line", "{name} has several lines, but must be one", "Join them."),
)


def _no_branch(case: _Case) -> Iterator[Fault]:
    keys = [" and ".join(b["required"]) for b in case.wanted if set(b) == {"required"}]
    if keys:
        yield Fault(case.path, "missing-key", f"{case.name} needs {', or '.join(keys)}", "Add it.")
        return
    kinds = " or ".join(_branch(b) for b in case.wanted)
    message = f"{case.name} is {_kind(case.found)} where {kinds} is expected"
    yield Fault(case.path, "wrong-kind", message)


_SPEAKERS = {
    "additionalProperties": _unknown_keys,
    "required": _missing_key,
    "type": _wrong_type,
    "enum": _unknown_value,
    "const": _unknown_value,
    "pattern": _pattern,
    "minItems": _too_few,
    "minProperties": _too_few,
    "minLength": _too_few,
    "minimum": _too_small,
    "maximum": _too_large,
    "uniqueItems": _twice,
    "anyOf": _no_branch,
}


def _branch(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return " or ".join(f"“{v}”" for v in schema["enum"])
    return _kinds(schema.get("type", "something else"))


def _name(path: ModelPath) -> str:
    last = next((step for step in reversed(path) if isinstance(step, str)), None)
    if last is None:
        return "the file"
    return f"an entry of “{last}”" if path and isinstance(path[-1], int) else f"“{last}”"


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return f"“{str(value).lower()}” (a yes or no)"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "text"
    if isinstance(value, list):
        return "a list"
    return "a mapping" if isinstance(value, dict) else "nothing"


def _kinds(wanted: Any) -> str:
    words = {
        "string": "text",
        "object": "a mapping",
        "array": "a list",
        "boolean": "true or false",
        "integer": "a whole number",
        "number": "a number",
    }
    return words.get(str(wanted), str(wanted))
