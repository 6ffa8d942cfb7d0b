/** The one version that Evogate is tested with: how it ends and what it reads differ between versions. */
export const VERSION = "2.5.1";

/** The oldest Go that builds it (its go.mod). */
export const GO_VERSION = "1.26.5";

/** What `go install` builds, and the module's hash as Go's checksum database has it (go.dev/ref/mod, "go.sum files"). */
export const GO_PACKAGE: string = `github.com/google/osv-scanner/v2/cmd/osv-scanner@v${VERSION}`;
export const GO_MODULE_SUM = "h1:gagd2nRWMouRjRS1oHuhuB8+jHnV/Ifd/rtDu89w/0E=";

/** A program as its makers released it. */
export interface Release {
  readonly url: string;
  readonly sha256: string;
}

/**
 * The released programs whose checksum is known, by `process.platform` and `process.arch`. It is that of the release's own
 * `osv-scanner_SHA256SUMS`, as several public build files that pin it have it alike.
 */
export const RELEASES: Readonly<Record<string, Release>> = {
  "linux-x64": {
    url: `https://github.com/google/osv-scanner/releases/download/v${VERSION}/osv-scanner_linux_amd64`,
    sha256: "f9f25499a2c8cc367b3af45df2ea7eeca7fbccceab9c35079968f4b3652194be",
  },
};
