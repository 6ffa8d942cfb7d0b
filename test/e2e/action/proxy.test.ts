import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { checkOut } from "../../support/checkout.ts";
import { pullRequestPayload } from "../../support/payloads.ts";
import { findTool } from "../../support/tools.ts";
import { OVERRIDE } from "../skill.ts";
import { runOnGitHub, startGitHubWith } from "./on-github.ts";
import { MERGE, propose } from "./propose.ts";

/** A proxy for plain HTTP: each request has the whole address of what it is for (RFC 9112, section 3.2.2). */
async function startProxy(): Promise<{ readonly url: string; readonly forwarded: readonly string[] }> {
  const forwarded: string[] = [];
  const server = createServer((incoming, response) => {
    const { method, url = "", headers } = incoming;
    forwarded.push(`${method} ${url}`);
    const onward = request(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, forwarded };
}

test("with NODE_USE_ENV_PROXY all that is asked of GitHub goes through the proxy, but for what NO_PROXY names", async (context) => {
  const node = findTool("node24", context);
  const proposed = propose(OVERRIDE);
  const workspace = checkOut(proposed.remote, MERGE, 0).path;
  const proxy = await startProxy();
  const post = async (more: Readonly<Record<string, string>>): Promise<number> => {
    const github = await startGitHubWith(proposed);
    const payload = pullRequestPayload("opened", proposed);
    const environment = { HTTP_PROXY: proxy.url, NODE_USE_ENV_PROXY: "1", ...more };
    await runOnGitHub(github, workspace, { event: "pull_request", payload, sha: proposed.merge, node, environment });
    expect(github.state.checkRuns).toMatchObject([{ conclusion: "failure" }]);
    return github.requests.length;
  };
  const asked = await post({});
  expect([proxy.forwarded.length, proxy.forwarded[0]]).toEqual([
    asked,
    expect.stringMatching(/^GET http:.*\/pulls\/7/u),
  ]);
  await post({ NO_PROXY: "127.0.0.1" });
  expect(proxy.forwarded.length).toBe(asked);
});
