import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FoundPackage } from "../../../src/facts/dependencies/found.ts";
import { readOneList } from "../../../src/facts/dependencies/lists/read-one.ts";
import { createRandom, type Random } from "../../fuzz/random.ts";
import { findInterpreters } from "../interpreters.ts";

const READ = fileURLToPath(new URL("read_lists.py", import.meta.url));
const LISTS = 3000;
const MOST_SHOWN = 20;

/** What pip says of one list. */
type Answer = readonly [
  found: readonly (readonly [name: string, specifiers: readonly string[], isLink: boolean, isHashed: boolean])[],
  error: string | null,
];

/** Compares random lists of requirements with what the pip of this machine reads in them; returns how many differ. */
export function compareLists(): number {
  const [interpreter] = findInterpreters();
  if (interpreter === undefined) throw new Error("no CPython here");
  const folder = mkdtempSync(join(tmpdir(), "evogate-lists-"));
  try {
    const random = createRandom(20_261_121);
    const lists = Array.from({ length: LISTS }, (_, index) => {
      const path = join(folder, `${index}.txt`);
      const text = writeList(random);
      writeFileSync(path, text, "utf8");
      return { path, text };
    });
    const { stdout, stderr, status } = spawnSync(interpreter.path, ["-I", READ], {
      input: lists.map(({ path }) => `${path}\n`).join(""),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(stderr);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Answer);
    const different = lists.flatMap(({ text }, index) => describeDifference(text, answers[index]));
    for (const line of different.slice(0, MOST_SHOWN)) console.log(line);
    const refused = answers.filter(([, error]) => error !== null).length;
    console.log(`${LISTS} lists, ${refused} refused by pip, ${different.length} with differences`);
    return different.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where pip stops, what comes behind is not compared; that something is wrong has to be known here as well. */
function describeDifference(text: string, answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return ["pip gave no answer"];
  const [found, error] = answer;
  const { packages, problems } = readOneList(text, Buffer.from(text), "requirements");
  const ours = packages.map(describe).slice(0, error === null ? undefined : found.length);
  const theirs = found.map(([name, specifiers, isLink, isHashed]) => {
    // Arbitrary equality is one version like any other here.
    const known = specifiers.map((each) => each.replace(/^===/u, "=="));
    // One version beside a range is that version.
    const exact = known.filter((each) => /^==[^*]*$/u.test(each));
    return JSON.stringify([name, isLink ? [] : exact.length > 0 ? exact : known, isLink, isHashed]);
  });
  // Markers are not read here: what they are about is listed whatever they say.
  const isKnown = error === null || error === "InvalidMarker" || problems.length > 0;
  if (isKnown && (error !== null || problems.length === 0) && ours.join() === theirs.join()) return [];
  const said = problems.map(({ because }) => because).join("; ");
  return [`${JSON.stringify(text)}\n  pip:  ${theirs.join(" ")} ${error ?? ""}\n  here: ${ours.join(" ")} ${said}`];
}

function describe({ name, wanted, isHashed }: FoundPackage): string {
  const isLink = wanted.kind === "elsewhere";
  const specifiers =
    wanted.kind === "range" ? wanted.range.split(",") : wanted.kind === "exact" ? [`==${wanted.version}`] : [""];
  const plain = specifiers
    .map((each) => each.replaceAll(/\s+/gu, ""))
    .filter((each) => each !== "" || specifiers.length === 1);
  return JSON.stringify([name, isLink ? [] : [...new Set(plain)].toSorted(), isLink, isHashed === true]);
}

const PIECES: readonly ((random: Random) => string)[] = [
  (random) =>
    random.pick(["jinja2", "Flask", "zope.interface", "a_b-c", "x"]) + random.pick(["", "[i18n]", "[a, b]", " "]),
  (random) =>
    random.pick(["==2.4.1", " == 1.0 ", ">=1,<3", " (==1.2)", "~=1.4", "!=1.0", "==1.*", "<=2,", "===1", "==2.0"]),
  (random) => random.pick([" ; python_version > '3'", ";os_name=='posix'", " # a comment", "#no-comment", "  "]),
  (random) =>
    random.pick([" --hash=sha256:" + "a".repeat(64), ` --hash sha256:${"b".repeat(64)}`, " --config-settings a=b"]),
  (random) =>
    random.pick([
      "\n",
      "\n",
      "\n",
      "\r\n",
      "\r",
      "\v",
      "\f",
      "\x1c",
      "\x1d",
      "\x1e",
      "\x85",
      "\u2028",
      "\u2029",
      "\\\n",
      "\\\n  ",
    ]),
  (random) =>
    "\n" +
    random.pick([
      "--pre",
      "--no-index",
      "--prefer-binary",
      "--require-hashes",
      "--index-url=https://a.example/",
      "-i https://a.example/",
      "-fhttps://b.example/",
      "--extra-index-url 'https://c.example/'",
      "--find-l https://d.example/",
      "--trusted-host=e.example",
    ]) +
    "\n",
  (random) =>
    "\n" +
    random.pick([
      "x @ https://example.com/x.zip",
      "https://example.com/y-1.0.tar.gz",
      "git+https://example.com/z.git@main#egg=z",
      "-e git+https://example.com/z.git#egg=z",
    ]) +
    "\n",
];

function writeList(random: Random): string {
  const count = 2 + random.below(8);
  let text = random.below(8) === 0 ? "\uFEFF" : "";
  for (let at = 0; at < count; at++) {
    const [first] = PIECES;
    // Names with versions are what most lists are made of.
    const usual =
      first === undefined || random.below(3) > 0
        ? null
        : `${first(random)}${PIECES[1]?.(random) ?? ""}${PIECES[4]?.(random) ?? ""}`;
    text += usual ?? PIECES[random.below(PIECES.length)]?.(random) ?? "";
  }
  return text;
}
