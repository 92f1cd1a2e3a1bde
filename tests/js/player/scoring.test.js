// Scoring by the vectors that Python is held to as well (tests/model/test_scoring.py).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { mean, score } from "../../../src/coursegen/player/js/scoring.js";

const vectors = JSON.parse(readFileSync(new URL("../../vectors/scoring.json", import.meta.url), "utf8"));

for (const { name, interaction, response, score: wanted } of vectors.scores) {
  test(`${name}: ${JSON.stringify(response)}`, () => {
    const got = score(interaction, response);
    if (wanted === null) assert.equal(got, null);
    else assert.ok(Math.abs(got - wanted) < 1e-12, `${got} is not ${wanted}`);
  });
}

test("means", () => {
  for (const { shares, mean: wanted } of vectors.means) assert.equal(mean(shares), wanted);
});
