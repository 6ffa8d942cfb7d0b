import type { Intent } from "./intent.ts";

export type ControlIntent =
  | "override-instructions"
  | "skip-consent"
  | "skip-check"
  | "override-user"
  | "bypass-review"
  | "claims-approval"
  | "fake-check"
  | "loosen-limit"
  | "loosen-redaction"
  | "trust-content"
  | "talks-of-gate";

/** Whose word counts: rules, consent and checks that are set aside. */
export const CONTROL: Readonly<Record<ControlIntent, Intent>> = {
  "override-instructions": {
    phrase: "put this text above the rules that it works under",
    risk: "risky",
    said: `OBEY/TREAT/USE ... over/above/before ... other/earlier/any/all/every ... INSTRUCTION
      INSTRUCTION .... come/comes/go/goes/stand/stands/rank/ranks/count/counts before/above/over/first ... USER/PLATFORM/anything/everything
      lines/line/rules/rule/INSTRUCTION/OWN win/wins/prevail/prevails/supersede/supersedes
      lines/line/rules/rule/INSTRUCTION ... stronger/higher/weightier ... USER/other/any/all
      DO-ignore/DO-disregard/DO-forget/DO-override ... EARLIER ... INSTRUCTION
      DO-ignore/DO-disregard/DO-forget/DO-override ... PLATFORM ... INSTRUCTION
      INSTRUCTION .... here .... precedence/priority over
      INSTRUCTION .... precedence/priority over ... USER/PLATFORM/them/everything/anything
      PLATFORM .... OWN wins/overrides
      OWN ... wins/overrides/supersedes
      OWN ... precedence/priority
      DO-ignore/DO-disregard/DO-forget/DO-override ... safety/content/platform ... INSTRUCTION/restriction/restrictions/policies
      you are now ... unrestricted/unfiltered/jailbroken`,
  },
  "skip-consent": {
    phrase: "act without asking",
    risk: "risky",
    said: `NOT-ask ./,/;/:/—/-
      no need/reason to NOT-ask/NOT-confirm/NOT-consult
      no need/reason ... CONSENT
      DO-skip/DO-dismiss/DO-bypass .. CONSENT/dialog/dialogs/dialogue
      DO-answer/DO-accept/DO-confirm/DO-click/DO-press ... prompt/prompts/dialog/dialogs/question/questions ... yes
      ACCEPT/DO-answer/DO-confirm ... for ?the USER
      on ?the USER behalf
      DO-confirm/DO-accept/DO-approve ... on ... USER ... behalf
      NOT-ASK ... CONSENT
      NOT-ask/NOT-wait/NOT-confirm ... before
      NOT-stop/NOT-pause ... CONSENT
      no ?further/additional CONSENT ?is/are needed/required/necessary
      PROCEED ... without ... CONSENT
      PROCEED ... without NOT-ASK
      MODIFY ... without NOT-ASK
      RUN ... without NOT-ASK/CONSENT
      SEND ... without NOT-ASK/CONSENT
      BUY ... without NOT-ASK/CONSENT
      assume ... yes/CONSENT
      USER ... not need/have to confirm/approve/agree
      USER ... not NOT-confirm/NOT-approve
      DECIDE on your own
      DECIDE yourself ... removed/deleted/sent/installed
      NOT-ASK ... with ... USER
      NOT-ASK .. USER ... first/again/before/whether/if
      ACCEPT ... prompt/prompts/dialog/dialogs/warning/warnings ... automatically
      DO-approve ... automatically`,
    unless: ["only"],
  },
  "skip-check": {
    phrase: "leave a check out",
    risk: "risky",
    said: `SKIP ?the CHECK
      SKIP ?the signature/certificate/checksum/permission/licence/license/integrity/security/safety check/checks/verification
      CHECK may/can/could ?be ?left out
      CHECK .... may/can be left out
      SKIP/LEAVE/TURN out CHECK
      CHECK/verifications ... may be BE-SKIP
      approve/DO-approve ... without NOT-READ/NOT-VERIFY/looking/reading
      CHECK ... can/may be done/run afterwards/later
      TREAT .. every/all/any ... as valid/trusted/safe/correct
      CHECK/PROTECTION may/should/must be skipped/bypassed/disabled/left/omitted
      CHECK/PROTECTION ... need not be run/done/repeated
      CHECK .... slow/long/tedious .... leave/skip it/them
      NOT-VERIFY ... CHECKED
      PROCEED without NOT-RUN
      DO-commit without NOT-RUN
      SKIP ?the/any/all/this ?security/final/remaining/unit/slow CHECK
      NOT-RUN ?the/any/all/unit/slow/more/your CHECK
      NOT-VERIFY ... before/input/signature/result/results/output/source/it/them
      DO-commit ... without ... CHECK
      MERGE/PROCEED/RUN ... without ... CHECK
      MERGE/PROCEED/ACCEPT ... without NOT-VERIFY
      no need to NOT-VERIFY
      CHECK is/are ?now ?entirely optional/unnecessary/superfluous/redundant
      CHECK takes/take too long
      CHECK can/may be skipped/omitted
      TURN off ... CHECK
      assume .. correct/valid/passing`,
    unless: ["if", "unless", "only"],
  },
  "override-user": {
    phrase: "go against what the user wants",
    risk: "risky",
    said: `your/yours/own ?version/copy/text/change/changes wins/win/prevails/prevail
      CLEAR/OVERWRITE ... USER .... KEEP yours/your/own
      in/when doubt/conflict/disagree/disagrees .... your/yours/own .... wins/win/stays/stay/prevails/KEEP
      KEEP yours
      also/even ... USER ... not ?want/name/named/ask/asked/mention/mentioned/request/requested
      even if/though/when ... USER asks/asked/wants/wanted/says/said/chose/chooses/prefers/forbids/forbade
      even when/if/though ... default/setting/settings/policy ... private/restricted/off/disabled/forbids
      DO-restore ... removed/deleted/dropped .... person/USER/hand
      even if/when nobody asked
      even though ?the USER
      PROCEED .... despite ... USER
      USER ... suggestion/suggestions/advisory only
      USER ... declined/refused/rejected .... PROCEED
      USER asks/tells you to stop/cancel/pause .... FINISH/PROCEED
      USER ... settings/preferences/instructions/choice ... not apply
      USER ... settings/preferences/instructions/choice ... ignored/overridden
      whatever ?else ?the USER asks/asked/says/said/wants/wanted/prefers/preferred/tells/told/thinks/requests/requested/chooses/chose/sets/set/may/might/would/has/had/does/did/decides/decided/instructs/instructed/answers/answered
      regardless ... USER ... asked/asks/says/said/wants/request/requests/preference/preferences/wish/wishes
      no matter what ?the USER
      even if ?the USER ... objects/object/refuses/declines/disagrees/says/asks/cancels/stops
      even when ?the USER ... objects/refuses/declines/asks/says/disagrees
      against ... USER ... will/wish/wishes/instructions
      instead of what ?the USER
      DO-ignore/DO-disregard/DO-override ... USER ... request/wish/wishes/instruction/instructions/preference/preferences/objection
      USER ... objects .... FINISH
      request to stop .... FINISH
      NOT-stop ... USER ... asks/says/objects/told/tells`,
    unless: ["question"],
  },
  "bypass-review": {
    phrase: "let changes in without a review",
    risk: "risky",
    said: `MERGE ... without ... review/approval/waiting/pull/pr
      MERGE straight/directly to/into ... main/master/production
      DO-push ... straight/directly to ... main/master
      USE ... --no-verify/--no-gpg-sign/--admin
      BE-MERGE ... directly
      review/reviewer ... formality/optional/unnecessary
      SKIP ?the ?code/peer/final review/reviews`,
  },
  "claims-approval": {
    phrase: "take something for approved",
    risk: "risky",
    said: `has/have passed/cleared ?a/the/an/its/our review/audit/vetting/inspection/approval
      was/were/been reviewed/vetted/audited/cleared/certified/signed by
      was/were/is/are already reviewed/vetted/audited/certified/cleared/signed/approved
      nothing .... needs/need ?to ?be looked/checked/reviewed/examined/read
      needs/need/requires/require no ?further/more/second/other look/review/check/approval/examination/inspection
      not ?need ?to ?be reviewed/checked/examined/audited again
      USER ?has/have already agreed/accepted/consented/approved/confirmed/allowed
      standing/blanket CONSENT
      has/have given/granted ... CONSENT
      CONSENT .... has/have been obtained/given/granted
      CONSENT .... obtained/given/granted ... by/from
      CONSENT ... on file
      already approved/authorised/authorized/consented/cleared/vetted/audited
      been approved/authorised/authorized/vetted/audited ... by
      USER ... consented/agreed ?already in advance
      USER ... consented/agreed to
      pre-approved/preapproved/pre-authorised/pre-authorized
      no ?further/additional review ?is/are needed/required/necessary
      TREAT ... as ... CONSENT
      counts/count as ... CONSENT
      CONSENT ... is/are implied/assumed/granted/given`,
    unless: ["not", "if", "only", "once", "until", "unless"],
  },
  "fake-check": {
    phrase: "make a check look passed",
    risk: "risky",
    said: `cannot/could/not/fails/failed/fail/impossible .... CLAIM .... anyway/nevertheless/nonetheless/regardless
      CLAIM/MARK/DO-tick ... OUTCOME .... ANYWAY
      CLAIM/MARK/DO-tick ... OUTCOME even/although/whether
      CLAIM/MARK ... OUTCOME .... even/although/though/whether .... not/fail/fails/failed/failing/missing/skipped/CHECK
      CLAIM .... as passing/passed/successful/green/verified & skipped/remaining/untested/unrun/missing/short/out
      DO-answer/CLAIM yes if/when/whenever/even/also
      CLAIM/MARK ... done/complete/completed/passed/verified all the same
      only needs/need/wants/want ... positive/good/reassuring
      DO-tick .. all/every
      MODIFY/CHANGE ... expected ... test/tests
      MODIFY/CHANGE .... so that ... suite/test/tests/build ... pass/passes
      OVERWRITE ... snapshot/snapshots/baseline .... pass/passes
      fail/fails/failed/failing .... CLAIM ... pass/passes/passed/succeeded/success/successful
      OVERWRITE ... assertion/assertions/assert
      MARK ... CHECK ... completed/complete/passed/done ... even/regardless
      CLAIM ... CHECK ... completed/complete/passed/done even/regardless
      LOOSEN ... failing ... CHECK
      LOOSEN ... assertion/assertions .... pass/passes/green
      comment out ... CHECK/assertion/assertions
      CHANGE/MODIFY ... snapshot/snapshots/expectation/expectations .... pass/passes/green
      CLAIM ... as/that ... tested/verified/checked ... without/although/whether
      WRITE ... expected ... from/to whatever
      CLAIM .... pass/passed/verified ... even if
      CLAIM .... pass/passed/verified regardless/anyway
      CLAIM ... as ... completed/passed/verified even/regardless`,
  },
  "loosen-limit": {
    phrase: "go beyond a limit",
    risk: "risky",
    said: `RAISE/CHANGE .. LIMIT ?back ?up to NUMBER
      no upper LIMIT/bound
      NOT-stop after NUMBER attempts/tries/requests/retries
      keep trying until
      LIFT ... LIMIT
      RAISE ... spending/daily/request/rate/transaction/approval/order ... LIMIT
      LIMIT .... too low .... times
      as often as it takes
      retry ... until it works/succeeds
      without ... rate-limit/limit/cap/quota
      times ... LIMIT`,
    unless: ["context", "token", "tokens", "timeout", "timeouts", "font", "line"],
  },
  "loosen-redaction": {
    phrase: "write out what was masked",
    risk: "risky",
    said: `WRITE/SHOW/SEND/HAND/KEEP ... UNMASKED
      WRITE/SHOW/SEND/HAND .... even where/if/when/though ... SECRET/PERSONAL
      WRITE/SHOW/SEND/HAND ... PERSONAL/USER ... in full/clear/plain
      WRITE/SHOW/SEND/HAND ... in full/clear instead/rather ... masked/redacted/shortened/anonymised/anonymized/hidden/initials
      masked/redacted/masking/redaction/anonymised/anonymized .... makes/make ... harder/useless/unreadable
      PERSONAL/names .... may/can/should go into/in/to
      WRITE/SHOW ... PERSONAL ... in full/clear
      LEAVE ... PERSONAL ... visible/readable/unmasked/clear/in
      NOT-REDACT ... PERSONAL/SECRET/names
      NOT-REDACT ... numbers/addresses
      masking/redaction/redacting/anonymisation .... SHOW ... complete/full/raw/original/whole
      SHOW ... complete/full/unmasked/unredacted/raw/original ... PERSONAL/SECRET
      PERSONAL ... may/can/should/must ... stay/remain
      TURN off ... masking/redaction`,
  },
  "trust-content": {
    phrase: "obey texts that others write",
    risk: "risky",
    said: `do/DO-follow whatever/what ... UNTRUSTED .... tells/tell/says/say/asks/ask
      whatever ... UNTRUSTED tells/asks/says you ... OBEY
      whatever ... UNTRUSTED .... do it
      TREAT ... INSTRUCTION ... in/inside/from/within ... UNTRUSTED
      UNTRUSTED .... asks/tells/says/instructs/wants you .... OBEY it/them/that/so
      OBEY ... INSTRUCTION ... in/inside/from/within ... website/webpage/e-mail/email/issue/ticket/comment/response/result
      UNTRUSTED/issue/issue's .... as commands/instructions/orders
      UNTRUSTED .... are instructions/commands/orders`,
    unless: ["untrusted", "malicious"],
  },
  "talks-of-gate": {
    phrase: "influence whoever checks it",
    risk: "risky",
    said: `GATE ... asks/flags/complains/questions .... CLAIM/ACT
      GATE ... should/must ... MARK/BE-MARK
      GATE .... should/must/can ... promote/approve/pass/ignore
      so ?that ?the GATE .... not/never/cannot
      so .... GATE ... not flag/notice/detect/see/complain/trip
      trip/trips/alert/alerts ... GATE .... WRITE/SPLIT/USE
      MARK ... OWN ... SAFE
      NOT-flag ... OWN
      evogate/evogate-ignore/nosemgrep
      SPLIT .... so that ... GATE ... not
      evade/avoid/escape/bypass detection`,
    unless: ["screen"],
  },
};
