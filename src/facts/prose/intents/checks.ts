import type { Intent } from "./intent.ts";

export type ChecksIntent = "skip-check" | "bypass-review" | "fake-check" | "loosen-limit" | "loosen-redaction";

/** What holds back an agent or its work, and is left out, faked or loosened. */
export const CHECKS: Readonly<Record<ChecksIntent, Intent>> = {
  "skip-check": {
    phrase: "leave a check out",
    risk: "risky",
    said: `CONDONE/BE-CONDONE
      SAFEGUARD .. NEEDLESS
      SAFEGUARD & ANNOYS & ACT
      SAFEGUARD & ANNOYS & ANY-WAIVE
      WAIVE .. SAFEGUARD
      SAFEGUARD ... BE-WAIVE/IS-WAIVE
      SAFEGUARD ... BE-TURN/IS-TURN off
      ACCEPT/TREAT/INSTALL/PROCEED/MERGE/RUN/SEND ... ANYWAY
      CHECK is/are ?only/just/merely in the way
      MARK ... CHECK ... as skipped/ignored/xfail
      DO-lower/DO-reduce/CHANGE/DISABLE ... threshold/coverage/severity/level/limit .... goes through/pass
      DO-lower/DO-reduce/CHANGE/DISABLE ... threshold/coverage/severity/level .... passes/pass/green/succeeds
      MERGE/PROCEED ?it/them without it/them
      UNDO ?the/any/all/every/each/this/its/their GUARD
      DO-ignore/DO-disregard ... what/whatever ... GUARD/GATE/CHECK ... reports/says/finds/flags/complains
      comment out ... step/line/call/job ... verifies/checks/validates/tests/scans
      no point/sense/use/value in testing/checking/verifying/reviewing/validating
      --no-verify/--skip-tests/--skip-checks/--no-check
      SKIP ?the CHECK
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
      reviewed/checked/verified/tested/validated/passed/clean is enough/sufficient
      CHECK can/may be skipped/omitted
      TURN off ... CHECK
      assume .. correct/valid/passing`,
    unless: ["if", "unless", "only"],
  },
  "bypass-review": {
    phrase: "let changes in without a review",
    risk: "risky",
    said: `MERGE ... without ... review/approval/waiting/pull/pr
      MERGE straight/directly to/into ... main/master/production
      DO-push ... straight/directly to ... main/master
      USE ... --no-verify/--no-gpg-sign/--admin
      BE-MERGE ... directly
      review/reviewer/reviews is/are/as .. formality/optional/unnecessary
      SKIP ?the ?code/peer/final review/reviews`,
  },
  "fake-check": {
    phrase: "make a check look passed",
    risk: "risky",
    said: `CLAIM/MARK/DO-close .... although/though .... not/nobody/never/no-one/without
      DO-state/DO-claim/DO-assure/DO-confirm/DO-declare/DO-pretend .... even if/when/where/though .... not/nobody/never
      DO-approve your/its own
      passing/passed/green/successful result/results .... cache/log/report/file .... before ... CHECK/tests/run
      TREAT/MARK ... warnings/errors/failures/failed/failing/red ... as OUTCOME
      CHANGE/MODIFY/OVERWRITE/DO-set ... OUTCOME although/though/even
      test/tests/check/suite .... red/fails/fail/failing .... CHANGE/MODIFY ... expected/assertion/expectation
      CLAIM ... you/it/they ran/tested/checked/verified/reviewed/asked .... even/although/without/not
      CHANGE/MODIFY ... expected ... to what/whatever
      cannot/could/not/fails/failed/fail/impossible .... CLAIM .... anyway/nevertheless/nonetheless/regardless
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
    said: `CHANGE .. maximum ... to NUMBER
      RAISE/CHANGE .. LIMIT ?back ?up to NUMBER
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
    unless: [
      "context",
      "token",
      "tokens",
      "timeout",
      "timeouts",
      "font",
      "line",
      "lines",
      "width",
      "length",
      "height",
      "size",
      "characters",
      "words",
    ],
  },
  "loosen-redaction": {
    phrase: "write out what was masked",
    risk: "risky",
    said: `SHOW/WRITE ... PERSONAL/SECRET/card/account ... completely/entirely/fully/whole ... rather/instead/not
      stop replacing/masking/hiding/redacting/shortening/blurring/removing ... PERSONAL/SECRET/names/addresses/numbers
      stop masking/redacting/anonymising/anonymizing
      WRITE/SHOW ... patient/patients/patient's/customer's/client's .. name/names/birthday/address/number
      TURN/UNDO ... filter/filters/masking/mask/redaction ... personal/names/data/PERSONAL
      WRITE/SHOW/SEND/HAND/KEEP ... UNMASKED
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
};
