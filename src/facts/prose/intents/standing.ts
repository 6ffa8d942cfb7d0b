import type { Intent } from "./intent.ts";

export type StandingIntent = "standing-order" | "keep-for-good";

/** What goes on after the task and whatever the task is: a habit is what a text asks for once and for ever. */
export const STANDING: Readonly<Record<StandingIntent, Intent>> = {
  /** Do something outward or final again and again, asked or not. */
  "standing-order": {
    risk: "risky",
    said: `HABIT & DECIDE/USE/BUY/DO-pick ... DISTINCT
      HABIT & SEND/SHARE/MAIL/DO-attach/DO-submit/DO-report ... OUTSIDE/WIDE/CHANNEL/URL/ADDRESS
      EACH .. TASK & SEND/SHARE/MAIL/DO-attach/DO-submit/DO-report ... OUTSIDE/WIDE/CHANNEL/URL/ADDRESS
      HABIT & DELETE/OVERWRITE/ENCRYPT ... VALUABLE
      HABIT & BUY ... MONEY/PAID
      UNASKED & RUN/SEND/MAIL/DELETE/INSTALL/BUY`,
    unless: ["TEMPORARY", "only", "test"],
  },
  /** Keep for good what it was given. */
  "keep-for-good": {
    risk: "risky",
    said: `KEEP ... CONTENT/PERSONAL/SECRET/everything ... LASTING
      KEEP/WRITE ... CONTENT/PERSONAL/SECRET/everything .... never NOT-DELETE
      KEEP/WRITE ... everything ... USER ... says/said/does/did/writes/wrote/types/typed`,
    unless: ["TEMPORARY"],
  },
};
