import type { Examinable, Sides } from "../../core/artifact.ts";
import type { Fault } from "../../core/fault.ts";
import { placeName, wholeFile } from "../../core/location.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { collectFindings, describeLateRules } from "../rule-time.ts";
import type { LaterOutcome } from "../stage.ts";
import type { SuppliedArtifact } from "./check.ts";
import { findOwn, findOwnBetween } from "./find-own.ts";
import { listPackages, type ListedPackage } from "./listed-packages.ts";
import type { Examining } from "./options.ts";
import { createRaiser } from "./raise-hit.ts";
import { settleSupplies, type Found, type KeptSide } from "./settle.ts";
import { countFiles } from "./supply-sides.ts";

/** Says what needs no database; what is published about the packages comes later. */
export function examineSupplies(
  change: Examinable,
  sides: Sides<SuppliedArtifact>,
  examining: Examining,
): LaterOutcome {
  const { head, before } = sides;
  const packages = {
    head: listPackages(head.supplies.dependencies),
    before: before === null ? null : listPackages(before.supplies.dependencies),
  };
  examining.lookUp.add(
    [...packages.head, ...(packages.before ?? [])].map((listed) => listed.package),
    [...head.supplies.locks, ...(before?.supplies.locks ?? [])],
  );
  const kept = { head: keepSide(head, packages.head), before: before && keepSide(before, packages.before ?? []) };
  const found: Found = { change, sides: kept, packages, ...findWithoutDatabase(sides, examining) };
  const files = countFiles(head.supplies);
  return { kind: "later", settle: async () => await settleSupplies(found, files, examining) };
}

/** Of the sources only the texts in which a package or a lock file stands. */
function keepSide({ understood, supplies }: SuppliedArtifact, packages: readonly ListedPackage[]): KeptSide {
  const places = [...packages.flatMap(({ named }) => named), ...supplies.locks].map(({ at }) => placeName(at));
  const named = new Set(places);
  const sources = understood.sources.filter(({ file }) => named.has(placeName(file)));
  return { supplies, raiseAt: createRaiser({ sources }) };
}

function findWithoutDatabase(
  { head, before }: Sides<SuppliedArtifact>,
  { policy, ports }: Examining,
): Pick<Found, "own" | "faults"> {
  const looks = [findOwn(head, policy)];
  if (before !== null) looks.push(findOwnBetween({ head, before }, policy), findOwn(before, policy));
  const { findings, fault } = collectFindings(looks, ports.timeLimit);
  const [state = [], between = [], earlier = []] = findings;
  const faults = head.understood.late.map(describeLate);
  if (fault !== null) faults.push(describeLateRules(head.understood, fault));
  return { own: { head: [...state, ...between], before: before === null ? null : earlier }, faults };
}

function describeLate({ path, member }: UnderstoodArtifact["late"][number]): Fault {
  const at = wholeFile(path, member);
  return { code: "time-out", message: `${placeName(at)}: reading its code took too long`, at };
}
