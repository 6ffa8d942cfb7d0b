import type { NonEmpty } from "../../core/brand.ts";
import { splitPointer } from "../json-pointer.ts";
import { checksOfValue, isEnough, isMapping, isOfType, pointerOf, type Check, type Complaints } from "./checks.ts";
import type { Schema, ShapeError } from "./schema.ts";

/** A value of the right shape, or what is wrong with it. */
export type Shaped<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: NonEmpty<ShapeError> };

/**
 * Makes a schema a function that tells whether a value has its shape, and if not, everything that is wrong with it or
 * just the first. `T` is what such a value is. A schema is made into functions and not into source: compiled by Ajv the five
 * schemas of ours are a third of a megabyte, and to load that of the policy takes longer than to check one.
 */
export function compileSchema<T>(schema: Schema, wanted: "all-errors" | "first-error"): (value: unknown) => Shaped<T> {
  const check = createCompiler(schema)(schema);
  return (value) => {
    const complaints: Complaints = { errors: [], isFirstEnough: wanted === "first-error" };
    check(value, null, complaints);
    const [first, ...others] = complaints.errors;
    return first === undefined ? { ok: true, value: value as T } : { ok: false, errors: [first, ...others] };
  };
}

/** What makes a check of a part of a schema. What is referred to is made into one when a value first comes to it: it may be recursive. */
function createCompiler(whole: Schema): (schema: Schema) => Check {
  const referred = new Map<string, Check>();

  function compile(schema: Schema | boolean): Check {
    if (typeof schema === "boolean") return schema ? () => {} : refuseAll;
    const checks = [...checksOfValue(schema), ...checksBelow(schema)];
    const types = schema.type === undefined ? null : [schema.type].flat();
    return (value, at, complaints) => {
      if (types !== null && schema.type !== undefined && !isOfType(value, types)) {
        complaints.errors.push({ instancePath: pointerOf(at), keyword: "type", params: { type: schema.type } });
        return;
      }
      for (const check of checks) {
        check(value, at, complaints);
        if (isEnough(complaints)) return;
      }
    };
  }

  function checksBelow(schema: Schema): readonly Check[] {
    const checks: Check[] = [];
    if (schema.$ref !== undefined) checks.push(refer(schema.$ref));
    if (schema.anyOf !== undefined) checks.push(checkAny(schema.anyOf.map(compile)));
    if (schema.if !== undefined) checks.push(checkEither(schema.if, schema.then, schema.else));
    if (schema.items !== undefined) checks.push(checkItems(compile(schema.items)));
    if (schema.propertyNames !== undefined) checks.push(checkNames(compile(schema.propertyNames)));
    const properties = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, compile(each)] as const);
    const others = schema.additionalProperties;
    if (others === false) checks.push(refuseOthers(new Set(properties.map(([name]) => name))));
    if (typeof others === "object") checks.push(checkOthers(new Map(properties), compile(others)));
    if (properties.length > 0) checks.push(checkProperties(properties));
    return checks;
  }

  function refer(reference: string): Check {
    return (value, at, complaints) => {
      const check = referred.get(reference) ?? compile(findPart(whole, reference));
      referred.set(reference, check);
      check(value, at, complaints);
    };
  }

  function checkEither(condition: Schema, then: Schema = {}, otherwise: Schema = {}): Check {
    const [asked, right, wrong] = [compile(condition), compile(then), compile(otherwise)];
    return (value, at, complaints) => (holds(asked, value) ? right : wrong)(value, at, complaints);
  }

  return compile;
}

function findPart(whole: Schema, reference: string): Schema {
  const part = splitPointer(reference).reduce<unknown>(
    (part, name) => (isMapping(part) ? part[name] : undefined),
    whole,
  );
  if (!isMapping(part)) throw new Error(`the schema has no part ${reference}`);
  return part;
}

const refuseAll: Check = (_value, at, { errors }) => {
  errors.push({ instancePath: pointerOf(at), keyword: "false schema" });
};

function holds(check: Check, value: unknown): boolean {
  const complaints: Complaints = { errors: [], isFirstEnough: true };
  check(value, null, complaints);
  return complaints.errors.length === 0;
}

/** Where no branch will do, what the first one says. */
function checkAny(branches: readonly Check[]): Check {
  return (value, at, complaints) => {
    if (!branches.some((branch) => holds(branch, value))) branches[0]?.(value, at, complaints);
  };
}

function checkItems(check: Check): Check {
  return (value, at, complaints) => {
    if (!Array.isArray(value)) return;
    for (const [key, item] of value.entries()) {
      check(item, { above: at, key }, complaints);
      if (isEnough(complaints)) return;
    }
  };
}

/** A name that is wrong is a fault of the mapping. */
function checkNames(check: Check): Check {
  return (value, at, complaints) => {
    if (!isMapping(value)) return;
    for (const name of Object.keys(value)) {
      check(name, at, complaints);
      if (isEnough(complaints)) return;
    }
  };
}

function refuseOthers(known: ReadonlySet<string>): Check {
  return (value, at, complaints) => {
    if (!isMapping(value)) return;
    for (const name of Object.keys(value)) {
      if (known.has(name)) continue;
      const params = { additionalProperty: name };
      complaints.errors.push({ instancePath: pointerOf(at), keyword: "additionalProperties", params });
      if (complaints.isFirstEnough) return;
    }
  };
}

function checkOthers(known: ReadonlyMap<string, Check>, check: Check): Check {
  return (value, at, complaints) => {
    if (!isMapping(value)) return;
    for (const [key, each] of Object.entries(value)) {
      if (!known.has(key)) check(each, { above: at, key }, complaints);
      if (isEnough(complaints)) return;
    }
  };
}

function checkProperties(properties: readonly (readonly [string, Check])[]): Check {
  return (value, at, complaints) => {
    if (!isMapping(value)) return;
    for (const [key, check] of properties) {
      if (Object.hasOwn(value, key)) check(value[key], { above: at, key }, complaints);
      if (isEnough(complaints)) return;
    }
  };
}
