export const FORM_NAMES = ["base", "present", "past", "gerund"] as const;
export type Form = (typeof FORM_NAMES)[number];

/** Past forms, participles included, of the verbs in the lexicon that do not end in -ed. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  bring: ["brought"],
  build: ["built"],
  buy: ["bought"],
  choose: ["chose", "chosen"],
  cut: ["cut"],
  do: ["did", "done"],
  draw: ["drew", "drawn"],
  forget: ["forgot", "forgotten"],
  get: ["got", "gotten"],
  give: ["gave", "given"],
  go: ["went", "gone"],
  hide: ["hid", "hidden"],
  hold: ["held"],
  keep: ["kept"],
  leave: ["left"],
  let: ["let"],
  make: ["made"],
  overwrite: ["overwrote", "overwritten"],
  override: ["overrode", "overridden"],
  pay: ["paid"],
  put: ["put"],
  read: ["read"],
  rewrite: ["rewrote", "rewritten"],
  run: ["ran", "run"],
  say: ["said"],
  sell: ["sold"],
  send: ["sent"],
  set: ["set"],
  show: ["showed", "shown"],
  shut: ["shut"],
  spend: ["spent"],
  swear: ["swore", "sworn"],
  take: ["took", "taken"],
  tell: ["told"],
  throw: ["threw", "thrown"],
  understate: ["understated"],
  undo: ["undid", "undone"],
  withhold: ["withheld"],
  write: ["wrote", "written"],
};
/** Verbs of more than one syllable whose last consonant is doubled. */
const DOUBLED: ReadonlySet<string> = new Set(
  "commit submit omit emit admit permit transmit transfer forget control defer refer compel reset input unzip format".split(
    " ",
  ),
);
/** One vowel, then one consonant that can be doubled: `stop`, not `keep`, `show`. */
const SHORT = /^[^aeiou]*[aeiou][^aeiouwxy]$/u;
/** What takes -es. */
const HISSING = /(?:[sxzo]|[cs]h)$/u;

/** Each form of a verb with what it is, the base among them: `copy` → `copies`, `copied`, `copying`. */
export function inflect(base: string): readonly (readonly [text: string, form: Form])[] {
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const doubled = SHORT.test(base) || DOUBLED.has(base) ? base + base.slice(-1) : stem;
  const isY = base.endsWith("y") && /[^aeiou]y$/u.test(base);
  const present = isY ? `${base.slice(0, -1)}ies` : base + (HISSING.test(base) ? "es" : "s");
  const forms: (readonly [text: string, form: Form])[] = [
    [base, "base"],
    [present, "present"],
  ];
  const irregular = IRREGULAR[base];
  if (irregular === undefined) forms.push([isY ? `${base.slice(0, -1)}ied` : `${doubled}ed`, "past"]);
  else for (const past of irregular) if (past !== base) forms.push([past, "past"]);
  forms.push([base.endsWith("ee") ? `${base}ing` : `${doubled}ing`, "gerund"]);
  return forms;
}
