import { createServer, type Server } from "node:http";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { GO_MODULE_SUM } from "../../../../src/adapters/osv-scanner/release.ts";
import { createAdvisorySetup } from "../../../../src/adapters/osv-scanner/setup/setup.ts";
import { sourcesFor, type SetupSources } from "../../../../src/adapters/osv-scanner/setup/sources.ts";
import { sha256 } from "../../../../src/text/hash.ts";
import { buildZip } from "../../../containers/zip-builder.ts";
import { writeProgram } from "../../../support/osv.ts";
import { makeTemporaryFolder } from "../../../support/repository.ts";

const SCANNER = "#!/bin/sh\necho 'osv-scanner version: 2.5.1'\n";
const NOW = new Date("2026-03-01T12:00:00Z");
const DATABASE = buildZip([
  {
    name: "a.json",
    content: JSON.stringify({ id: "X", affected: [{ package: { ecosystem: "npm", name: "a" }, versions: ["1"] }] }),
  },
]);
/** Nobody listens there. */
const NOWHERE = "http://127.0.0.1:1";

/** A server that has these files; everything else it does not. */
async function serve(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const server: Server = createServer((request, response) => {
    const file = files[decodeURIComponent(request.url ?? "")];
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function install(
  cache: string,
  sources: Partial<SetupSources>,
  { path = null, search = "/nonexistent" }: { readonly path?: string | null; readonly search?: string } = {},
): Promise<string> {
  const all = { platform: "plan9-arm", release: null, databaseMirror: NOWHERE, ...sources };
  const done = await createAdvisorySetup({ EVOGATE_CACHE: cache, PATH: search }, all).installEngine(path);
  return done.ok ? done.value : done.fault.message;
}

/** A `go` that installs a program, by the name that programs have there, and says of which module it is made. */
function fakeGo(sum: string, name = "osv-scanner"): string {
  const script = [
    "#!/bin/sh",
    'case "$1" in',
    `install) printf '%s' "${SCANNER.replaceAll("\n", "\\n")}" | sed 's/\\\\n/\\n/g' > "$GOBIN/${name}" ;;`,
    `version) printf 'mod\\tgithub.com/google/osv-scanner/v2\\tv2.5.1\\t${sum}\\n' ;;`,
    "esac",
  ].join("\n");
  return dirname(writeProgram("go", script)) + delimiter + "/usr/bin:/bin";
}

/** A `go` that fails, and says what it was told to do and which modules it is to check. */
function tellingGo(): string {
  const script = `#!/bin/sh\necho "$* $(env | grep ^GO | grep -v PATH= | sort | grep -E 'SUM|PRIVATE|INSECURE|FLAGS' | tr '\\n' ' ')" >&2\nexit 1\n`;
  return dirname(writeProgram("go", script)) + delimiter + "/usr/bin:/bin";
}

const PLACE = "osv-scanner/2.5.1";

describe("the program", () => {
  test("comes as it is released, if its checksum is right", async () => {
    const [cache, address] = [makeTemporaryFolder(), await serve({ "/osv-scanner": SCANNER })];
    const said = await install(cache, { release: { url: `${address}/osv-scanner`, sha256: sha256(SCANNER) } });
    expect(said).toBe(`osv-scanner 2.5.1, as released, in ${join(cache, PLACE, "osv-scanner")}`);
    expect(readdirSync(join(cache, PLACE)).toSorted()).toEqual(["osv-scanner", "osv-scanner.json"]);
    expect(readFileSync(join(cache, PLACE, "osv-scanner"), "utf8")).toBe(SCANNER);
  });

  test("is refused with another checksum, and nothing is built in its place", async () => {
    const [cache, address] = [makeTemporaryFolder(), await serve({ "/osv-scanner": `${SCANNER}# more\n` })];
    const release = { url: `${address}/osv-scanner`, sha256: sha256(SCANNER) };
    expect(await install(cache, { release }, { search: fakeGo(GO_MODULE_SUM) })).toMatch(/its checksum is another$/);
    expect(readdirSync(join(cache, PLACE))).toEqual([]);
  });

  test("is built where no release can be reached", async () => {
    const cache = makeTemporaryFolder();
    const release = { url: `${NOWHERE}/osv-scanner`, sha256: "0" };
    expect(await install(cache, { release }, { search: fakeGo(GO_MODULE_SUM) })).toMatch(/2\.5\.1, built by Go, in /);
    expect(readdirSync(join(cache, PLACE)).toSorted()).toEqual(["osv-scanner", "osv-scanner.json"]);
  });

  test("is refused when it was built from another source", async () => {
    expect(await install(makeTemporaryFolder(), {}, { search: fakeGo("h1:else=") })).toMatch(/from another source/);
  });

  test("cannot come from anywhere without a network and without Go", async () => {
    const release = { url: `${NOWHERE}/osv-scanner`, sha256: "0" };
    expect(await install(makeTemporaryFolder(), { release })).toMatch(/could not be fetched: .*; and there is no Go/);
  });

  test.each([
    ["darwin-arm64", "osv-scanner"],
    ["darwin-x64", "osv-scanner"],
    ["linux-arm64", "osv-scanner"],
    ["win32-x64", "osv-scanner.exe"],
  ])(
    "is built on %s, whose release nobody here knows the checksum of, as %s; else it says what to do",
    async (platform, name) => {
      const sources = sourcesFor(platform);
      expect(sources.release).toBeNull();
      const cache = makeTemporaryFolder();
      const built = await install(cache, sources, { search: fakeGo(GO_MODULE_SUM, name) });
      expect(built).toBe(`osv-scanner 2.5.1, built by Go, in ${join(cache, PLACE, name)}`);
      expect(await install(makeTemporaryFolder(), sources)).toBe(
        `no released program for ${platform} is known here by its checksum; and there is no Go on the PATH to build it with; it takes 1.26.5 or newer`,
      );
    },
  );

  test("is built of modules that Go's checksum database knows, whatever the environment says of them", async () => {
    const environment = {
      EVOGATE_CACHE: makeTemporaryFolder(),
      PATH: tellingGo(),
      GONOSUMDB: "*",
      GONOSUMCHECK: "1",
      GOPRIVATE: "*",
      GOINSECURE: "*",
      GOSUMDB: "off",
      GOFLAGS: "-insecure",
    };
    const done = await createAdvisorySetup(environment, sourcesFor("plan9-arm")).installEngine(null);
    expect(done.ok ? "" : done.fault.message).toContain(
      "install github.com/google/osv-scanner/v2/cmd/osv-scanner@v2.5.1 GOFLAGS=-modcacherw -mod=mod GOSUMDB=sum.golang.org",
    );
    expect(done.ok ? "" : done.fault.message).not.toMatch(/GONOSUM|GOPRIVATE|GOINSECURE/);
  });

  test.each([
    ["2.4.0", true],
    ["2.5.1", true],
    ["2.5.12", true],
    ["2.5.0", false],
    ["2.6.0", false],
    ["1.9.2", false],
    ["2.5.1-evil", false],
  ])("of version %s can be named: %s", async (version, isTaken) => {
    const path = writeProgram("scanner", `#!/bin/sh\necho 'osv-scanner version: ${version}'\n`);
    const said = await install(makeTemporaryFolder(), {}, { path });
    expect(said).toMatch(isTaken ? /^osv-scanner \S+, from / : /is no osv-scanner that Evogate knows/);
  });
});

describe("a database", () => {
  async function fetchInto(cache: string, mirror: string): Promise<string> {
    const setup = createAdvisorySetup(
      { EVOGATE_CACHE: cache },
      { platform: "linux-x64", release: null, databaseMirror: mirror },
    );
    const done = await setup.fetchDatabase("npm", NOW);
    return done.ok ? done.value : done.fault.message;
  }
  const place = (cache: string): string => join(cache, "osv-databases/osv-scalibr/npm");

  test("is put into its place, with the time", async () => {
    const cache = makeTemporaryFolder();
    expect(await fetchInto(cache, await serve({ "/npm/all.zip": DATABASE }))).toBe(
      `advisories of npm: ${DATABASE.length} bytes in ${place(cache)}`,
    );
    expect(readdirSync(place(cache)).toSorted()).toEqual(["all.zip", "all.zip.fetched"]);
    expect(readFileSync(join(place(cache), "all.zip.fetched"), "utf8")).toBe("2026-03-01T12:00:00.000Z\n");
  });

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ["what is not there", {}, /answers 404$/],
    ["a page", { "/npm/all.zip": "<html>" }, /no database: .* begins with no advisory of npm$/],
  ])("stays as it was where %s is fetched", async (_what, files, expected) => {
    const cache = makeTemporaryFolder();
    mkdirSync(place(cache), { recursive: true });
    writeFileSync(join(place(cache), "all.zip"), DATABASE);
    expect(await fetchInto(cache, await serve(files))).toMatch(expected);
    expect(readdirSync(place(cache))).toEqual(["all.zip"]);
    expect(existsSync(join(place(cache), "all.zip.fetched"))).toBe(false);
  });

  test("says that nobody answers", async () => {
    expect(await fetchInto(makeTemporaryFolder(), NOWHERE)).toMatch(/could not be fetched/);
  });
});
