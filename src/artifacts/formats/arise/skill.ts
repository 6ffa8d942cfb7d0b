import type { Value } from "../../../containers/sqlite/record.ts";
import type { Held } from "../unfolded.ts";

/** What ARISE keeps of one skill, in whichever layout; what counts its use is no part of it. */
export interface AriseSkill {
  readonly id: string | null;
  readonly name: string;
  readonly description: string;
  readonly implementation: string;
  readonly tests: string;
  readonly version: unknown;
  /** Null in layouts that have active ones only. */
  readonly status: string | null;
  readonly origin: string | null;
  readonly parent: string | null;
}

type Fields = ReadonlyMap<string, unknown>;

/** Null for what is no skill: its name and implementation are texts in every layout (arise/skills/library.py). */
export function readSkill(fields: Fields): AriseSkill | null {
  const [name, implementation] = [fields.get("name"), fields.get("implementation")];
  if (typeof name !== "string" || typeof implementation !== "string") return null;
  const text = (key: string): string | null => {
    const value = fields.get(key);
    return typeof value === "string" ? value : null;
  };
  return {
    id: text("id"),
    name,
    description: text("description") ?? "",
    implementation,
    tests: text("test_suite") ?? "",
    version: fields.get("version") ?? null,
    status: text("status"),
    origin: text("origin"),
    parent: text("parent_id"),
  };
}

/** ARISE's own rule for names. */
export const NAME: RegExp = /^[a-z_][a-z0-9_]*$/u;

/**
 * Skills as folders. The active one of a name is that name's artifact, so that a promotion from `testing` to `active` is a
 * change of it; every other row is an artifact of its own, by name and id.
 */
export function holdSkills(skills: readonly AriseSkill[]): readonly Held[] {
  const active = new Map<string, number>();
  for (const { name, status } of skills) if (isActive(status)) active.set(name, (active.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  return skills.map((skill, index) => {
    const plain = NAME.test(skill.name) ? skill.name : "unnamed";
    const mark = skill.id !== null && /^[\w-]{1,64}$/u.test(skill.id) ? skill.id : `row${index + 1}`;
    const isOnly = isActive(skill.status) && active.get(skill.name) === 1 && plain === skill.name;
    let name = isOnly ? plain : `${plain}~${mark}`;
    if (taken.has(name)) name = `${plain}~row${index + 1}`;
    taken.add(name);
    return { name, files: filesOf(skill) };
  });
}

function isActive(status: string | null): boolean {
  return status === null || status === "active";
}

export const RECORD = "skill.json";

/** ARISE runs a test suite behind its implementation in one file: here it imports what it tests. */
function filesOf(skill: AriseSkill): Held["files"] {
  const { implementation, tests, description, ...record } = skill;
  const module = NAME.test(skill.name) ? skill.name : "unnamed";
  return {
    [`${module}.py`]: implementation,
    ...(tests.trim() === "" ? {} : { [`test_${module}.py`]: `from ${module} import *\n${tests}` }),
    ...(description === "" ? {} : { "description.md": description }),
    [RECORD]: `${JSON.stringify(record, null, 2)}\n`,
  };
}

/** A value of a database as JSON can have it. */
export function toJson(value: Value): string | number | null {
  if (typeof value === "bigint") return String(value);
  return value instanceof Uint8Array ? `x'${Buffer.from(value).toString("hex")}'` : value;
}
