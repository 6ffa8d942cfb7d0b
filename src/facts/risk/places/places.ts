/** Files of one kind, and where it is documented that they lie there. */
export interface Places {
  /** What lies there, as it completes "reads …". */
  readonly what: string;
  readonly source: string;
  /**
   * Globs of `text/glob`, without regard to case. `~/` is the user's folder, `/` the top of the file system; one that
   * begins with neither is a path from the work area, and with `**` in front it lies anywhere.
   */
  readonly globs: readonly string[];
}
