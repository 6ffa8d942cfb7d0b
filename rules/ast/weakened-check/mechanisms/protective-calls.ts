import { wordsOf } from "../../../../src/facts/versions/identifier-words.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { Language } from "../../../../src/core/source-facts.ts";

/** Functions of libraries that check, ask or make harmless (documentation of each). */
const TARGETS: ReadonlySet<string> = new Set(
  `shlex.quote pipes.quote html.escape cgi.escape markupsafe.escape bleach.clean nh3.clean re.escape hmac.compare_digest
  secrets.compare_digest crypto.timingSafeEqual crypto.verify jsonschema.validate click.confirm typer.confirm
  questionary.confirm rich.prompt.Confirm.ask DOMPurify.sanitize dompurify.sanitize validator.escape
  .raise_for_status .raiseForStatus .is_relative_to .timingSafeEqual .full_clean`.split(/\s+/u),
);
/** First words of functions that do so, of whatever module. */
const VERBS: ReadonlySet<string> = new Set(
  `validate verify sanitize sanitise escape redact mask scrub authorize authorise authenticate confirm ensure assert require
  check guard restrict forbid`.split(/\s+/u),
);
const STATES =
  /^(?:is|has|can)_(?:\w+_)?(?:valid|allowed|safe|permitted|authorized|authorised|trusted|permission|access|verified)$/u;
/** `check_output` runs a program, `ensure_dir` makes a folder, `checkForUpdates` asks for one. */
const OTHER_OBJECTS: ReadonlySet<string> = new Set(
  "output call for update updates dir dirs directory directories folder folders exists installed loaded status deps dependencies equal".split(
    " ",
  ),
);
const ASKS = /\by(?:es)?\s*\/\s*no?\b|\bare you sure\b|\bconfirm\b|\bproceed\b|\bcontinue\b|\btype\b[^?]{1,60}\bto\b/iu;
const PROMPTS: ReadonlySet<string> = new Set(["builtins.input", "input", "prompt", ".question", ".prompt", "confirm"]);
/** Commands that compare a checksum or a signature, with the arguments that make them do so. */
const SHELL_CHECKS: Readonly<Record<string, RegExp>> = {
  sha1sum: /^(?:-c|--check)$/u,
  sha256sum: /^(?:-c|--check)$/u,
  sha512sum: /^(?:-c|--check)$/u,
  md5sum: /^(?:-c|--check)$/u,
  shasum: /^(?:-c|--check)$/u,
  gpg: /^--verify$/u,
  gpgv: /^/u,
  cosign: /^verify/u,
  minisign: /^-V/u,
  openssl: /^-verify$/u,
  read: ASKS,
};

/** Whether a call is a check by itself: it validates, verifies, escapes, or asks a person. */
export function isProtective({ name, last, target, call }: NamedCall, language: Language): boolean {
  const texts = call.arguments.flatMap(({ value }) => (value.kind === "string" ? [value.value] : textParts(value)));
  if (language === "shell") return hasOwn(SHELL_CHECKS, name) && texts.some((text) => SHELL_CHECKS[name]?.test(text));
  if (TARGETS.has(name)) return true;
  if (PROMPTS.has(name)) return ASKS.test(texts.join(" … "));
  if (name === "require") return false;
  const words = wordsOf(last);
  const [verb = "", object = ""] = words;
  if (STATES.test(words.join("_"))) return true;
  // The standard library's `check_…` and `assert…` are no checks of the artifact's own.
  return (
    VERBS.has(verb) && !OTHER_OBJECTS.has(object) && !/^(?:subprocess|console|unittest|assert)\./u.test(target ?? "")
  );
}

function textParts(value: NamedCall["call"]["arguments"][number]["value"]): readonly string[] {
  return value.kind === "template" ? value.parts.filter((part) => typeof part === "string") : [];
}

function hasOwn(table: object, key: string): boolean {
  return Object.hasOwn(table, key);
}
