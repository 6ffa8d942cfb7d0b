import type { Hit } from "../../../../src/scanners/ast/check.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import { inUnit } from "./weakening.ts";

/** A careful function and those that do the same without the care (documentation of each). */
const REPLACED: readonly (readonly [careful: RegExp, careless: RegExp])[] = [
  [/^yaml\.(?:safe_load|safe_load_all|CSafeLoader)$/u, /^yaml\.(?:load|load_all|unsafe_load|full_load)$/u],
  [/^ast\.literal_eval$|^json\.loads?$|^JSON\.parse$/u, /^(?:builtins\.)?eval$/u],
  [/^(?:json|tomllib|yaml)\.(?:loads?|safe_load)$/u, /^(?:pickle|marshal|dill|jsonpickle)\.(?:loads?|decode)$/u],
  [/^secrets\./u, /^random\.(?:random|randint|choice|choices|randrange|getrandbits)$/u],
  [/^crypto\.(?:randomBytes|randomUUID|getRandomValues)$/u, /^Math\.random$/u],
  [/^tempfile\.(?:mkstemp|NamedTemporaryFile|mkdtemp)$/u, /^tempfile\.mktemp$/u],
  [/^subprocess\.(?:run|call|check_call|check_output|Popen)$/u, /^(?:os\.system|os\.popen|subprocess\.getoutput)$/u],
  [/^child_process\.(?:execFile|execFileSync|spawn|spawnSync)$/u, /^child_process\.exec(?:Sync)?$/u],
  [/^defusedxml\./u, /^xml\.(?:etree|dom|sax)\./u],
  [/^ssl\.create_default_context$/u, /^ssl\._create_unverified_context$/u],
  [/^hashlib\.(?:sha256|sha384|sha512|blake2b|scrypt|pbkdf2_hmac)$/u, /^hashlib\.(?:md5|sha1)$/u],
];

/** Functions in whose place a less careful one is now called. */
export function* findReplacedFunctions({ head, before }: UnitPair): Generator<Hit> {
  for (const [careful, careless] of REPLACED) {
    const [had, has] = [matching(before, careful), matching(head, careful)];
    const [hadBad, hasBad] = [matching(before, careless), matching(head, careless)];
    const [replaced] = had;
    const worse = hasBad.at(-1);
    if (replaced === undefined || worse === undefined || had.length <= has.length || hasBad.length <= hadBad.length)
      continue;
    const detail = `${worse.last}() took the place of ${replaced.last}()${inUnit(head)}`;
    yield { source: head.source, span: worse.call.span, key: `replaced ${replaced.name} ${worse.name}`, detail };
  }
}

function matching({ calls }: CodeUnit, pattern: RegExp): readonly NamedCall[] {
  return calls.filter((call) => pattern.test(call.name) && !isMadeSafe(call));
}

/** `yaml.load(text, Loader=yaml.SafeLoader)`. */
function isMadeSafe({ name, call }: NamedCall): boolean {
  if (!name.startsWith("yaml.load")) return false;
  return call.arguments.some(({ value }) => lastName(value).endsWith("SafeLoader"));
}
