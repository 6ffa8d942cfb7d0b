import type { CheckChange } from "../../../src/scanners/ast/check.ts";
import { pairUnits } from "../../../src/facts/versions/pair-units.ts";
import { findCarelessCommands } from "./mechanisms/careless-commands.ts";
import { findCarelessOptions } from "./mechanisms/changed-options.ts";
import { findClaimedResults } from "./mechanisms/claimed-results.ts";
import { findFailuresToldWell } from "./mechanisms/failures-told-well.ts";
import { findFixedConditions } from "./mechanisms/fixed-conditions.ts";
import { findFixedSecrets } from "./mechanisms/fixed-secrets.ts";
import { findFormattedQueries } from "./mechanisms/formatted-queries.ts";
import { findGrantedRights } from "./mechanisms/granted-rights.ts";
import { findLeftRehearsal } from "./mechanisms/left-rehearsal.ts";
import { findLostChecks } from "./mechanisms/lost-checks.ts";
import { findLostOptions } from "./mechanisms/lost-options.ts";
import { findMadeUpResults } from "./mechanisms/made-up-results.ts";
import { findNarrowedGuards } from "./mechanisms/narrowed-guards.ts";
import { findRaisedLimits } from "./mechanisms/raised-limits.ts";
import { findReplacedFunctions } from "./mechanisms/replaced-functions.ts";
import { findSeldomChecks } from "./mechanisms/seldom-checks.ts";
import { findLostStrictness } from "./mechanisms/shell-strictness.ts";
import { findSwallowedErrors } from "./mechanisms/swallowed-errors.ts";
import { findUnreachedRest } from "./mechanisms/unreached-rest.ts";
import { isTestCode, type FindInPair } from "./mechanisms/weakening.ts";
import { findUnsetFlags } from "./mechanisms/unset-flags.ts";
import { findWidenedLists } from "./mechanisms/widened-lists.ts";
import { findWidenedSharing } from "./mechanisms/widened-sharing.ts";
import { findWidenedModes } from "./mechanisms/widened-modes.ts";

/** What is looked for in each function that both versions have. */
const IN_PAIRS: readonly FindInPair[] = [
  findLostChecks,
  findSwallowedErrors,
  findFailuresToldWell,
  findCarelessOptions,
  findLostOptions,
  findReplacedFunctions,
  findFormattedQueries,
  findCarelessCommands,
  findWidenedModes,
  findLostStrictness,
  findFixedConditions,
  findFixedSecrets,
  findMadeUpResults,
  findNarrowedGuards,
  findUnreachedRest,
  findSeldomChecks,
];

/** Checks in the code of the version before that the head no longer has, or has weaker. */
export const checkChange: CheckChange = function* (change) {
  for (const pair of pairUnits(change)) {
    if (isTestCode(pair.head) || isTestCode(pair.before)) continue;
    for (const find of IN_PAIRS) yield* find(pair, change);
  }
  yield* findRaisedLimits(change);
  yield* findWidenedLists(change);
  yield* findWidenedSharing(change);
  yield* findClaimedResults(change);
  yield* findUnsetFlags(change);
  yield* findLeftRehearsal(change);
  yield* findGrantedRights(change);
};
