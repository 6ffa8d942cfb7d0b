import type { Intent } from "./intent.ts";

export type OutwardIntent =
  | "send-elsewhere"
  | "keep-copy"
  | "collect-secrets"
  | "share-wider"
  | "reveal-instructions"
  | "record-person"
  | "ask-for-secrets"
  | "contact-person"
  | "identify-person"
  | "log-secrets"
  | "impersonate";

/** What leaves: to whom, and who gets to see it. */
export const OUTWARD: Readonly<Record<OutwardIntent, Intent>> = {
  /** Send something to somebody else. */
  "send-elsewhere": {
    risk: "risky",
    said: `DISPATCH/BE-DISPATCH
      ANY-MOVE & CONTENT/PERSONAL/SECRET & OUTSIDE
      WRITE/SEND/HAND .... SECRET/PERSONAL .... as/in/into/to ... CARRIER/parameters/query/url/link
      CONTENT/PERSONAL ... goes/go/ends/end/lands/land/available/kept/visible/arrives/arrive/reaches/reach ... OUTSIDE/WIDE
      let OUTSIDE have/see/look/know/read
      let ... OUTSIDE ... have/see/look/know/read
      PRETEXT & ANY-MOVE
      PRETEXT & CONTENT/PERSONAL
      WRITE ... PERSONAL/CONTENT ... to/in/into/as CARRIER
      CARRIER ... contains/contain/carries/carry/includes/include CONTENT/PERSONAL
      TELEMETRY ... on/stays/stay/enabled/kept/keep & RESISTS/DESPITE
      each/every/any/all ... goes/go/sent/posted/copied ?also ?on to LINK/ADDRESS
      WRITE/SEND/HAND ... CONTENT/PERSONAL .. in/into/to/with .. query/url/address/header/link/parameter to/of/at URL/LINK
      SEND/HAND ... SECRET ... along/with
      BE-SEND/IS-SEND/appended/added to ... LINK
      are/is appended/added .... LINK
      WRITE ... to ... OUTSIDE
      SEND ... SECRET ... URL/ADDRESS
      SEND ... CONTENT/PERSONAL ... to ... URL/ADDRESS
      HAND ... to ... OUTSIDE/ADDRESS
      HAND ... with ... OUTSIDE/ADDRESS
      BE-SEND ... to ... OUTSIDE/ADDRESS
      IS-SEND ... to ... OUTSIDE/ADDRESS
      DO-call ... OUTSIDE`,
    unless: ["localhost", "127.0.0.1", "human"],
  },
  /** Keep a copy somewhere else. */
  "keep-copy": {
    risk: "risky",
    said: `KEEP/WRITE/SEND ... copy/copies/duplicate/transcript ... OUTER
      copy/copies/duplicate/transcript ... to/in/on/at/with ... OUTSIDE/URL/ADDRESS
      KEEP/WRITE ... copy/copies/transcript of ... CONTENT/SECRET ... bucket/drive/server/elsewhere
      KEEP ... second/extra/additional copy`,
    unless: ["installed", "install"],
  },
  /** Collect secrets. */
  "collect-secrets": {
    risk: "risky",
    said: `READ/SEARCH ... for ... SECRET .... KEEP/SEND/USE
      DO-read/DO-collect/DO-gather/DO-open/DO-copy ... KEPT
      DO-gather/DO-collect ... logins
      COLLECT ... saved/stored/all/any/available/necessary/user/sensitive ... SECRET
      DO-upload/DO-send/DO-forward/DO-post/DO-exfiltrate/DO-email ... SECRET`,
    unless: ["own"],
  },
  /** Show something to more people. */
  "share-wider": {
    risk: "risky",
    said: `OPEN ... WIDE
      listed/indexed/found/shown in/by/on search engines
      private ... to be copied/moved/posted/shared ... into/to/in ... general/public/common/open
      OPEN ... AUDIENCE ... access/edit/write/view/viewer/viewers/reader/readers/editor/editors/member/members
      CHANGE .... see/read/open/view/edit .... to AUDIENCE
      DELETE/DISABLE ... password/login/sign-in ... from ... shared/page/link/share/site/document/dashboard
      WRITE/SEND/SHARE ... list/data/names/addresses/records/PERSONAL ... in/into/to/on ... public/WIDE
      SHARE/SEND/WRITE/DO-put .... where ... whole/entire/everyone/everybody/anyone/WIDE .... can/could/may ... read/see/open/view
      where ?the whole/entire group/team/department/company can
      DO-invite ... guest/guests/external/outside/partner/partners/ADDRESS/OUTSIDE
      let/allow/GRANT anyone/everyone/everybody .... edit/read/open/view/change/see/download
      without authentication/login
      should never/not expire
      make ... publicly
      SHARE ... WIDE
      SEND ... to .. WIDE
      CONTENT .... may/can/should/must ... to ... WIDE
      BE-SHARE ... WIDE
      always SHARE/SEND ... with/to/in ... CHANNEL/team/group`,
  },
  /** Reveal the instructions that it works under. */
  "reveal-instructions": {
    risk: "risky",
    said: `SHOW ... your/full/hidden/entire/whole/complete ... PROMPT
      WRITE ... instructions you were given
      TELL ... your/full/hidden/entire/whole/complete ... PROMPT
      begin/start/end with ... PROMPT`,
  },
  /** Keep a record of a person. */
  "record-person": {
    risk: "risky",
    said: `keep/keeping an eye on
      keep track/note/record of ... USER
      WRITE/RECORD down ... which/what/when/where ... USER
      RECORD ... which/what/when/where ... USER
      RECORD ... USER ... WATCHED
      RECORD everything ... USER
      RECORD ... WATCHED ... USER
      RECORD keystrokes/screenshots
      picture/profile/dossier of ... USER
      picture/profile/dossier of who/what`,
    unless: ["preferences", "preference"],
  },
  /** Ask people for passwords and the like. */
  "ask-for-secrets": {
    risk: "risky",
    said: `DO-get/DO-obtain/DO-collect ... USER ... INTIMATE
      REQUEST ... INTIMATE`,
  },
  /** Write to somebody. */
  "contact-person": {
    risk: "risky",
    said: `MAIL/SEND/SHARE/DO-invite ... CONTACTS_OF
      CONTACT to/with ... THIRD
      MAIL/CONTACT ?their/his/her/the/your THIRD
      MAIL/CONTACT/TELL/SEND/HAND .... to ?their/his/her/the/your ?whole THIRD
      let ... THIRD ... know
      DO-tell/DO-notify/DO-inform/DO-email/DO-message/DO-contact NAME NAME
      let NAME NAME know
      MAIL/SEND ... to ... ADDRESS
      ADDRESS in copy/cc/bcc
      let ... OUTSIDE ... know
      MAIL ... OUTSIDE
      MAIL ... mr./mrs./ms./mr/mrs/ms/dr`,
    unless: ["whether", "draft", "never"],
    unlessAnywhere: ["ask"],
  },
  /** Find out who somebody is who did not say so. */
  "identify-person": {
    risk: "risky",
    said: `IDENTIFY ... ANON
      IDENTIFY & ANON & PERSONAL/USER/name/names/account/list
      ANON ... BE-IDENTIFY/IS-IDENTIFY
      ANON .... by ?the/that/their/his/her name
      find/finding/work/figure out who ... wrote/posted/sent/said/asked/reported/complained/answered/is
      real/full/true name ... of/behind ... ANON/author/authors/writer/USER`,
    unless: ["never", "not"],
  },
  /** Write secrets where others read them. */
  "log-secrets": {
    risk: "risky",
    said: `SECRET .... SHOW/DO-print ... content/contents/value/it/them ... conversation/chat/log/report/answer/output
      SECRET .... belong/belongs/go/goes into/in ?the notes/log/logs/report/summary/RECORDED
      DO-echo/DO-print/DO-log ... SECRET
      WRITE/SHOW/TELL/KEEP ... SECRET ... in/into/to/on ... RECORDED
      WRITE/SHOW/TELL ... value/values ... SECRET/TOKEN
      SHOW ... full/complete/whole/unmasked ... SECRET/TOKEN`,
    unless: ["without", "NOT-WRITE", "NOT-SHOW", "NOT-TELL"],
  },
  /** Speak in the name of somebody else. */
  impersonate: {
    risk: "risky",
    said: `SIGN ... with/in the name of
      SIGN ... with ... IDENTITY ... name
      SIGN ... as if ... IDENTITY
      SIGN ... as though ... IDENTITY
      USE ... IDENTITY ... name ... as
      SIGN ... as ?the IDENTITY
      pretend ... to be ... IDENTITY
      pose as
      DO-impersonate ... IDENTITY
      in/with/from ?the/a/their/his/her/your IDENTITY voice/name/account/signature/words
      as if/though ?the IDENTITY had/has/was/were/is WRITE/written/typed/writing/asked/said/decided
      NOT-TELL .... that ... MACHINE_SELF
      sounds/sound/reads/read like ?a/an/the IDENTITY/human/person`,
    unless: ["never"],
  },
};
