/**
 * Writes test/fixtures/github/api.json: of GitHub's OpenAPI description the operations that Evogate uses, with what a
 * request may have and one example of an answer. The description is too large to depend on, so it is fetched apart:
 *
 *   npm install --prefix <folder> --ignore-scripts @octokit/openapi@23.0.2
 *   node scripts/extract-github-api.mjs <folder>/node_modules/@octokit/openapi/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";

const OPERATIONS = [
  ["get", "/repos/{owner}/{repo}"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}/commits"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}/files"],
  ["get", "/repos/{owner}/{repo}/activity"],
  ["get", "/repos/{owner}/{repo}/collaborators/{username}/permission"],
  ["get", "/orgs/{org}/teams/{team_slug}"],
  ["get", "/orgs/{org}/teams/{team_slug}/memberships/{username}"],
  ["get", "/repos/{owner}/{repo}/issues/{issue_number}/comments"],
  ["post", "/repos/{owner}/{repo}/issues/{issue_number}/comments"],
  ["patch", "/repos/{owner}/{repo}/issues/comments/{comment_id}"],
  ["post", "/repos/{owner}/{repo}/check-runs"],
  ["patch", "/repos/{owner}/{repo}/check-runs/{check_run_id}"],
  ["get", "/repos/{owner}/{repo}/actions/runs"],
  ["post", "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
  ["get", "/repos/{owner}/{repo}/rules/branches/{branch}"],
  ["get", "/repos/{owner}/{repo}/rulesets/{ruleset_id}"],
  ["get", "/repos/{owner}/{repo}/branches/{branch}"],
  ["get", "/repos/{owner}/{repo}/branches/{branch}/protection"],
  ["get", "/repos/{owner}/{repo}/codeowners/errors"],
];
/** Words for people, of which schemas are full. */
const PROSE = new Set(["description", "title", "example", "examples", "x-github", "x-octokit", "x-multi-segment"]);

const description = JSON.parse(readFileSync(argv[2] ?? "", "utf8"));

/** What a reference stands for, and what is below it. */
function resolve(value) {
  if (Array.isArray(value)) return value.map(resolve);
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.$ref === "string") {
    return resolve(
      value.$ref
        .slice(2)
        .split("/")
        .reduce((place, key) => place[key], description),
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
}

/** A schema without prose. A property may be called as prose is: only what is no name of a property goes. */
function strip(schema, areNames = false) {
  if (Array.isArray(schema)) return schema.map((each) => strip(each));
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => areNames || !PROSE.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner, key === "properties" && !areNames)]));
}

/** Links to other places of the API, which nobody follows. */
function shorten(value) {
  if (Array.isArray(value)) return value.slice(0, 1).map(shorten);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "_links" && !key.endsWith("_url"));
  return Object.fromEntries(kept.map(([key, inner]) => [key, shorten(inner)]));
}

const operations = OPERATIONS.map(([method, path]) => {
  const item = description.paths[path];
  const { parameters = [], requestBody, responses } = resolve(item[method]);
  const status = Object.keys(responses).find((code) => code.startsWith("2"));
  const json = responses[status].content?.["application/json"];
  const [example] = Object.values(json?.examples ?? {});
  return {
    method: method.toUpperCase(),
    path,
    parameters: parameters.map(({ name, in: place, required = false, schema }) => ({
      name,
      in: place,
      required,
      schema: strip(schema),
    })),
    body: strip(requestBody?.content["application/json"].schema ?? null),
    status: Number(status),
    answer: shorten(example?.value ?? null),
  };
});

const { title, version, license } = description.info;
const source = `${title}, version ${version} (npm: @octokit/openapi), license ${license.spdx_id ?? license.name}`;
writeFileSync("test/fixtures/github/api.json", `${JSON.stringify({ source, operations }, null, 1)}\n`);
