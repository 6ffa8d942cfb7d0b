import { describe, expect, test } from "vitest";
import {
  beginsWithSnowflake,
  hasAwsAccount,
  isClampedKey,
  isMnemonic,
} from "../../../src/text/secret-checks/key-material.ts";

describe("the account in an access key id of AWS", () => {
  test.each([
    // The published example, whose account is 029608264753.
    ["ASIAQNZGKIQY56JQ7WML", true],
    // Made in Python from accounts 111122223333, 999999999999 and 1000000000000.
    ["AKIARTX3GSDSQAQW5XZ7", true],
    ["AKIA6RVFFB77QAQW5XZ7", true],
    ["AKIA6RVFFCAAAAQW5XZ7", false],
    ["AKIA7777777777777777", false],
    ["AKIAJ777777777777777", true],
  ])("%s: %s", (keyId, expected) => {
    expect(hasAwsAccount(keyId)).toBe(expected);
  });
});

test.each([
  ["clamped", "WDHHCFoxxwhaMccIWjHHCFoxxwhaMccIWjHHCFoxx0g=", true],
  ["low bits set", "WTHHCFoxxwhaMccIWjHHCFoxxwhaMccIWjHHCFoxx0g=", false],
  ["bit 254 not set", "WDHHCFoxxwhaMccIWjHHCFoxxwhaMccIWjHHCFoxxwg=", false],
  ["too short", "WDHHCFoxx0g=", false],
  ["nothing", "", false],
])("a key of WireGuard, %s: %s", (_, key, expected) => {
  expect(isClampedKey(key)).toBe(expected);
});

test.each([
  ["MTAwMDAwMDAwMDAwMDAwMDAw.Zq4Xw9.Zq4Xw9Kt7m", true],
  ["MTAwYWJjMDAwMDAwMDAwMDAw.Zq4Xw9.Zq4Xw9Kt7m", false],
  ["MTAw.Zq4Xw9.Zq4Xw9Kt7m", false],
  ["", false],
])("%s begins with the id of a user: %s", (token, expected) => {
  expect(beginsWithSnowflake(token)).toBe(expected);
});

const PHRASE = "ripple orbit canyon velvet lantern mosaic tundra pebble saddle ginger walnut copper";
test.each([
  [PHRASE, true],
  [`${PHRASE} for this wallet`, true],
  [`${PHRASE} amber violet stone`, true],
  [`${PHRASE} amber`, false],
  [`${PHRASE} ${PHRASE}`, false],
  ["keep the words from your wallet where nobody else can read them", false],
  [`${"abandon ".repeat(11)}about`, false],
  ["ripple orbit canyon", false],
])("%s is a mnemonic: %s", (words, expected) => {
  expect(isMnemonic(words.split(" "))).toBe(expected);
});
