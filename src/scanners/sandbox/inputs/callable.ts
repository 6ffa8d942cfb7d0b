import type { Location } from "../../../core/location.ts";
import { showValue, isPlain, type Value } from "./value.ts";

export interface CallableParameter {
  readonly name: string;
  /** Whether it is given by its name. */
  readonly isNamed: boolean;
  /** What it is given in a plain call. */
  readonly plain: Value;
  /** What a schema forbids: beside those values that are tried everywhere. */
  readonly forbidden: readonly Value[];
}

/** A function that can be called from outside. */
export interface Callable {
  /** From the folder in which code starts. */
  readonly file: string;
  /** How Python imports the file, with the folder to do so from: for one that is in a package. */
  readonly module: { readonly name: string; readonly from: string } | null;
  readonly name: string;
  readonly parameters: readonly CallableParameter[];
  /** Whether all arguments go into one object, as JavaScript's tools are called. */
  readonly takesObject: boolean;
  readonly at: Location;
}

/** A call of one: an argument for each parameter. */
export interface Call {
  readonly callable: Callable;
  readonly given: readonly Value[];
}

/** `read_note(folder, "../x")`: where an argument is plain, the parameter's name stands. */
export function showCall({ callable, given }: Call): string {
  const shown = given.map((value, index) =>
    isPlain(value) || value === callable.parameters[index]?.plain
      ? (callable.parameters[index]?.name ?? "")
      : showValue(value),
  );
  return `${callable.name}(${shown.join(", ")})`;
}
