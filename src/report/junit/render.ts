import { decisionOf, subjectIdOf, type Judgement } from "../../core/judgement.ts";
import type { Safe } from "../../text/safe/safe.ts";
import { xml, xmlLines, xmlText } from "../../text/safe/xml.ts";
import type { PublicReport, Report } from "../report.ts";
import { listCases, passed, type Case, type Outcome } from "./cases.ts";

type Xml = Safe<"xml">;

interface Suite {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
}

/**
 * The report as JUnit XML, which has no standard: what Jenkins, GitLab, Azure DevOps and CircleCI all read (the schema
 * of Jenkins' xUnit plug-in, with `file` and `line`). One suite an artifact; there are no times, so that the same inputs
 * give the same bytes. Ends with a line feed.
 */
export function renderJunit(report: PublicReport): Xml {
  const suites = report.judgements.length === 0 ? [NOTHING] : report.judgements.map((each) => suiteOf(each, report));
  const all = suites.flatMap(({ cases }) => cases);
  return xmlLines([
    xml`<?xml version="1.0" encoding="UTF-8"?>`,
    xml`<testsuites name="evogate" ${countsOf(all)}>`,
    ...suites.map(suiteElement),
    xml`</testsuites>`,
    xml``,
  ]);
}

/** A report without a test counts as a broken one on some dashboards. */
const NOTHING: Suite = {
  name: "evogate",
  properties: { decision: "promote" },
  cases: [passed("no artifact differs", [])],
};

function suiteOf(judgement: Judgement, report: Report): Suite {
  const { subject } = judgement;
  return {
    name: subjectIdOf(subject),
    properties: { decision: decisionOf(judgement), change: subject.kind },
    cases: listCases(judgement, report),
  };
}

function suiteElement({ name, properties, cases }: Suite): Xml {
  return xmlLines([
    xml`  <testsuite name="${xmlText(name)}" ${countsOf(cases)}>`,
    xml`    <properties>`,
    ...Object.entries(properties).map(
      ([key, value]) => xml`      <property name="${xmlText(key)}" value="${xmlText(value)}"/>`,
    ),
    xml`    </properties>`,
    ...cases.map((each) => caseElement(each, name)),
    xml`  </testsuite>`,
  ]);
}

function countsOf(cases: readonly Case[]): Xml {
  const count = (kind: Outcome["kind"]): number => cases.filter(({ outcome }) => outcome.kind === kind).length;
  return xml`tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
}

function caseElement(each: Case, suite: string): Xml {
  const { name, place, lines } = each;
  const where = place === null ? xml`` : xml` file="${xmlText(place.path)}" line="${place.line}"`;
  const start = xml`    <testcase classname="${xmlText(suite)}" name="${xmlText(name)}"${where}`;
  if (each.outcome.kind === "passed" && lines.length === 0) return xml`${start}/>`;
  return xmlLines([xml`${start}>`, outcomeElement(each), xml`    </testcase>`]);
}

function outcomeElement({ outcome, lines }: Case): Xml {
  const text = xmlLines(lines.map(xmlText));
  if (outcome.kind === "passed") return xml`      <system-out>${text}</system-out>`;
  const name = xmlText(outcome.kind);
  const reason = xml`type="${xmlText(outcome.type)}" message="${xmlText(outcome.message)}"`;
  return xml`      <${name} ${reason}>${text}</${name}>`;
}
