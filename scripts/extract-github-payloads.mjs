/**
 * Writes test/fixtures/github/payloads.json: one example of the webhook's payload of each event that the Action knows, as
 * GitHub sent it, without the links of the API. `schedule` has none; `pull_request_target` has that of `pull_request`.
 *
 *   npm install --prefix <folder> --ignore-scripts @octokit/webhooks-examples@7.6.1
 *   node scripts/extract-github-payloads.mjs <folder>/node_modules/@octokit/webhooks-examples
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";

const EVENTS = ["pull_request", "pull_request_review", "merge_group", "push", "workflow_dispatch"];

function shorten(value) {
  if (Array.isArray(value)) return value.map(shorten);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "_links" && !/(?:^|_)url$|_urls?$/u.test(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, shorten(inner)]));
}

const folder = argv[2] ?? "";
const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const listed = JSON.parse(readFileSync(join(folder, "api.github.com/index.json"), "utf8"));
const payloads = EVENTS.map((event) => [event, shorten(listed.find(({ name }) => name === event).examples[0])]);
const source = `Example webhook payloads, version ${version} (npm: @octokit/webhooks-examples), license ${license}`;
const text = JSON.stringify({ source, payloads: Object.fromEntries(payloads) }, null, 1);
writeFileSync("test/fixtures/github/payloads.json", `${text}\n`);
