/** Options of one program, by how many values follow them. */
interface NeutralOptions {
  readonly alone: ReadonlySet<string>;
  readonly valued: ReadonlySet<string>;
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/**
 * Options that change neither what is sent or fetched, nor from where to where, nor what is checked on the way: how long to
 * wait, how often to try, how much to say. curl(1), wget(1), pip and npm manuals.
 */
const NEUTRAL: ReadonlyMap<string, NeutralOptions> = new Map([
  [
    "curl",
    {
      alone: setOf(
        "-s --silent -S --show-error -sS -Ss -f --fail --fail-with-body -sf -fs -fsS -sSf -# --progress-bar --no-progress-meter --compressed --retry-connrefused",
      ),
      valued: setOf(
        "-m --max-time --connect-timeout --retry --retry-delay --retry-max-time --speed-limit --speed-time",
      ),
    },
  ],
  [
    "wget",
    {
      alone: setOf("-q --quiet -nv --no-verbose --show-progress --retry-connrefused"),
      valued: setOf("-t --tries -T --timeout --waitretry -w --wait"),
    },
  ],
  ["pip", { alone: setOf("-q --quiet --no-input --disable-pip-version-check"), valued: setOf("--timeout --retries") }],
  ["npm", { alone: setOf("-s --silent --no-audit --no-fund --no-progress"), valued: setOf("--loglevel") }],
]);

/** A plain number or word: what is quoted, or not known, could be something else than a value. */
const VALUE = /^[\w.]+$/u;

/** A shown command without the options that make no difference to what it does. */
export function dropNeutralOptions(shown: string): string {
  const name = shown.slice(0, Math.max(0, shown.indexOf(" ")));
  const neutral = NEUTRAL.get(name === "pip3" ? "pip" : name);
  // Blanks inside quotes part no words; there everything counts.
  if (neutral === undefined) return shown;
  const [plain = "", ...quoted] = shown.split(/(?=')/u);
  const words = plain.split(" ");
  const kept = words.filter((word, index) => {
    if (neutral.alone.has(word)) return false;
    const isLast = index === words.length - 1;
    const isValue = neutral.valued.has(words[index - 1] ?? "") && VALUE.test(word) && !(isLast && quoted.length > 0);
    return !isValue && !(neutral.valued.has(word) && VALUE.test(words[index + 1] ?? ""));
  });
  return [kept.join(" "), ...quoted].join("");
}
