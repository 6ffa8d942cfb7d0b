import { findFrontMatter } from "../../languages/data/front-matter.ts";
import type { DeclaredFacts, RateTarget } from "../declared/declared-facts.ts";
import { loadDeclaredReader } from "../declared/formats.ts";
import { mayHost } from "../declared/hosts/may-host.ts";
import type { RiskContext } from "../risk/context.ts";
import type { PlacedCapability } from "./join-capabilities.ts";
import { locate, type ArtifactSource } from "./source.ts";

/** What a file says of itself, settings say of their agents, or code of the sandbox in which it runs other code. */
export interface Declaration {
  readonly source: ArtifactSource;
  readonly facts: DeclaredFacts;
}

/** Front matter with more than a name, a description and what else says nothing of tools. */
const MAY_DECLARE =
  /^[ \t]*["']?[\w-]*(?:tool|permission|capabilit|mcp|require|config|env|bin|install|hook|network|trigger|keyword|glob|metadata|invocation)/imu;

/** What the front matter, the settings and the code of an artifact declare. What reads them is loaded where something may. */
export async function readDeclarations(
  sources: readonly ArtifactSource[],
  context: RiskContext,
): Promise<readonly Declaration[]> {
  const declarations: Declaration[] = [];
  for (const source of sources) {
    const facts = await declaredIn(source, context);
    if (facts !== null) declarations.push({ source, facts });
  }
  return declarations;
}

async function declaredIn(source: ArtifactSource, context: RiskContext): Promise<DeclaredFacts | null> {
  const { file, facts, text, how, isMeant } = source;
  if (isMeant && mayHost(facts)) {
    const { readHost } = await import("../declared/hosts/read-host.ts");
    return readHost(source, await loadRating(context));
  }
  if (how !== null) return null;
  if (facts.language === "markdown") {
    const block = findFrontMatter(text);
    if (block === null || !MAY_DECLARE.test(text.slice(block.start, block.end))) return null;
    const { readDeclared } = await import("../declared/front-matter.ts");
    return await readDeclared(text, await loadRating(context));
  }
  const reader = await loadDeclaredReader(file.member ?? file.path, text);
  return reader === null ? null : reader(text, await loadRating(context));
}

async function loadRating(context: RiskContext): Promise<RateTarget> {
  const { riskOf } = await import("../risk/risk.ts");
  return (kind, target) => riskOf(kind, target, context);
}

/** The capabilities of declarations, each with its place. */
export function declaredCapabilities(declarations: readonly Declaration[]): readonly PlacedCapability[] {
  return declarations.flatMap(({ source, facts }) =>
    facts.capabilities.map(({ span, ...capability }) => ({ ...capability, at: locate(source, span) })),
  );
}
