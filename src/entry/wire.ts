import { clock } from "../adapters/clock.ts";
import type { Environment } from "../adapters/osv-scanner/places.ts";
import { createFiles } from "../adapters/files/files.ts";
import { createModel } from "../adapters/openai/model.ts";
import { sandbox } from "../adapters/sandbox/sandbox.ts";
import { timeLimit } from "../adapters/time-limit.ts";
import type { Ports } from "../ports/ports.ts";

/** The real world. What starts programs is loaded when one is needed: a plain scan pays nothing for it. */
export function wirePorts(events: Ports["events"], environment: Environment = process.env): Ports {
  const advisories = wireAdvisories(environment);
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
        return listProofs({ environment, advisories, judgedFolder });
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
      installEngine: async (path) => await (await loadSetup(environment)).installEngine(path),
      fetchDatabase: async (ecosystem, now) => await (await loadSetup(environment)).fetchDatabase(ecosystem, now),
    },
    git: {
      async open(folder) {
        const { createGit } = await import("../adapters/git/git.ts");
        return await createGit().open(folder);
      },
    },
  };
}

function wireAdvisories(environment: Environment): Ports["advisories"] {
  return {
    async lookUp(question, signal) {
      const { createAdvisories } = await import("../adapters/osv-scanner/advisories.ts");
      return await createAdvisories(environment).lookUp(question, signal);
    },
  };
}

async function loadSignatures(): Promise<Ports["signatures"]> {
  return (await import("../adapters/ssh/signatures.ts")).signatures;
}

async function loadSetup(environment: Environment): Promise<Ports["advisorySetup"]> {
  const { createAdvisorySetup } = await import("../adapters/osv-scanner/setup/setup.ts");
  return createAdvisorySetup(environment);
}
