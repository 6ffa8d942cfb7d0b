import type { Intent } from "./intent.ts";

/** What leaves: to whom, and who gets to see it. */
export const OUTWARD = {
  "send-elsewhere": {
    phrase: "send something to somebody else",
    risk: "risky",
    said: `SEND ... OUTSIDE
      SEND ... SECRET ... URL/ADDRESS
      SEND ... CONTENT/PERSONAL ... to ... URL/ADDRESS
      BE-SEND ... to ... OUTSIDE/ADDRESS
      IS-SEND ... to ... OUTSIDE/ADDRESS
      DO-call ... OUTSIDE`,
    unless: ["localhost", "127.0.0.1"],
  },
  "share-wider": {
    phrase: "show something to more people",
    risk: "risky",
    said: `make ... public
      make ... publicly
      SHARE ... WIDE
      SEND ... WIDE ... CHANNEL
      SEND ... to ... WIDE
      CONTENT .... may/can/should/must ... to ... WIDE
      anyone with ?the link
      BE-SHARE ... WIDE`,
  },
  "reveal-instructions": {
    phrase: "reveal the instructions that it works under",
    risk: "risky",
    said: `SHOW ... your/full/hidden/entire/whole/complete ... PROMPT
      WRITE ... instructions you were given
      TELL ... your/full/hidden/entire/whole/complete ... PROMPT
      begin/start/end with ... PROMPT
      begin/start/end with ?the text that precedes`,
  },
  "record-person": {
    phrase: "keep a record of a person",
    risk: "risky",
    said: `RECORD ... USER ... WATCHED
      RECORD everything ... USER
      RECORD ... WATCHED ... USER
      RECORD keystrokes/screenshots
      picture/profile/dossier of ... USER
      picture/profile/dossier of who/what`,
    unless: ["preferences", "preference"],
  },
  "ask-for-secrets": {
    phrase: "ask people for passwords and the like",
    risk: "risky",
    said: `REQUEST ... USER ... INTIMATE
      REQUEST ... for ... INTIMATE
      REQUEST ... INTIMATE
      have ... USER ... INTIMATE`,
    unless: ["never", "not"],
  },
  impersonate: {
    phrase: "speak in the name of somebody else",
    risk: "risky",
    said: `SIGN ... in ?the name of
      SIGN ... with ... IDENTITY ... name
      SIGN ... with her/his name
      SIGN ... as if ... IDENTITY
      SIGN ... as though ... IDENTITY
      WRITE .... as if/though ... IDENTITY ... left/written/wrote/said/given
      USE ... IDENTITY ... name ... as
      SIGN ... as ?the IDENTITY
      pretend ... to be ... IDENTITY
      pose as
      DO-impersonate`,
  },
} satisfies Record<string, Intent>;
