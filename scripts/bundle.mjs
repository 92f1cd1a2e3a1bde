/**
 * Make the player's bundle: one classic script, one style sheet, and the list of the words that the script uses.
 *
 *   node scripts/bundle.mjs           writes src/coursegen/player/dist
 *   node scripts/bundle.mjs --check   exit code 1 when what lies there is not what would be written
 */

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const player = new URL("../src/coursegen/player/", import.meta.url);
const dist = new URL("dist/", player);
const LIMITS = {
  "player.js": 60_000, "player.css": 30_000, "notebook.js": 40_000, "notebook.css": 20_000, "learner.js": 40_000,
  "review.js": 60_000, "keep.js": 30_000, "code.js": 20_000, "book.css": 20_000,
};
const BANNER = "/* Made by scripts/bundle.mjs from player/js: change those files, not this one. */";

const WORD = /\bt\(\s*("(?:[^"\\]|\\.)*")/g;

/** What the packages' pages do not have: its words are kept apart, so that they do not bring them. */
const ofKeeping = (/** @type {string} */ name) => name.replaceAll("\\", "/").startsWith("kept/");
const ofBook = (/** @type {string} */ name) => name.replaceAll("\\", "/").startsWith("book/") || ofKeeping(name);

/** Every t("…") of the sources, sorted. @param {(name: string) => boolean} wanted */
async function gathered(wanted) {
  const found = new Set();
  for (const name of await readdir(new URL("js/", player), { recursive: true })) {
    if (!name.endsWith(".js") || !wanted(name)) continue;
    const source = await readFile(new URL(`js/${name}`, player), "utf8");
    for (const [, word] of source.matchAll(WORD)) found.add(JSON.parse(word));
  }
  return [...found].sort();
}

const words = await gathered((name) => !ofBook(name));
const bookWords = await gathered(ofBook);
const keepWords = await gathered(ofKeeping);

/**
 * In the bundle a word is its number in the list: pages bring the texts in their own language anyway.
 * @param {string[]} list
 * @returns {import("esbuild").Plugin}
 */
const numbered = (list) => ({
  name: "numbered-words",
  setup(make) {
    make.onLoad({ filter: /\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = source.replace(WORD, (_, word) => {
        const place = list.indexOf(JSON.parse(word));
        if (place < 0) throw new Error(`${path}: ${word} is not in the list of this bundle's words`);
        return `t(${place}`;
      });
      return { contents, loader: "js" };
    });
  },
});

/**
 * Names of our classes' own parts, which the bundle may shorten. Never one that data brings (wire.d.ts), that a
 * page has (`dataset`, elements), or that an LMS or a test asks for.
 */
const OWN = [
  ...["acted", "answered", "arrange", "asking", "byId", "commit", "completion", "config"],
  ...["connected", "controls", "description", "dialect", "dispatch", "draws", "finish"],
  ...["gradedAnswered", "isDone", "latency", "listeners", "load", "onChange", "opened"],
  ...["outcome", "planted", "progress", "questions", "questionsIn", "queue", "refresh"],
  ...["render", "replaced", "reportDecision", "restored", "reviews", "root"],
  ...["saving", "scenario", "sections", "seed", "session", "share", "shown", "stageIn"],
  ...["stages", "state", "success", "visited", "weighting"],
];

/** A name that is looked up by its text, or that data brings, would no longer be found. */
async function ownNames() {
  let sources = "";
  for (const name of await readdir(new URL("js/", player), { recursive: true }))
    if (name.endsWith(".js") && !ofBook(name)) sources += await readFile(new URL(`js/${name}`, player), "utf8");
  sources = sources.replace(/\/\*.*?\*\//gs, ""); // types may name them
  const shapes = await readFile(new URL("js/wire.d.ts", player), "utf8");
  for (const name of OWN) {
    const data = new RegExp(`\\b${name}\\??:`).test(shapes);
    if (data || sources.includes(`"${name}"`)) throw new Error(`${name} must keep its name: take it from OWN`);
  }
  return new RegExp(`^(${OWN.join("|")})$`);
}

/** @param {string} entry @param {import("esbuild").BuildOptions} options */
async function bundled(entry, options) {
  const made = await build({
    entryPoints: [fileURLToPath(new URL(entry, player))],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    target: ["chrome100", "firefox100", "safari15"],
    logLevel: "error",
    ...options,
  });
  return `${BANNER}\n${made.outputFiles[0].text}`;
}

/** @type {import("esbuild").BuildOptions} */
const script = { format: "iife", plugins: [numbered(words)], mangleProps: await ownNames() };
const files = {
  "player.js": await bundled("js/main.js", script),
  "player.css": await bundled("css/player.css", {}),
  // For the outputs of a notebook, where each has to bring its own.
  "notebook.js": await bundled("js/notebook.js", script),
  "notebook.css": await bundled("css/notebook.css", {}),
  // The learner's side of the book; it shares modules with the player, and shortens no names.
  "learner.js": await bundled("js/book/main.js", { format: "iife", plugins: [numbered(bookWords)] }),
  // The review asks questions anew, in words of both lists.
  "review.js": await bundled("js/book/review.js", { format: "iife", plugins: [numbered([...words, ...bookWords])] }),
  "code.js": await bundled("js/book/code.js", { format: "iife", legalComments: "inline" }),
  "book.css": await bundled("css/book/book.css", {}),
  // The copy of the course on web pages.
  "keep.js": await bundled("js/kept/main.js", { format: "iife", plugins: [numbered(keepWords)] }),
  "keep-words.json": `${JSON.stringify(keepWords, null, 1)}\n`,
  "book-words.json": `${JSON.stringify(bookWords, null, 1)}\n`,
  "words.json": `${JSON.stringify(words, null, 1)}\n`,
};

let failed = false;
await mkdir(dist, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const size = Buffer.byteLength(text);
  if (size > (LIMITS[name] ?? Infinity)) {
    console.error(`${name} has ${size} bytes: more than ${LIMITS[name]}`);
    failed = true;
  }
  const path = new URL(name, dist);
  const before = await readFile(path, "utf8").catch(() => "");
  if (!process.argv.includes("--check")) await writeFile(path, text);
  else if (before !== text) {
    console.error(`${fileURLToPath(path)} is old: run \`make generate\``);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
