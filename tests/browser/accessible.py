"""What assistive technology is given: the browser's own accessibility tree, over the DevTools protocol."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Page

PATIENCE = 5.0


class Tree:
    """The accessibility tree of a page, or of a frame in it."""

    def __init__(self, page: Page, frame: str = "") -> None:
        self.cdp = page.context.new_cdp_session(page)
        self.frame: dict[str, str] = {"frameId": self._frame_id(frame)} if frame else {}

    def _frame_id(self, name: str) -> str:
        tree = self.cdp.send("Page.getFrameTree")["frameTree"]
        (found,) = [f["frame"]["id"] for f in tree.get("childFrames", []) if name in f["frame"]["url"]]
        return str(found)

    def _nodes(self) -> dict[str, dict[str, Any]]:
        nodes = self.cdp.send("Accessibility.getFullAXTree", self.frame)["nodes"]
        return {node["nodeId"]: node for node in nodes}

    def focused(self) -> tuple[str, str]:
        """Role of what has the focus, and its name or, where it has none, the text in it."""
        nodes = self._nodes()
        for node in nodes.values():
            if node["role"]["value"] in ("RootWebArea", "WebArea") or node.get("ignored"):
                continue
            if any(p["name"] == "focused" and p["value"]["value"] for p in node.get("properties", [])):
                return node["role"]["value"], _name(node) or _text(nodes, node)
        return "", ""

    def status(self) -> str:
        """What the live region says."""
        nodes = self._nodes()
        (found,) = [n for n in nodes.values() if n["role"]["value"] == "status"] or [None]
        if found is None:
            return ""
        live = {p["name"]: p["value"].get("value") for p in found["properties"]}
        assert live["live"] == "polite"
        return _text(nodes, found)

    def expect(self, *, focus: tuple[str, str], status: str) -> None:
        """Wait until this has the focus and this is said."""
        until = time.monotonic() + PATIENCE
        while (now := (self.focused(), self.status())) != (focus, status) and time.monotonic() < until:
            time.sleep(0.05)
        (role, name), said = now
        assert (role, name) == focus
        assert said == status


def _name(node: dict[str, Any]) -> str:
    return str(node.get("name", {}).get("value", "")).strip()


def _text(nodes: dict[str, dict[str, Any]], node: dict[str, Any]) -> str:
    if node["role"]["value"] in ("StaticText", "LineBreak"):
        return _name(node)
    inner = (_text(nodes, nodes[child]) for child in node.get("childIds", []) if child in nodes)
    return " ".join(text for text in inner if text)
