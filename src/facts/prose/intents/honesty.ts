import type { Intent } from "./intent.ts";

export type HonestyIntent =
  | "conceal-from-user"
  | "degrade-results"
  | "strip-attribution"
  | "suppress-errors"
  | "prefer-vendor"
  | "treat-unequally"
  | "manipulate-user";

/** What people are told, and whether it is so. */
export const HONESTY: Readonly<Record<HonestyIntent, Intent>> = {
  /** Hide something from the user. */
  "conceal-from-user": {
    risk: "risky",
    said: `UNSEEN
      not listed/mentioned/shown/named/reported/logged/recorded/included/noted/announced .. in/to/under/among/on ... ACCOUNT_OF
      NOT-TELL ... this/that/these/those .. among/in/to/on ... ACCOUNT_OF
      NOT-TELL ... this/that/these/those .... when/if ?the USER asks
      NOBODY/hardly/rarely/seldom .. ANY-CAUTION/ANY-NOT-CAUTION/notices/notice/minds/mind/cares/care/complains/complain/misses/miss ... ANYWAY/it/this/them/these
      most/few ?of ?them/people/users/customers/clients/readers never/rarely/seldom .. ANY-CAUTION/ANY-NOT-CAUTION/open/notice/mind/complain
      keep/keeps ... log/summary/report/conversation/history/answer ... tidy/clean/short/simple/readable/lean & SKIP/LEAVE/ANY-NOT-TELL/ANY-NOT-WRITE
      DO-blame
      not part of ?any/?the answer/report/summary/reply/log
      so that NOBODY ... asks/ask/wonders/wonder/notices/notice/sees/see/looks/connects/knows/finds/objects
      make ?it/this/them/that ... look like ?a/an/the ordinary/normal/regular/usual/harmless/routine
      nobody/no-one has/needs/need/must ?to look/see/know/check/hear/notice/read/ask
      no one has/needs/need/must ?to look/see/know/check/hear/notice/read/ask
      summary/report/reply/answer/changelog must/should/may not/never name/mention/list/show/TELL ... this/these/it/them
      NOT-WRITE/NOT-KEEP/NOT-RECORD ... this/it/them/these ... in/to/into/on ... history/log/logs/journal
      HIDE .... so that ?the USER
      quietly/secretly/covertly/discreetly/stealthily ACT
      DELETE .... before ?the USER sees/reads/notices/looks
      without a/any/another/further/one ?single/further word/remark/comment/note/notice/message/mention/explanation
      without NOT-say/NOT-mention/NOT-report/NOT-note so/it/this/that/them/why
      out of what ?you TELL/tell/report/say/show ... USER
      USER does/do/must/should not/never have/need to hear/know/see/learn/read/notice
      USER doesn't/don't have/need to hear/know/see/learn/notice
      so that no output/message/window/notice/notification/trace/entry/log appears/appear/shows/show/is/comes
      so that nothing appears/shows/is ?ever visible/seen/shown/logged/noticed
      keep/stay quiet/silent/mum about
      DO-deny ... it/this/that/ever/any/having
      never/not NOT-bring ... up
      no need/reason to NOT-TELL
      need/needs not ?be discussed/mentioned/listed/reported/explained/shown/announced/told
      NOT-TELL ... it/them/this/that/these/those ... in ... summary/report/reply/answer/output/message
      NOT-TELL ... step/steps/call/calls/script/scripts/command/commands ... in ... summary/report/reply/answer/output/message
      NOT-count/NOT-TELL it/them/this/these as ?a change/changes
      USER gets/get/is/are/would/will ?be ?only confused/worried/alarmed/annoyed
      USER ... NOT-BE-TELL
      DELETE/CLEAR ... line/mention/entry/note about ... summary/report/log/reply/answer
      leave/make no mention of
      nobody/no-one ... notices/disturbed/sees
      no one ... notices/disturbed/sees
      NOT-TELL ... USER
      NOT-mention ... upload/transfer/copy/copies/step/sync/this/synchronisation/change/request/call/it
      NOT-reveal/NOT-disclose ... step/upload/this/that
      without NOT-mention/NOT-announce/NOT-report it/this/that
      say nothing of/about/to ... copies/copy/upload/transfer/step/it/this/USER
      leave ... out of ... summary/report/reply/answer/log/output
      HIDE ... from ... USER
      DO-keep this/it/that/them ... from ... USER
      USER ... never ... notice/see/know/learn/find
      invisible to ?the/any/all/our/its USER
      SEND/PROCEED/WRITE/KEEP/FETCH/RECORD/DELETE/MODIFY ... quietly/secretly/covertly/discreetly/stealthily/unnoticed
      quietly/secretly/covertly/discreetly/stealthily SEND/PROCEED/WRITE/KEEP/FETCH/RECORD/DELETE/INSTALL/MODIFY
      SEND/WRITE/FETCH/RECORD/DELETE/INSTALL/MODIFY .. silently
      silently SEND/RUN/WRITE/FETCH/RECORD/DELETE/INSTALL/MODIFY
      USER ... unaware
      USER need not/never know/see/notice
      must/should be completed/done/performed silently/quietly
      without drawing attention
      in white/invisible/hidden/zero-width/transparent/tiny text/letters/characters/font/ink
      keep it to yourself`,
    unless: ["fail", "fails", "yet", "internal", "jargon", "secret", "secrets", "password", "token", "tokens"],
  },
  /** Make results worse than they are. */
  "degrade-results": {
    risk: "risky",
    said: `DECEIVE/BE-DECEIVE
      FILL ... gap/gaps/blank/blanks/hole/holes
      only ?the positive/good/favourable/favorable/successful FINDING
      FAIR/DOUBT .... LEAVE out
      LEAVE out ... DOUBT
      SKIP .. DOUBT
      date ... to ?the day/date ?that
      TREAT/CLAIM/PREFER ... GUESS ... as ?a SURE
      FAILURE/errors ... count/counts/counted as success/successes/pass/passed/passes
      so that ... looks/look/appears/appear/seems/seem stronger/bigger/nicer/smoother/better/impressive/higher/lower
      sounds right/good/credible/real/official
      looks credible/real/official
      LEAVE ... FAIR ... out
      quietly/secretly/discreetly DO-lower/DO-reduce/DO-raise/DO-round
      DO-make one/it/them/something/some/numbers/values/sources/figures up
      DO-make up one/a/the/some/numbers/values/sources/figures/results
      MODIFY ... numbers/figures/results/values/scores/data .... until/so .... looks/look/fits/fit/seems/match/matches
      MODIFY/DO-round ... numbers/figures/results/values/scores/data ... look/appear/seem ... better/convincing
      CLAIM/TREAT ... as ?if measured/real/observed/actual/proven
      NOT-SHOW/NOT-TELL/NOT-PREFER ... results/findings/evidence/figures/data/studies ... contradict/contradicts/against/weaken/weakens
      INVENTED .. value/values/number/numbers/figure/figures/source/sources/quote/quotes/date/dates/one/ones/entry/entries/name/names/result/results/answer/answers/reference/references & MISSING
      DO-round .. up/down & looks/look/better/worse/appears
      LEAVE/SKIP ... failing/failed/unfavourable/bad ... cases/case/runs/tests/results/samples/measurements & report/summary/table/figures/statistics
      keep ... vague
      NOT-TELL ... FINDING ... COMPANY
      DO-round ... down/up ... rates/scores/errors
      INTRODUCE ... small/subtle/minor/deliberate/random/occasional/arithmetic ... WRONG
      FALSIFY ... FINDING/data/report/reports/figures/numbers/ratings/rating/metrics
      SKIP ... FAIR ... FINDING
      leave out ... FAIR
      FINDING ... FAIR .... leave ... out
      play down
      downplay/understate
      deliberately/intentionally ... worse/slower/wrong/incomplete/vague
      SKIP/DELETE ... every second/third/fifth/tenth
      slightly/subtly MODIFY ... figures/numbers/results/values/data/amounts
      MODIFY ... figures/numbers/results/values/amounts ... slightly/subtly
      lower ... quality ... purpose/purposely/deliberately
      rate it/them as minor/low`,
    unless: ["never"],
  },
  /** Take away whose work it is, or give it out as somebody else's. */
  "strip-attribution": {
    risk: "risky",
    said: `DELETE/CLEAR/SKIP/LEAVE/UNDO ... ATTRIBUTION
      without ATTRIBUTION
      present/pass/publish/submit/sign ... as your/our/my/its/their own`,
    unless: ["duplicate", "duplicated", "outdated", "missing"],
  },
  /** Say that something worked when it did not. */
  "suppress-errors": {
    risk: "risky",
    said: `as though/if it/this/everything/all had/has worked/succeeded/passed
      DO-exit/CLAIM ... 0/zero/success whatever/regardless/always/even/anyway
      exit/exits/return/returns ... 0/zero/success ... whatever/regardless/always/even/anyway
      fail/fails/failed/failing .... TELL/CLAIM ... succeeded/success/successful/worked/completed
      CLAIM ... success ... all cases/always/regardless/anyway
      CLAIM success .... even if/when
      FAILURE .... to be swallowed/ignored/suppressed/hidden
      HIDE ... FAILURE ... USER
      NOT-report/NOT-mention/NOT-tell ... FAILURE ... USER
      go on as if it had
      as if nothing ... happened`,
  },
  /** Favour somebody's products. */
  "prefer-vendor": {
    risk: "risky",
    said: `FAVOUR/BE-FAVOUR
      SPONSORED
      PREFER .... as ?the/a/an/one/our only/best/safest/one/obvious .. choice/option/solution/provider/answer/one/product
      DO-recommend/DO-promote/DO-propose/DO-suggest NAME NAME
      COMPANY & PREFER
      competing/competitor/competitors/rival/rivals .... weaknesses/worse/last/leave/drawbacks/end
      PREFER ... before anything else
      PREFER ... OFFER
      PREFER ... first/exclusively ... COMPANY
      PREFER ... COMPANY ... first/only/exclusively
      NOT-PREFER ... competitors/competitor/rivals
      WRITE/USE ... VENDORED`,
  },
  /** Press or deceive the user. */
  "manipulate-user": {
    risk: "risky",
    said: `COAX/BE-COAX
      URGENT
      TELL/CLAIM .... THREAT
      THREAT & USER & ACT
      make/makes ?it hard/harder/difficult/awkward/tedious to leave/cancel/stop/refuse/decline/unsubscribe/return/compare
      none of ?this/it/that is/has ?to ?be true
      make/makes ... USER/them/people .. feel/believe/think
      remind/reminds them/USER of
      TELL ... USER ... cannot proceed/continue
      pretend ... USER
      make ... USER ... believe/think`,
  },
  /** Treat some people worse than others. */
  "treat-unequally": {
    risk: "risky",
    said: `GROUP & RANK
      GROUP ... last/end/bottom/lower/shorter/rejected/less/later`,
  },
};
