import { clock } from "../adapters/clock.ts";
import { createFiles } from "../adapters/files/files.ts";
import { tuneEngine } from "../adapters/v8-flags.ts";
import { createModel } from "../adapters/openai/model.ts";
import { sandbox } from "../adapters/sandbox/sandbox.ts";
import { timeLimit } from "../adapters/time-limit.ts";
import type { Ports } from "../ports/ports.ts";

/** The real world. What starts programs is loaded when one is needed: a plain scan pays nothing for it. */
export function wirePorts(events: Ports["events"]): Ports {
  tuneEngine();
  return {
    clock,
    timeLimit,
    events,
    files: createFiles(),
    signatures: {
      verify: async (claim) => await (await loadSignatures()).verify(claim),
      sign: async (message, keyFile, namespace) => await (await loadSignatures()).sign(message, keyFile, namespace),
    },
    sandbox,
    model: createModel(process.env),
    keptAnswers: {
      async open(judgedFolder) {
        const { createKeptAnswers } = await import("../adapters/kept-answers/kept-answers.ts");
        return await createKeptAnswers(process.env).open(judgedFolder);
      },
    },
    proofs: {
      async list(judgedFolder) {
        const { listProofs } = await import("../adapters/proofs/list.ts");
        return listProofs({ environment: process.env, advisories, judgedFolder });
      },
    },
    github: {
      async open(access) {
        const { createGitHubHost } = await import("../adapters/github/host.ts");
        return await createGitHubHost().open(access);
      },
    },
    advisories,
    advisorySetup: {
      installEngine: async (path) => await (await loadSetup()).installEngine(path),
      fetchDatabase: async (ecosystem, now) => await (await loadSetup()).fetchDatabase(ecosystem, now),
    },
    git: {
      async open(folder) {
        const { createGit } = await import("../adapters/git/git.ts");
        return await createGit().open(folder);
      },
    },
  };
}

const advisories: Ports["advisories"] = {
  async lookUp(question, signal) {
    const { createAdvisories } = await import("../adapters/osv-scanner/advisories.ts");
    return await createAdvisories(process.env).lookUp(question, signal);
  },
};

async function loadSignatures(): Promise<Ports["signatures"]> {
  return (await import("../adapters/ssh/signatures.ts")).signatures;
}

async function loadSetup(): Promise<Ports["advisorySetup"]> {
  const { createAdvisorySetup } = await import("../adapters/osv-scanner/setup/setup.ts");
  return createAdvisorySetup(process.env);
}
