"""An editor's side of the Language Server Protocol, as much of it as a course's author uses."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from scripts.node import node

SERVER = Path(__file__).parents[2] / "node_modules/yaml-language-server/bin/yaml-language-server"
PATIENCE = 60.0
_SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False, "url": ""},  # nothing is asked of the network
        "kubernetesCRDStore": {"enable": False},
    }
}


class Editor:
    """A running `yaml-language-server` and what it has said."""

    def __init__(self, folder: Path) -> None:
        self._run = subprocess.Popen(
            [node(), str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._said: queue.Queue[dict[str, Any]] = queue.Queue()
        self._count = 0
        self._faults: dict[str, list[dict[str, Any]]] = {}
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._ear.start()
        root = folder.as_uri()
        able = {"workspace": {"configuration": True}, "textDocument": {"hover": {}, "completion": {}}}
        self._ask("initialize", {"processId": None, "rootUri": root, "capabilities": able})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": _SETTINGS})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run.kill()
        self._run.wait()
        self._ear.join()
        for pipe in (self._run.stdin, self._run.stdout):
            if pipe:
                pipe.close()

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Show `text` as the file `path` and answer what is underlined in it."""
        uri = path.as_uri()
        self._faults.pop(uri, None)
        shown = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": shown})
        while uri not in self._faults:
            self._hear()
        return self._faults[uri]

    def complete(self, path: Path, line: int, column: int) -> list[str]:
        """What is offered at a line and column (from 0)."""
        answer = self._ask("textDocument/completion", _spot(path, line, column))
        entries = answer["items"] if isinstance(answer, dict) else answer
        return [entry["label"] for entry in entries]

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is told about the word at a line and column (from 0)."""
        answer = self._ask("textDocument/hover", _spot(path, line, column))
        return str(answer["contents"]["value"]) if answer else ""

    def _ask(self, method: str, params: Any) -> Any:
        self._count += 1
        asked = self._count
        self._send({"id": asked, "method": method, "params": params})
        while True:
            said = self._hear()
            if said.get("id") == asked and "method" not in said:
                return said.get("result")

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _hear(self) -> dict[str, Any]:
        said = self._said.get(timeout=PATIENCE)
        if said.get("method") == "textDocument/publishDiagnostics":
            self._faults[said["params"]["uri"]] = said["params"]["diagnostics"]
        elif said.get("method") == "workspace/configuration":
            wanted = [_SETTINGS.get(part.get("section", "")) for part in said["params"]["items"]]
            self._send({"id": said["id"], "result": wanted})
        elif "id" in said and "method" in said:
            self._send({"id": said["id"], "result": None})
        return said

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._run.stdin
        self._run.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._run.stdin.flush()

    def _listen(self) -> None:
        out = self._run.stdout
        assert out
        while header := out.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                header = out.readline()
            self._said.put(json.loads(out.read(length)))


def _spot(path: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
