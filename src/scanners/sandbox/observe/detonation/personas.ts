/** Somebody as whom an artifact's code is run, so that what waits for somebody, or for a day, has a chance to show itself. */
export interface Persona {
  readonly variables: Readonly<Record<string, string>>;
  /** How much later it seems to be, in seconds. */
  readonly later: number;
  /** How often all is run, with what the run before has left behind. */
  readonly times: number;
}

const DAY = 86_400;

/** A few that differ in everything at once: what waits for one thing rarely asks that the others are as they were. */
export const PERSONAS: readonly Persona[] = [
  // A developer at a desk.
  {
    variables: { USER: "ann", LOGNAME: "ann", LANG: "en_US.UTF-8", TERM: "xterm-256color", DISPLAY: ":0" },
    later: 0,
    times: 3,
  },
  // A job of CI, weeks later.
  {
    variables: {
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "acme/site",
      RUNNER_OS: "Linux",
      USER: "runner",
      LOGNAME: "runner",
    },
    later: 45 * DAY,
    times: 1,
  },
  // Root of a server, half a year later, at another time of day.
  {
    variables: {
      USER: "root",
      LOGNAME: "root",
      LANG: "de_DE.UTF-8",
      LC_ALL: "de_DE.UTF-8",
      TZ: "Asia/Tokyo",
      NODE_ENV: "production",
      ENV: "production",
    },
    later: 200 * DAY + 7 * 3600,
    times: 1,
  },
  // Somebody abroad, years later.
  {
    variables: {
      USER: "chen",
      LOGNAME: "chen",
      LANG: "ru_RU.UTF-8",
      LC_ALL: "ru_RU.UTF-8",
      TZ: "America/New_York",
      SSH_CONNECTION: "192.0.2.7 50000 192.0.2.8 22",
    },
    later: 1101 * DAY + 13 * 3600,
    times: 1,
  },
];
