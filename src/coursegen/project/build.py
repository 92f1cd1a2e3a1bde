"""The verb `build`: a checked course into every format asked for, all or nothing."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from coursegen import __version__
from coursegen.contracts import Options
from coursegen.diagnostics import Severity, in_order, nearest
from coursegen.errors import FinisherError, UsageError
from coursegen.model.course import Course
from coursegen.model.fingerprint import fingerprint
from coursegen.model.walk import built_items, items
from coursegen.packaging.tree import FileTree
from coursegen.project import disk
from coursegen.project.check import Checked, check_folder
from coursegen.project.collecting import seldom
from coursegen.project.formats import FORMATS, NAMES, Format
from coursegen.project.layout import KEPT, REPORT
from coursegen.readers.course import Places

Tell = Callable[[str], None]
"""Is told, in a few words, what is being done now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One thing that was built. `path` is relative to the build folder; `size` in bytes."""

    format: str
    path: str
    size: int
    files: int
    sha256: str
    losses: tuple[str, ...] = ()
    log: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What came of a build; without outputs when the check found errors."""

    checked: Checked
    outputs: tuple[Output, ...] = ()
    report: str = field(default="")


def build_course(
    folder: Path,
    out: Path,
    *,
    formats: Sequence[str] = (),
    control_documents: Path | None = None,
    tell: Tell = lambda _: None,
) -> Built:
    """Check a course and build it into `out`. Raises UsageError, and FinisherError when an engine fails.

    Everything is built beside its place first, so that a failed build leaves the last good one as it was.
    """
    wanted = _wanted(formats)
    options = Options(control_documents=_documents(control_documents))
    with seldom():
        return _built(folder, out, wanted, options, tell)


def _built(folder: Path, out: Path, wanted: Sequence[Format], options: Options, tell: Tell) -> Built:
    tell("checking")
    for form in wanted:
        if form.finisher is not None:
            form.finisher.ready()  # an engine takes as long to start as a course takes to be read
    checked = check_folder(folder)
    course = checked.course
    if course is None or not checked.ok:
        return Built(checked=checked)
    with disk.staging(out) as staged:
        try:
            outputs = _outputs(course, wanted, options, checked.read.places, (staged, out), tell)
        except FinisherError as failed:
            if not failed.findings:
                raise
            return Built(checked=_found(checked, failed))
        made = _made(out)
        _refuse_others(out, [o.path for o in outputs], made)
        report = _report(course, outputs, made | {o.path for o in outputs})
        disk.write_file(staged / REPORT, report.encode())
        for path in [o.path for o in outputs] + [REPORT]:
            disk.move_into_place(staged / path, out / path)
    return Built(checked=checked, outputs=tuple(outputs), report=REPORT)


def _made(out: Path) -> frozenset[str]:
    """What builds have put into `out` so far, by the last one's report."""
    try:
        told = json.loads(disk.read_if_there(out / REPORT) or b"{}")
    except ValueError:
        return frozenset()
    made = told.get("made", ()) if isinstance(told, dict) else ()
    return frozenset(str(path) for path in made)


def _refuse_others(out: Path, paths: Sequence[str], made: frozenset[str]) -> None:
    """A folder that no build has made is somebody's own: it is not replaced."""
    for path in paths:
        if path not in made and disk.holds_something(out / path):
            raise UsageError(
                f"{out / path} is there already, and no build of coursegen made it; nothing was written",
                "Move it away, or build into another folder: --out DIR.",
            )


def _outputs(
    course: Course,
    wanted: Sequence[Format],
    options: Options,
    places: Places,
    folders: tuple[Path, Path],
    tell: Tell,
) -> list[Output]:
    """`folders`: where it is built, and where it goes."""
    trees: dict[str, FileTree] = {}
    outputs = []
    for form in wanted:
        doing = f"building {form.name}"
        tell(doing)
        if form.writer.name not in trees:
            trees[form.writer.name] = form.writer.write(course, options)
        hear = partial(_say, tell, doing)
        outputs.append(_output(form, course, places, trees[form.writer.name], *folders, hear))
    return outputs


def _say(tell: Tell, doing: str, far: str) -> None:
    tell(f"{doing}: {far}")


def _found(checked: Checked, failed: FinisherError) -> Checked:
    """What an engine found in the course, as diagnostics at the instructor's own lines."""
    places = checked.read.places
    said = [places.diagnostic(f, Severity.ERROR, "book-render") for f in failed.findings]
    return replace(checked, diagnostics=in_order((*checked.diagnostics, *said)))


def _wanted(names: Sequence[str]) -> tuple[Format, ...]:
    unknown = [n for n in names if n not in NAMES]
    if unknown:
        hint = nearest(unknown[0], NAMES, f"Known: {', '.join(NAMES)}.")
        raise UsageError(f"there is no format “{unknown[0]}”", hint)
    beside = {name for f in FORMATS if f.name in names for name in f.beside}
    wanted = beside.union(names)
    return tuple(f for f in FORMATS if f.name in wanted or (not names and not f.on_request))


def _documents(folder: Path | None) -> FileTree:
    if folder is None:
        return {}
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder", "Name a folder that holds the XSD files.")
    found = {n: d for n, d in disk.read_tree(folder).items() if n.endswith((".xsd", ".dtd"))}
    if not found:
        raise UsageError(f"{folder} holds no XSD file", "Name a folder that holds the XSD files.")
    return found


def _output(
    form: Format, course: Course, places: Places, tree: FileTree, staged: Path, out: Path, hear: Tell
) -> Output:
    path = form.place(course)
    target = staged / path
    log: tuple[str, ...] = ()
    if form.finisher is not None:
        kept = out.absolute() / f"{KEPT}{form.name}"
        where, own = (PurePosixPath(path.as_posix()) for path in (target, kept))
        log = form.finisher.finish(tree, where, own, tell=hear)
        tree = disk.read_tree(target)
    elif form.packed is not None:
        disk.write_file(target, form.packed(tree))
    else:
        disk.fill(target, tree)
    losses = tuple(f"{places.place(loss.path)}: {loss.message}" for loss in form.writer.losses(course))
    packed = target.read_bytes() if form.packed is not None else None
    return Output(
        format=form.name,
        path=path,
        size=len(packed) if packed is not None else sum(map(len, tree.values())),
        files=len(tree),
        sha256=hashlib.sha256(packed).hexdigest() if packed is not None else tree_digest(tree),
        losses=losses,
        log=log,
    )


def tree_digest(tree: FileTree) -> str:
    """One sha256 over the names and bytes of a tree."""
    digest = hashlib.sha256()
    for path, data in sorted(tree.items()):
        digest.update(f"{path}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _report(course: Course, outputs: Sequence[Output], made: frozenset[str]) -> str:
    built = list(built_items(course))
    report: dict[str, Any] = {
        "coursegen": __version__,
        "course": {
            "id": course.id,
            "version": course.version,
            "title": course.title,
            "language": course.language,
            "sha256": fingerprint(course),  # as the About page shows it
        },
        "counts": {
            "modules": len(course.modules),
            "lessons": sum(len(m.lessons) for m in course.modules),
            "questions": len(built),
            "questions_by_type": dict(sorted(Counter(p.item.type for p in built).items())),
            "questions_by_role": dict(sorted(Counter(p.role.value for p in built).items())),
            "questions_by_status": dict(
                sorted(Counter((p.item.status or "reviewed") for p in items(course)).items())
            ),
            "not_built": [p.address for p in items(course) if not p.item.built],
        },
        "made": sorted(made),
        "outputs": [
            {
                "format": o.format,
                "path": o.path,
                "bytes": o.size,
                "files": o.files,
                "sha256": o.sha256,
                "cannot_say": list(o.losses),
            }
            for o in outputs
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
