import type { PycForm } from "../../languages/binary/form.ts";
import { matchSource } from "../../languages/binary/pyc/match-source.ts";

/** Says in words whether compiled Python belongs to the source at `path`, which is null where there is none. */
export function compareSource(form: PycForm, path: string, source: Uint8Array | null): string {
  if (source === null) return `there is no ${path}`;
  switch (matchSource(form, source)) {
    case "same":
      return `${path} is its source`;
    case "same-size":
      return `${path} has the size of its source`;
    case "differs":
      return `${path} is not its source: what runs is not what is read there`;
  }
}
