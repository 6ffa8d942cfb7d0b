import { findFrontMatter } from "../../languages/data/front-matter.ts";
import type { DeclaredFacts, RateTarget } from "../declared/declared-facts.ts";
import { loadDeclaredReader } from "../declared/formats.ts";
import type { RiskContext } from "../risk/context.ts";
import type { PlacedCapability } from "./join-capabilities.ts";
import { locate, type ArtifactSource } from "./source.ts";

/** What a file says of itself, or settings of their agents. */
export interface Declaration {
  readonly source: ArtifactSource;
  readonly facts: DeclaredFacts;
}

/** Front matter with more than a name, a description and what else says nothing of tools. */
const MAY_DECLARE =
  /^[ \t]*["']?[\w-]*(?:tool|permission|capabilit|mcp|require|config|env|bin|install|hook|network|trigger|keyword|glob|metadata|invocation)/imu;

/** What the front matter and the settings of an artifact declare. What reads them is loaded where something may. */
export async function readDeclarations(
  sources: readonly ArtifactSource[],
  context: RiskContext,
): Promise<readonly Declaration[]> {
  const declarations: Declaration[] = [];
  for (const source of sources) {
    const facts = source.how === null ? await declaredIn(source, context) : null;
    if (facts !== null) declarations.push({ source, facts });
  }
  return declarations;
}

async function declaredIn({ file, facts, text }: ArtifactSource, context: RiskContext): Promise<DeclaredFacts | null> {
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
