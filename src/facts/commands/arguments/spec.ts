import { onceFor } from "../../once-for.ts";
import type { Word } from "../../word.ts";
import type { Access, Role } from "../../access/access.ts";
import { readArguments, uptoOperand, type Arguments } from "./arguments.ts";

/** How a program treats its arguments. Names of options, with their dashes, are separated by blanks. */
export interface ArgumentSpec {
  /** Options with a value that is neither file nor address. */
  readonly values?: string;
  /** Options whose value is something, by what it is. */
  readonly options?: Readonly<Partial<Record<Role, string>>>;
  /** What operands are; nothing when it is left out. */
  readonly operands?: Role;
  /** What the first operand is instead; `null` for no file and no address. */
  readonly first?: Role | null;
  /** Options that say what the first operand otherwise would: `sed -e`, `grep -f`. */
  readonly firstUnless?: string;
  /** What the last of several operands is instead; not when one of `lastUnless` is given. */
  readonly last?: Role;
  readonly lastUnless?: string;
  /** Options with which operands are something else: `sed -i`. */
  readonly instead?: { readonly options: string; readonly operands: Role };
  /** Only up to the first operand is it the program's own: what follows is a command for somebody else. */
  readonly isLeading?: true;
}

interface ReadySpec extends ArgumentSpec {
  readonly roles: ReadonlyMap<string, Role>;
  readonly valued: ReadonlySet<string>;
}

/** What a command does to its arguments, as its program's spec says. `words` come after the program's name. */
export function applySpec(spec: ArgumentSpec, words: readonly Word[]): readonly Access[] {
  const known = prepare(spec);
  const takesValue = (name: string): boolean => known.valued.has(name) || known.roles.has(name);
  const given = readArguments(spec.isLeading === true ? uptoOperand(words, takesValue) : words, takesValue);
  const accesses: Access[] = [];
  for (const { name, value } of given.options) {
    const role = known.roles.get(name);
    if (role !== undefined && value !== null) accesses.push({ role, word: value });
  }
  return [...accesses, ...applyToOperands(spec, given)];
}

function applyToOperands(spec: ArgumentSpec, given: Arguments): readonly Access[] {
  const { operands } = given;
  const isFirstOther = spec.first !== undefined && !has(given, spec.firstUnless);
  const isLastOther = spec.last !== undefined && operands.length > 1 && !has(given, spec.lastUnless);
  const usual = spec.instead !== undefined && has(given, spec.instead.options) ? spec.instead.operands : spec.operands;
  return operands.flatMap((word, index) => {
    const isLast = isLastOther && index === operands.length - 1;
    const role = isLast ? spec.last : isFirstOther && index === 0 ? spec.first : usual;
    return role === undefined || role === null ? [] : [{ role, word }];
  });
}

function has({ options }: Arguments, names: string | undefined): boolean {
  const wanted = names?.split(" ") ?? [];
  // GNU's `-i` and BSD's `-i ''` may carry a suffix.
  return options.some(({ name }) => wanted.includes(name));
}

const prepare = onceFor((spec: ArgumentSpec): ReadySpec => {
  const roles = new Map<string, Role>();
  for (const [role, names] of Object.entries(spec.options ?? {})) {
    for (const name of names.split(" ")) roles.set(name, role as Role);
  }
  return { ...spec, roles, valued: new Set(spec.values?.split(" ") ?? []) };
});
