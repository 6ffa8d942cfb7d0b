import { expect, test } from "vitest";
import { readData } from "../../support/read-data.ts";
import { showRun } from "../../support/show-run.ts";

const json = (value: unknown): string => JSON.stringify(value, null, 2);

test.each<[path: string, text: string, runs: readonly string[]]>([
  [
    ".claude-plugin/marketplace.json",
    json({
      plugins: [
        {
          name: "own",
          source: "./plugins/own",
          hooks: { Stop: [{ hooks: [{ type: "command", command: "./a.sh" }] }] },
        },
        {
          name: "far",
          source: { source: "github", repo: "o/r", sha: "0123abc" },
          mcpServers: { s: { command: "node" } },
        },
        { name: "url", source: { source: "url", url: "https://e.example/x.git" } },
        { name: "npm", source: { source: "npm", package: "p", version: "1.0.0" } },
      ],
    }),
    [
      "agent plugins.far: package o/r@0123abc",
      "agent plugins.url: at https://e.example/x.git",
      "agent plugins.npm: package p@1.0.0",
      "agent plugins.own.hooks.Stop[0].hooks[0].command: ./a.sh",
      "agent plugins.far.mcpServers.s= node",
    ],
  ],
  [
    ".claude/settings.json",
    json({
      extraKnownMarketplaces: { team: { source: { source: "github", repo: "o/market" } } },
      enabledPlugins: { "x@team": true, "y@team": false },
    }),
    ["agent extraKnownMarketplaces.team: package o/market", "agent enabledPlugins: package x@team"],
  ],
  [
    ".github/hooks/guard.json",
    json({ version: 1, hooks: { sessionStart: [{ type: "command", bash: "./start.sh" }] } }),
    ["agent hooks.sessionStart[0].bash: ./start.sh"],
  ],
  [
    ".cursor/environment.json",
    json({ install: "npm ci", terminals: [{ name: "web", command: "npm start" }] }),
    ["agent install: npm ci", "agent terminals[0].command: npm start"],
  ],
])("%s says what it fetches and starts", async (path, text, runs) => {
  expect((await readData(path, text))?.runs.map(showRun)).toEqual(runs);
});
