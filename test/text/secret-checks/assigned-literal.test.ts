import { expect, test } from "vitest";
import { findAssignedLiteral } from "../../../src/text/secret-checks/assigned-literal.ts";

test.each([
  ['api_key = "f3Jd81nQz0sVb62Lk9Xy"', "f3Jd81nQz0sVb62Lk9Xy"],
  ["DB_PASSWORD=t7Kq2vXw9ZbN4mLc", "t7Kq2vXw9ZbN4mLc"],
  ['"client_secret": "9f3-Kd82-qLz7_Vw15xT4"', "9f3-Kd82-qLz7_Vw15xT4"],
  ["token: ZjE4ZjI0NTE4YmI2NGJjZDliOGY3ZmI=", "ZjE4ZjI0NTE4YmI2NGJjZDliOGY3ZmI="],
])("%s", (assignment, value) => {
  const span = findAssignedLiteral(assignment);
  expect(assignment.slice(span?.start, span?.end)).toBe(value);
});

test.each([
  ["too short", "token = t7Kq2vXw9"],
  ["too long", `token = ${"t7Kq2vXw9Z".repeat(13)}`],
  ["words", "password = correct-horse-battery-staple-7-8"],
  ["words with a year", "ADMIN_TOKEN = OVERRIDE-FULL-ACCESS-2024"],
  ["the name of a type", "token = AccessTokenProviderV12"],
  ["a sentence", 'secret = "t7Kq2vXw9Z bN4mLcf3Jd 81nQ"'],
  ["a UUID", "token = 3f2b8c1e-9a4d-4e7f-8b6a-1c5d2e9f0a7b"],
  ["an MD5", "secret = 9e107d9d372bb6826bd81d3542a419d6"],
  ["a SHA-1", "token = 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"],
  ["a SHA-256", "token = d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592"],
  ["an address of a contract", "TOKEN_IN = 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2"],
  ["a path", "token = /run/secrets/kit2/api9/token4"],
  ["a reference", "token = ${SERVICE_TOKEN_12A4B}"],
  ["code", "token = os.environ['T7Kq2vXw9ZbN4mLc']"],
  ["a sequence", "api_key = 1234567890abcdef1234"],
  ["a placeholder", "api_key = your-api-key-1a2b3c4d5e6f"],
  ["a token of GitHub, which its checksum judges", `token = ghp_${"Zq4Xw9Kt7m".repeat(3)}Zq4Xw9`],
  ["another name", "commit = f3Jd81nQz0sVb62Lk9Xy"],
])("%s: none in %s", (_, assignment) => {
  expect(findAssignedLiteral(assignment)).toBeNull();
});
