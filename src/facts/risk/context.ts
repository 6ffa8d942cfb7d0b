/** What has to be known of an artifact and its repository to say what is its own. */
export interface RiskContext {
  /** The artifact's folder from the top of the repository; `.` at the top. A single file's is its own path. */
  readonly root: string;
  /** Whether a place is that of an artifact of the repository, said likewise; its own does not count. */
  readonly isArtifactRoot: (path: string) => boolean;
  /** Whether a module comes with the language or belongs to the artifact. What else is imported is third-party. */
  readonly isKnownModule: (module: string) => boolean;
}

/** Nothing is known but the text: paths are relative to the work area, and every module is somebody's. */
export const NO_CONTEXT: RiskContext = { root: ".", isArtifactRoot: () => false, isKnownModule: () => false };
