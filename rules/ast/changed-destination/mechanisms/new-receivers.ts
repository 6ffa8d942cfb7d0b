import { fieldsOf } from "../../../../src/facts/query/fields.ts";
import type { CallExpression } from "../../../../src/core/expression.ts";
import { eachCapability } from "../../../../src/facts/query/capabilities.ts";
import { nameCalls } from "../../../../src/facts/versions/named-calls.ts";
import { isTestFile } from "../../../../src/facts/tests/test-file.ts";
import type { UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { isLoopback } from "../../../../src/facts/risk/hosts.ts";
import { domainOf } from "./addresses.ts";
import type { AddressHit } from "./replaced-addresses.ts";

/** Functions that send what they are given (documentation of requests, httpx, aiohttp, axios, got, Node, smtplib). */
const SENDS = /(?:^|\.)(?:post|put|patch|postForm|putForm|sendmail|send_message|sendBeacon|upload\w*)$/u;
/** Options that hold what is sent: requests, httpx, aiohttp, urllib, fetch, axios. */
const BODY = /^(?:data|json|files|body|content|payload|form|formData)$/u;
/** curl(1), wget(1), HTTPie. */
const SHELL_BODY =
  /^(?:-d|-T|-F|--data(?:-\w+)?|--form(?:-string)?|--json|--upload-file|--post-(?:data|file)|--body-(?:data|file))(?:=|$)/u;

/** Calls that send data to somebody whom the version before never named. */
export function* findNewReceivers(
  { head }: UnderstoodChange,
  isKnown: (owner: string) => boolean,
): Generator<AddressHit> {
  for (const { source, target, span } of eachCapability(head, "network")) {
    if (target.match === "any" || isLoopback(target.value) || isTestFile(source.file.name)) continue;
    const owner = domainOf(target.value);
    if (owner === null || isKnown(owner)) continue;
    const call = nameCalls(source).find(
      ({ call: each }) => each.span.start === span.start && each.span.end === span.end,
    );
    if (call === undefined || !sendsData(call.call, call.name, source.facts.language === "shell")) continue;
    yield { source, span, owner, key: `data to ${owner}`, detail: `data is sent to ${owner}` };
  }
}

function sendsData({ arguments: given }: CallExpression, name: string, isShell: boolean): boolean {
  if (isShell) return given.some(({ value }) => value.kind === "string" && SHELL_BODY.test(value.value));
  if (SENDS.test(name)) return given.length > 1;
  // `urlopen(url, data)` is a POST.
  if (/(?:^|\.)(?:urlopen|Request)$/u.test(name)) {
    const second = given[1];
    return second !== undefined && (second.name === null || BODY.test(second.name));
  }
  return given.some(({ name: option, value }) => {
    if (option !== null) return BODY.test(option);
    return fieldsOf(value).some((field) => BODY.test(field.name));
  });
}
