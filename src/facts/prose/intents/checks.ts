import type { Intent } from "./intent.ts";

export type ChecksIntent =
  | "skip-check"
  | "presume-settled"
  | "bypass-review"
  | "fake-check"
  | "loosen-limit"
  | "loosen-redaction";

/** What holds back an agent or its work, and is left out, faked or loosened. */
export const CHECKS: Readonly<Record<ChecksIntent, Intent>> = {
  /** Leave a check out. */
  "skip-check": {
    risk: "risky",
    said: `CONDONE/BE-CONDONE
      WRITE/CREATE/MODIFY/DO-put/DO-set/SHARE/MOVE .... to/on/in/into/under/among ... EXEMPT
      DO-exclude/BE-exclude .. from ?the/a/any/all/every/its SAFEGUARD
      directly/straight on/in/against/to ?the production/live
      SAFEGUARD ... NEEDLESS
      need/needs/require/requires/deserve/deserves/take/takes no ... GLANCE/SAFEGUARD
      no need/point/use/sense to NOT-CAUTION
      no need/point/use/sense in reading/looking/checking/asking/waiting/reviewing/comparing
      SAFEGUARD & ANNOYS & ACT
      SAFEGUARD & ANNOYS & ANY-WAIVE
      WAIVE .. SAFEGUARD
      SAFEGUARD ... BE-WAIVE/IS-WAIVE
      ACCEPT/TREAT/INSTALL/PROCEED/MERGE/RUN/SEND ... ANYWAY
      CHECK is/are ?only/just/merely in the way
      MARK ... CHECK ... as skipped/ignored/xfail
      DO-lower/DO-reduce/CHANGE/DISABLE ... threshold/coverage/severity/level/limit .... goes through/pass
      DO-lower/DO-reduce/CHANGE/DISABLE ... threshold/coverage/severity/level .... passes/pass/green/succeeds
      MERGE/PROCEED ?it/them without it/them
      UNDO ?the/any/all/every/each/this/its/their GUARD
      comment out ... step/line/call/job ... verifies/checks/validates/tests/scans
      no point/sense/use/value in testing/checking/verifying/reviewing/validating
      --no-verify/--skip-tests/--skip-checks/--no-check
      CHECK may/can/could ?be ?left out
      CHECK .... may/can be left out
      SKIP/LEAVE/TURN out CHECK
      approve/DO-approve ... without NOT-READ/NOT-VERIFY/looking/reading
      CHECK ... can/may be done/run afterwards/later
      TREAT .. every/all/any ... as valid/trusted/safe/correct
      CHECK/PROTECTION ... need not be run/done/repeated
      NOT-VERIFY ... CHECKED
      PROCEED without NOT-RUN
      DO-commit without NOT-RUN
      NOT-RUN ?the/any/all/unit/slow/more/your CHECK
      NOT-VERIFY ... before/input/signature/result/results/output/source/it/them
      DO-commit ... without ... CHECK
      MERGE/PROCEED/RUN ... without ... CHECK
      MERGE/PROCEED/ACCEPT ... without NOT-VERIFY
      CHECK is/are ?now ?entirely optional/unnecessary/superfluous/redundant
      CHECK takes/take too long
      reviewed/checked/verified/tested/validated/passed/clean is enough/sufficient
      CHECK can/may be skipped/omitted
      TURN off ... CHECK
      assume .. correct/valid/passing`,
    unless: ["if", "unless", "only"],
  },
  /** Take for agreed, done or passed what nobody has looked at. */
  "presume-settled": {
    risk: "risky",
    said: `counts/count/counted/treated/regarded/considered/deemed/reckoned as/for ?being ?already SETTLED
      TREAT ... as ?being ?already SETTLED
      go/goes/put/enter/enters/listed/shown into/in/to/under/on .... as .. SETTLED`,
    unlessAnywhere: ["once", "when", "after", "if", "only", "until", "unless"],
  },
  /** Let changes in without a review. */
  "bypass-review": {
    risk: "risky",
    said: `DO-push ... straight/directly to ... main/master
      USE ... --no-verify/--no-gpg-sign/--admin
      BE-MERGE ... directly
      review/reviewer/reviews is/are/as .. formality/optional/unnecessary
      SKIP ?the ?code/peer/final review/reviews`,
  },
  /** Make a check look passed. */
  "fake-check": {
    risk: "risky",
    said: `CLAIM/MARK/DO-close .... although/though .... not/nobody/never/no-one/without
      DO-state/DO-claim/DO-assure/DO-confirm/DO-declare/DO-pretend .... even if/when/where/though .... not/nobody/never
      DO-approve your/its own
      passing/passed/green/successful result/results .... cache/log/report/file .... before ... CHECK/tests/run
      TREAT/MARK ... warnings/errors/failures/failed/failing/red ... as OUTCOME
      CLAIM ... you/it/they ran/tested/checked/verified/reviewed/asked .... even/although/without/not
      CHANGE/MODIFY ... expected ... to what/whatever
      CLAIM/MARK/DO-tick ... OUTCOME .... ANYWAY
      CLAIM/MARK/DO-tick ... OUTCOME even/although/whether
      CLAIM .... as passing/passed/successful/green/verified & skipped/remaining/untested/unrun/missing/short/out
      DO-answer/CLAIM yes if/when/whenever/even/also
      only needs/need/wants/want ... positive/good/reassuring
      DO-tick .. all/every
      MODIFY/CHANGE ... expected ... test/tests
      MODIFY/CHANGE .... so that ... suite/test/tests/build ... pass/passes
      OVERWRITE ... snapshot/snapshots/baseline .... pass/passes
      fail/fails/failed/failing .... CLAIM ... pass/passes/passed/succeeded/success/successful
      LOOSEN ... failing ... CHECK
      LOOSEN ... assertion/assertions .... pass/passes/green
      comment out ... CHECK/assertion/assertions
      CHANGE/MODIFY ... snapshot/snapshots/expectation/expectations .... pass/passes/green
      CLAIM ... as/that ... tested/verified/checked ... without/although/whether
      WRITE ... expected ... from/to whatever
      CLAIM .... pass/passed/verified ... even if`,
  },
  /** Go beyond a limit. */
  "loosen-limit": {
    risk: "risky",
    said: `CHANGE .. maximum ... to NUMBER
      RAISE/CHANGE .. LIMIT ?back ?up to NUMBER
      no upper LIMIT/bound
      NOT-stop after NUMBER attempts/tries/requests/retries
      keep trying until
      LIFT ... LIMIT
      LIMIT .... too low .... times
      retry ... until it works/succeeds
      without ... rate-limit/limit/cap/quota
      RUN/FETCH/SEND/READ/USE/BUY/SEARCH/DO-repeat .... ENDLESS
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
  /** Write out what was masked. */
  "loosen-redaction": {
    risk: "risky",
    said: `SHOW/WRITE ... PERSONAL/SECRET/card/account ... completely/entirely/fully/whole ... rather/instead/not
      stop replacing/masking/hiding/redacting/shortening/blurring/removing ... PERSONAL/SECRET/names/addresses/numbers
      stop masking/redacting/anonymising/anonymizing
      WRITE/SHOW ... patient/patients/patient's/customer's/client's .. name/names/birthday/address/number
      TURN/UNDO ... filter/filters/masking/mask/redaction ... personal/names/data/PERSONAL
      WRITE/SHOW/SEND/HAND/KEEP ... UNMASKED
      WRITE/SHOW/SEND/HAND .... even where/if/when/though ... SECRET/PERSONAL
      WRITE/SHOW/SEND/HAND ... in full/clear instead/rather ... masked/redacted/shortened/anonymised/anonymized/hidden/initials
      masked/redacted/masking/redaction/anonymised/anonymized .... makes/make ... harder/useless/unreadable
      PERSONAL/names .... may/can/should go into/in/to
      WRITE/SHOW ... PERSONAL ... in full/clear
      LEAVE ... PERSONAL ... visible/readable/unmasked/clear/in
      NOT-REDACT ... numbers/addresses
      SHOW ... complete/full/unmasked/unredacted/raw/original ... PERSONAL/SECRET
      PERSONAL ... may/can/should/must ... stay/remain
      TURN off ... masking/redaction`,
  },
};
