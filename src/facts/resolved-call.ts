import type { CallExpression, ScopeId } from "../core/expression.ts";
import type { ArgumentValue } from "./value.ts";

/** A call, and what it is known to call. */
export interface ResolvedCall {
  readonly call: CallExpression;
  readonly scope: ScopeId;
  /** The qualified name, as the library's documentation spells it (`subprocess.run`); null where it is not known. */
  readonly target: string | null;
  readonly arguments: readonly ArgumentValue[];
}
