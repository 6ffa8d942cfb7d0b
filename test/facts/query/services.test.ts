import { expect, test } from "vitest";
import { ownershipOf } from "../../../src/facts/query/services.ts";

test.each([
  ["OPENAI_API_KEY", "api.openai.com", "own"],
  ["GITHUB_TOKEN", "api.github.com", "own"],
  ["GH_TOKEN", "uploads.github.com", "own"],
  ["AWS_SECRET_ACCESS_KEY", "s3.amazonaws.com", "own"],
  ["GEMINI_API_KEY", "generativelanguage.googleapis.com", "own"],
  ["TAVILY_API_KEY", "api.tavily.com", "own"],
  ["acmeApiKey", "acme.example.com", "own"],
  ["THE_SPORTS_DB_KEY", "www.thesportsdb.com", "own"],
  ["~/.config/gcloud/application_default_credentials.json", "logging.googleapis.com", "own"],
  ["~/.config/acme/token", "api.acme.example", "own"],
  ["GITHUB_TOKEN", "collect.example.com", "known-foreign"],
  ["GITHUB_TOKEN", "github.com.evil.example", "known-foreign"],
  ["AWS_SECRET_ACCESS_KEY", "storage.googleapis.com", "known-foreign"],
  ["DATABASE_URL", "collect.example.com", "known-foreign"],
  ["~/.ssh/id_rsa", "ssh.example.com", "known-foreign"],
  ["~/.aws/credentials", "collect.example.com", "known-foreign"],
  ["WEATHERLY_KEY", "api.other.example", "foreign"],
  ["API_KEY", "api.other.example", "nobody"],
  ["ACCESS_TOKEN", "*", "nobody"],
] as const)("%s for %s is %s", (name, host, kind) => {
  expect(ownershipOf(name, [host])).toBe(kind);
});
