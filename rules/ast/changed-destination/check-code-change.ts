import type { CheckChange } from "../../../src/scanners/ast/check.ts";
import { eachCapability } from "../../../src/facts/query/capabilities.ts";
import { pairUnits } from "../../../src/facts/versions/pair-units.ts";
import { findNewAddresses } from "./mechanisms/new-addresses.ts";
import { findNewReceivers } from "./mechanisms/new-receivers.ts";
import { findReplacedAddresses } from "./mechanisms/replaced-addresses.ts";
import { findReplacedSettings } from "./mechanisms/settings.ts";
import { findVisitorsAddresses } from "./mechanisms/visitors-addresses.ts";

/**
 * Addresses that took the place of others or that a visitor can name, and new ones that get data. A host that could not be
 * reached before is a gained capability, which says so already.
 */
export const checkChange: CheckChange = function* (change) {
  const texts = change.before.sources.map(({ text }) => text.toLowerCase());
  const isKnown = (owner: string): boolean => texts.some((text) => text.includes(owner));
  const reached = [...eachCapability(change.before, "network")];
  const isCovered = reached.some(({ target }) => target.match === "any");
  const found = new Set<string>();
  for (const pair of pairUnits(change)) {
    for (const hit of findReplacedAddresses(pair, isKnown)) {
      found.add(hit.owner);
      yield hit;
    }
    yield* findVisitorsAddresses(pair);
  }
  const others = [findNewAddresses, ...(isCovered ? [findReplacedSettings, findNewReceivers] : [])];
  for (const find of others) {
    for (const hit of find(change, isKnown)) {
      if (found.has(hit.owner)) continue;
      found.add(hit.owner);
      yield hit;
    }
  }
};
