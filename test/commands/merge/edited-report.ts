/** The artifact that is edited. */
const EDITED = "skills/a";

/** A report as somebody edits it: what the refusals touch. */
export interface Document {
  tool: { version: string };
  scope: string;
  decision: string;
  enforced: boolean;
  approved?: boolean;
  run: { base: string; forkPoint: string; head: string; shard?: object; policy: { sha256: string; profile: string } };
  stages: { examined: number }[];
  artifacts: Entry[];
}

interface Entry {
  id: string;
  digest: string;
  decision: string;
  findings: { blocking: boolean }[];
  evidence?: { closure: { head: string[] }; lookedAt: number; outcomes: Record<string, object> & Ran };
}

/** The stages that have found something. */
interface Ran {
  intake: { examined: number };
  rules: { evidence: { before: null; head: { findings: { rule: string; ruling?: string }[] } } };
  ast?: object;
}

/** The same report after an edit by hand; `change` gets the parsed document. */
export function edit(json: string, change: (document: Document) => void): string {
  const document = JSON.parse(json) as Document;
  change(document);
  return JSON.stringify(document);
}

export function firstOf({ artifacts }: Document): Entry {
  const entry = artifacts.find(({ id }) => id === EDITED);
  if (entry === undefined) throw new Error(`the report is not about ${EDITED}`);
  return entry;
}

export function evidenceOf(document: Document): NonNullable<Entry["evidence"]> {
  const { evidence } = firstOf(document);
  if (evidence === undefined) throw new Error("the report has no evidence");
  return evidence;
}

export function outcomesOf(document: Document): Record<string, object> & Ran {
  return evidenceOf(document).outcomes;
}

/** What the stage `rules` has found. */
export function findingsOf(document: Document): { rule: string; ruling?: string }[] {
  return outcomesOf(document).rules.evidence.head.findings;
}
