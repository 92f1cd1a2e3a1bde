// Two tabs of a book keep one record, and each sees a little later what the other has written: no answer is lost.

import assert from "node:assert/strict";
import { test } from "node:test";

import { begin, merged, mostTried } from "../../../src/coursegen/player/js/attempt.js";
import { pack, unpack } from "../../../src/coursegen/player/js/codec.js";
import { generator } from "../../../src/coursegen/player/js/random.js";
import { local } from "../../../src/coursegen/player/js/runtimes/local.js";
import { Session } from "../../../src/coursegen/player/js/session.js";
import { config, INTERACTIONS, item } from "./course.js";

const NAME = "coursegen:trial";
const TABS = [0, 1, 2];
const pages = TABS.map((page) => ["one", "two", "three"].map((id) => item(`${id}${page}`, INTERACTIONS.single)));

/**
 * A browser that gives each tab its own view of what is kept. A write is seen at once where it is made, and by the
 * others when the browser delivers it, which it does in one order for all: the last one stands. A tab whose own write
 * is still on its way takes in nothing before it, as Chromium does.
 */
class Browser {
  constructor() {
    this.views = TABS.map(() => "");
    /** @type {{ from: number, text: string, to: Set<number> }[]} */
    this.way = [];
    this.tabs = TABS.map((tab) => this.open(tab));
  }

  /** @param {number} tab */
  open(tab) {
    const storage = () => ({
      getItem: () => this.views[tab] || null,
      setItem: (_, text) => {
        this.views[tab] = text;
        this.way.push({ from: tab, text, to: new Set(TABS) });
      },
    });
    const runtime = local({ storage, name: NAME });
    const items = pages[tab];
    const state = unpack(runtime.load(), items) ?? begin(5);
    const course = config(items, { runtime: "local", views: undefined });
    return new Session({ config: course, items, runtime, opened: runtime.open(), state, now: () => new Date(0), progress: () => 0 });
  }

  /** A tab's turn: the oldest write that it has not heard of reaches it. @param {number} tab */
  deliver(tab) {
    const write = this.way.find(({ to }) => to.has(tab));
    if (!write) return;
    write.to.delete(tab);
    if (write.from === tab) return;
    if (!this.way.some(({ from, to }) => from === tab && to.has(tab))) this.views[tab] = write.text;
    this.tabs[tab].hear(write.text);
  }

  settle() {
    for (let turn = 0; this.way.some(({ to }) => to.size); turn += 1) {
      assert.ok(turn < 2000, "the tabs are never still");
      this.deliver(turn % TABS.length);
    }
  }
}

/** @param {Session} session @param {number} which */
function answer(session, which) {
  const one = session.items[which];
  session.dispatch({ type: "answer", item: one, responses: [["b"]], sure: 0 });
  session.dispatch({ type: "check", item: one, share: 1 });
  session.report(one, 1);
  session.commit();
}

test("whatever the order in which tabs write and hear, all answers are kept", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const draw = generator(`tabs ${seed}`);
    const pick = (/** @type {number} */ n) => Math.floor(draw() * n);
    const browser = new Browser();
    const asked = TABS.flatMap((tab) => [0, 1, 2].map((which) => ({ tab, which })));
    while (asked.length) {
      if (pick(2)) browser.deliver(pick(TABS.length));
      else {
        const [{ tab, which }] = asked.splice(pick(asked.length), 1);
        answer(browser.tabs[tab], which);
      }
    }
    browser.settle();
    assert.equal(new Set(browser.views).size, 1, "all see the same");
    const kept = unpack(browser.views[0], pages.flat());
    assert.equal(Object.values(kept.answers).filter(({ best }) => best === 1).length, 9, `order ${seed}`);
    assert.equal(Object.keys(kept.review).length, 9);
  }
});

test("a page that slept, and heard nothing, writes over nothing when it wakes", () => {
  const browser = new Browser(); // a browser that goes back to a page wakes it as it was, with what is kept as it is now
  const [one, same, other] = [browser.open(0), browser.open(0), browser.open(1)];
  for (const [which, session] of [one, same, other].entries()) {
    answer(session, which);
    browser.views.fill(session.runtime.load());
  }
  const kept = unpack(browser.views[0], pages.flat());
  const asked = [pages[0][0], pages[0][1], pages[1][2]].map(({ key }) => key);
  assert.deepEqual(Object.keys(kept.answers).sort(), [...asked].sort());
  assert.deepEqual(Object.keys(kept.review).sort(), [...asked].sort());
});

test("of another page's question the record that was tried more often stands, else one's own", () => {
  assert.deepEqual(mostTried({ ka: "#11b", kb: "#21b" }, { ka: "#21a", kb: "!21", kc: "#10a" }), {
    ka: "#21a",
    kb: "#21b",
    kc: "#10a",
  });
});

test("a state that learns nothing is packed as before, whatever the other's order", () => {
  const text = "15;;a.b;;kp=kq/kr=ks;kx#11b,ky#10a;;00a0kx/00b1ky";
  const turned = "15;;b.a;;kr=ks/kp=kq;ky#10a,kx#11b;;00b1ky/00a0kx";
  const [own, other] = [text, turned].map((one) => unpack(one, []));
  assert.equal(pack(merged(own, other, (a) => a), []).text, text);
});
