import type { Finding, Masked, Opinion, RuleId } from "../../core/finding.ts";
import { placeName, wholeFile, type Location } from "../../core/location.ts";
import { CONFIDENCES, isAtLeast, SEVERITIES, type Confidence, type Severity } from "../../core/severity.ts";
import { excerptOf } from "../../text/excerpt.ts";
import { lineOf, maskFile, quoteOf } from "../../text/mask.ts";
import { raise, type Raised, type RuleGrade } from "../find.ts";
import stored from "./grades.generated.json" with { type: "json" };
import type { Claim } from "./read-answer.ts";
import type { ShownFile } from "./shown-file.ts";

/** What a model's claims come to. */
export interface RaisedClaims {
  readonly findings: readonly Finding[];
  readonly opinions: readonly Opinion[];
}

/** A claim, and in how many of the runs it was made. */
export interface CountedClaim {
  readonly claim: Claim;
  readonly runs: number;
}

/** A model alone rejects nothing: a person reads what it says. */
const WORST_SEVERITY: Severity = "high";

/**
 * Turns claims to findings, one for each place, whatever they call it. Where another stage has a finding there that is at
 * least as grave, the claim is an opinion on it and no second finding.
 */
export function raiseClaims(claims: readonly CountedClaim[], others: readonly Finding[], ofRuns: number): RaisedClaims {
  const findings: Finding[] = [];
  const opinions: Opinion[] = [];
  const graded = claims.map((counted) => ({ ...counted.claim, ...gradeOf(counted, ofRuns) }));
  for (const claim of graded.toSorted(compareGrades)) {
    const primary = locate(claim);
    const own = raiseClaim(claim, primary);
    const there = [...others, ...findings].find((finding) => isAbout(finding, own) && isAtLeast(finding, claim));
    const finding = there ?? own;
    if (there === undefined) findings.push(finding);
    opinions.push(opinionOn(finding, describe(claim, ofRuns)));
  }
  return { findings, opinions: dropTwins(opinions) };
}

/** What somebody says of a finding, on one line, without any secret. */
export function opinionOn({ rule, fingerprint, primary }: Finding, says: string): Opinion {
  return { rule, fingerprint, at: primary, says: maskWords(says) };
}

/** The finding that an answer was not the model's own. */
export function raiseManipulated({ path, member }: ShownFile, sign: string): RaisedClaims {
  const { rule, grade } = ruleOf("manipulated");
  const finding = raise({ rule, about: "change", grade, primary: wholeFile(path, member), key: sign });
  return { findings: [finding], opinions: [opinionOn(finding, sign)] };
}

/** By agreement: all of several runs are sure, one run or most of them half, fewer not. */
function gradeOf({ claim, runs }: CountedClaim, ofRuns: number): Graded {
  const agreed: Confidence = ofRuns > 1 && runs === ofRuns ? "high" : runs * 2 > ofRuns ? "medium" : "low";
  const most = (a: number, b: number): number => Math.max(a, b);
  const severity = SEVERITIES[most(SEVERITIES.indexOf(claim.severity), SEVERITIES.indexOf(WORST_SEVERITY))];
  const confidence = CONFIDENCES[most(CONFIDENCES.indexOf(claim.confidence), CONFIDENCES.indexOf(agreed))];
  return { severity: severity ?? WORST_SEVERITY, confidence: confidence ?? "low", runs };
}

interface Graded {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly runs: number;
}

type GradedClaim = Claim & Graded;

function compareGrades(a: GradedClaim, b: GradedClaim): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence)
  );
}

/** What is gone has no place in the head but its file. */
function locate({ file, place }: Claim): Location {
  const whole = wholeFile(file.path, file.member);
  if (place.side === "before" || file.head === null) return whole;
  const { line, endLine } = place;
  return { ...whole, line, endLine, endColumn: file.head.lines.textOf(endLine).length + 1 };
}

/** What stands for a whole file is about the same only when it is the same. */
function isAbout(finding: Finding, { fingerprint, primary: at }: Finding): boolean {
  if (finding.fingerprint === fingerprint) return true;
  const { primary } = finding;
  const isWhole = [primary, at].some(({ endLine, endColumn }) => endLine === 1 && endColumn === 1);
  return !isWhole && placeName(primary) === placeName(at) && primary.line <= at.line && at.line <= primary.endLine;
}

function raiseClaim(claim: GradedClaim, primary: Location): Finding {
  const { file, place, category, severity, confidence } = claim;
  const { rule, grade } = ruleOf(category);
  const side = place.side === "head" ? file.head : file.before;
  const raised: Raised = {
    rule,
    about: "change",
    grade: { ...grade, severity, confidence },
    primary,
    key: side?.shown[place.line - 1]?.trim() ?? "",
  };
  if (side === null) return raise(raised);
  const quote = lineOf(side.masked, side.lines, place.line);
  const end = { line: place.line, column: 1, endLine: place.line, endColumn: side.lines.textOf(place.line).length + 1 };
  return raise({ ...raised, shown: { quote, excerpt: excerptOf(side.masked, side.lines, end) } });
}

function ruleOf(name: string): { readonly rule: RuleId; readonly grade: RuleGrade } {
  const rule: RuleId = `review/${name}`;
  return { rule, grade: (stored as Readonly<Record<string, unknown>>)[rule] as RuleGrade };
}

function describe({ why, runs }: GradedClaim, ofRuns: number): string {
  return ofRuns === 1 ? why : `${why} (in ${runs} of ${ofRuns} runs)`;
}

function maskWords(words: string): Masked {
  const masked = maskFile(words);
  return quoteOf(masked, 0, masked.length);
}

function dropTwins(opinions: readonly Opinion[]): readonly Opinion[] {
  const byText = new Map(opinions.map((opinion) => [JSON.stringify(opinion), opinion]));
  return [...byText.values()];
}
