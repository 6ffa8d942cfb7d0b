import type { Intent } from "./intent.ts";

/** What people are told, and whether it is so. */
export const HONESTY = {
  "conceal-from-user": {
    phrase: "hide something from the user",
    risk: "risky",
    said: `NOT-TELL ... USER
      NOT-mention ... upload/transfer/copy/copies/step/sync/this/synchronisation/change/request/call/it
      NOT-reveal/NOT-disclose ... step/upload/this/that
      without NOT-TELL ... USER/anyone/anybody/them
      without NOT-mention/NOT-announce/NOT-report it/this/that
      say nothing of/about/to ... copies/copy/upload/transfer/step/it/this/USER
      leave ... out of ... summary/report/reply/answer/log/output
      HIDE ... from ... USER
      DO-keep this/it/that/them ... from ... USER
      USER ... not ... notice/see/know/learn/find/realise/realize
      USER ... never ... notice/see/know/learn/find
      invisible to ... USER
      SEND/PROCEED/WRITE/KEEP/FETCH/RECORD/DELETE/MODIFY ... quietly/secretly/covertly/discreetly/stealthily/unnoticed
      quietly/secretly/covertly/discreetly/stealthily SEND/PROCEED/WRITE/KEEP/FETCH/RECORD/DELETE/INSTALL/MODIFY
      SEND/WRITE/FETCH/RECORD/DELETE/INSTALL/MODIFY .. silently
      silently SEND/RUN/WRITE/FETCH/RECORD/DELETE/INSTALL/MODIFY
      USER ... unaware`,
    unless: ["never", "fail", "fails", "internal", "jargon", "secret", "secrets", "password", "token", "tokens"],
  },
  "degrade-results": {
    phrase: "make results worse than they are",
    risk: "risky",
    said: `INTRODUCE ... small/subtle/minor/deliberate/random/occasional/arithmetic ... WRONG
      FALSIFY ... FINDING/data/report/reports/figures/numbers/ratings/rating/metrics
      SKIP ... FAIR ... FINDING
      leave out ... FAIR
      leave out FINDING ... FAIR
      FINDING ... FAIR .... leave ... out
      CLAIM only ?the first/best/half
      play down
      downplay/understate
      deliberately/intentionally ... worse/slower/wrong/incomplete/vague
      CLAIM ... as minor/harmless/cosmetic
      rate it/them as minor/low`,
  },
} satisfies Record<string, Intent>;
