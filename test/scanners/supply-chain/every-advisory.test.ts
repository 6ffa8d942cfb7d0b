import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type TestContext } from "vitest";
import { createAdvisories } from "../../../src/adapters/osv-scanner/advisories.ts";
import { listMembers } from "../../../src/containers/open.ts";
import type { PackageVersion } from "../../../src/ports/advisories.ts";
import { keyOf, listPackages } from "../../../src/scanners/supply-chain/listed-packages.ts";
import { PYTHON, rewriteForm } from "../../facts/dependencies/python-forms.ts";
import { readSupplies } from "../../facts/dependencies/supplies.ts";
import { OSV_DATABASES } from "../../support/osv.ts";
import { findTool } from "../../support/tools.ts";

interface Published {
  readonly id: string;
  readonly affected: readonly { readonly package: { readonly name: string }; readonly versions?: readonly string[] }[];
}

const ADVISORIES = readDatabase(join(OSV_DATABASES, "osv-scalibr/PyPI/all.zip"));
/** For each advisory a version that it says is affected; where it says none, all are. */
const PINS = [...new Map(ADVISORIES.map(pinOf).map((pin) => [keyOf(pin), pin])).values()];

function readDatabase(path: string): readonly Published[] {
  return (listMembers(readFileSync(path))?.members ?? []).map((member): Published => {
    const content = member.kind === "file" ? member.read() : null;
    if (content?.ok !== true) throw new Error(`${member.name} of ${path} cannot be read`);
    return JSON.parse(new TextDecoder().decode(content.value));
  });
}

function pinOf({ id, affected: [first] }: Published): PackageVersion {
  if (first === undefined) throw new Error(`${id} affects nothing`);
  return { ecosystem: "PyPI", name: first.package.name, version: first.versions?.[0] ?? "1.0" };
}

let asking: Promise<ReadonlyMap<string, readonly string[]>> | null = null;

/** Names of what the real osv-scanner says of each pin; it is asked once. */
async function askOnce(context: TestContext): Promise<ReadonlyMap<string, readonly string[]>> {
  const EVOGATE_OSV_SCANNER = findTool("osv-scanner", context);
  asking ??= (async () => {
    const advisories = createAdvisories({ EVOGATE_OSV_SCANNER, EVOGATE_OSV_DB: OSV_DATABASES });
    const question = { packages: PINS, locks: [], mayUseNetwork: false, judgedFolder: null };
    const answer = await advisories.lookUp(question, new AbortController().signal);
    if (!answer.ok) throw new Error(answer.fault.message);
    return new Map(
      PINS.map((pin, at) => [keyOf(pin), (answer.value.advisories[at] ?? []).flatMap(({ names }) => names)]),
    );
  })();
  return await asking;
}

test("the database has advisories, and a few packages that all of them are about", () => {
  expect([ADVISORIES.length, PINS.length]).toEqual([23, 10]);
});

test.for(PYTHON.map((form, at) => ({ form, at: `${at + 1} of ${PYTHON.length}` })))(
  `all ${ADVISORIES.length} advisories are found through $form.form ($at)`,
  async ({ form }, context) => {
    const published = await askOnce(context);
    const found = new Set<string>();
    for (const pin of PINS) {
      const [path, text] = rewriteForm(form, pin);
      const { dependencies } = await readSupplies({ [path]: text });
      for (const listed of listPackages(dependencies))
        for (const name of published.get(keyOf(listed.package)) ?? []) found.add(name);
    }
    expect(ADVISORIES.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  },
);
