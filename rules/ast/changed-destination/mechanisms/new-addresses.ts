import { allMatches } from "../../../../src/text/all-matches.ts";
import { eachCapability } from "../../../../src/facts/query/capabilities.ts";
import { isTestFile } from "../../../../src/facts/tests/test-file.ts";
import type { UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { domainOf, ownerOfText } from "./addresses.ts";
import type { AddressHit } from "./replaced-addresses.ts";

/** A URL, a mail address (RFC 5322's simple form) or a telephone number (E.164) among other text. */
const ADDRESS =
  /\bhttps?:\/\/[^\s"'`<>()]{4,300}|[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}\b|(?<![\w+])\+\d{8,15}\b/giu;
/** Longer texts are documents; in UTF-16 units. */
const LONGEST = 500;

/**
 * Addresses in the texts of the code that the version before has nowhere: what is shown, returned or handed to a program of
 * its own reaches somebody as well. Where one is contacted, the gained capability says so.
 */
export function* findNewAddresses(
  { head }: UnderstoodChange,
  isKnown: (owner: string) => boolean,
): Generator<AddressHit> {
  const contacted = new Set(
    [...eachCapability(head, "network")].map(({ target }) => (target.match === "any" ? null : domainOf(target.value))),
  );
  const found = new Set<string>();
  for (const source of head.sources) {
    const { facts, how, file, text } = source;
    if (how !== null || facts.language === "data" || facts.language === "text" || isTestFile(file.name)) continue;
    for (const { value, span } of facts.strings) {
      if (span.end - span.start > LONGEST) continue;
      // What is put together is read as it is written.
      for (const { 0: address } of allMatches(ADDRESS, value ?? text.slice(span.start, span.end))) {
        const owner = address.startsWith("+") ? address : ownerOfText(address, false);
        if (owner === null || found.has(owner) || contacted.has(owner) || isKnown(owner)) continue;
        found.add(owner);
        yield { source, span, owner, key: `names ${owner}`, detail: `${owner} is named, and was not before` };
      }
    }
  }
}
