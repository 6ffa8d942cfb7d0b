export type Form = "base" | "present" | "past" | "gerund";

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
const DOUBLED =
  /^(?:commit|submit|omit|emit|admit|permit|transmit|transfer|forget|control|defer|refer|compel|reset|input|unzip|format)$/u;
const SHORT = /^[^aeiou]*[aeiou][^aeiouwxy]$/u;

/** Each form of a verb with what it is, the base among them: `copy` → `copies`, `copied`, `copying`. */
export function inflect(base: string): readonly (readonly [text: string, form: Form])[] {
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const doubled = SHORT.test(base) || DOUBLED.test(base) ? base + base.slice(-1) : stem;
  const isY = /[^aeiou]y$/u.test(base);
  const past = IRREGULAR[base] ?? [isY ? `${base.slice(0, -1)}ied` : `${doubled}ed`];
  const present = isY ? `${base.slice(0, -1)}ies` : base + (/(?:s|x|z|ch|sh|o)$/u.test(base) ? "es" : "s");
  const gerund = base.endsWith("ee") ? `${base}ing` : `${doubled}ing`;
  return [
    [base, "base"],
    [present, "present"],
    ...past.filter((form) => form !== base).map((form) => [form, "past"] as const),
    [gerund, "gerund"],
  ];
}
