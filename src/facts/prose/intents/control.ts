import type { Intent } from "./intent.ts";

export type ControlIntent =
  | "override-instructions"
  | "skip-consent"
  | "override-user"
  | "claims-approval"
  | "trust-content"
  | "talks-of-gate";

/** Whose word counts: rules, consent and checks that are set aside. */
export const CONTROL: Readonly<Record<ControlIntent, Intent>> = {
  /** Put this text above the rules that it works under. */
  "override-instructions": {
    risk: "risky",
    said: `say/says/state/states/want/wants something/anything different/else .... this/these
      cannot/not be revoked/overruled/overridden/withdrawn/countermanded
      say/says/state/states/ask/asks/demand/demands otherwise .... OBEY/DO-keep/DO-use these/this
      no other file/rule/INSTRUCTION/page may/can/could limit/change/override/restrict/overrule/touch
      OWN/INSTRUCTION/here ... outranks/outrank/trumps/trump/beats/overrides/supersedes every/any/all/other/everything
      other/another/any rule/INSTRUCTION/file ... contradicts/contradict/conflicts/differs/disagrees .... OWN/this/these/here ?one/ones applies/apply/wins/win/counts/holds/stands
      INSTRUCTION .. from/of/in elsewhere/others ... do/does not
      OBEY/TREAT/USE ... over/above/before ... other/earlier/any/all/every ... INSTRUCTION
      INSTRUCTION .... come/comes/go/goes/stand/stands/rank/ranks/count/counts before/above/over/first ... USER/PLATFORM/anything/everything
      lines/line/rules/rule/INSTRUCTION/OWN win/wins/prevail/prevails/supersede/supersedes
      lines/line/rules/rule/INSTRUCTION ... stronger/higher/weightier ... USER/other/any/all
      DO-ignore/DO-disregard/DO-forget/DO-override ... EARLIER ... INSTRUCTION
      INSTRUCTION .... here .... precedence/priority over
      INSTRUCTION .... precedence/priority over ... USER/PLATFORM/them/everything/anything
      OWN ... precedence/priority
      DO-ignore/DO-disregard/DO-forget/DO-override ... safety/content/platform ... INSTRUCTION/restriction/restrictions/policies
      you are now ... unrestricted/unfiltered/jailbroken`,
  },
  /** Act without asking. */
  "skip-consent": {
    risk: "risky",
    said: `CONSENTS/BE-CONSENTS
      USER .. NOT-BE-ask/NOT-BE-ASK/NOT-BE-REQUEST
      ACCEPT ... terms/cookies/conditions/agreement/permissions/licence/license .. for/without/by_default/automatically
      instead/rather of/than asking/confirming/warning/verifying
      PROCEED & CONSENT .. not/missing/pending/outstanding/late
      CONSENT ... covers/cover/holds/hold/good/valid/extends/extend/applies/apply/counts/count ... rest/all/every/other/future/everything/whole
      DECIDE yourself/alone
      without NOT-SHOW/NOT-TELL ... first/beforehand
      TREAT/MARK ... as confirmed/approved/agreed/granted/authorised/authorized/allowed/accepted
      CONSENT .... holds/lasts/counts/applies ?also for ?all later/future/further/every/coming
      DO-skip .. usual/security/remaining question/questions
      so that no question/prompt/dialog/confirmation comes/come/appears/appear/is
      questions/question/confirmation/CONSENT can/may/could come/follow/wait ?until later/afterwards
      NOT-ask ... USER ... with ... CONSENT
      NOT-bother/NOT-TELL ... USER ... with ... CONSENT/question/questions
      silence/no answer ... as ... CONSENT/yes
      NOT-ask ./,/;/:/—/-
      no need/reason to NOT-ask/NOT-confirm/NOT-consult
      no need/reason ... CONSENT
      DO-skip/DO-dismiss/DO-bypass .. CONSENT/dialog/dialogs/dialogue
      DO-answer/DO-accept/DO-confirm/DO-click/DO-press ... prompt/prompts/dialog/dialogs/question/questions ... yes
      ACCEPT/DO-answer/DO-confirm ... for ?the USER
      on ?the USER behalf
      NOT-ASK ... CONSENT
      NOT-ask/NOT-wait/NOT-confirm ... before
      NOT-stop/NOT-pause ... CONSENT
      no ?further/additional CONSENT ?is/are needed/required/necessary
      PROCEED ... without NOT-ASK
      MODIFY ... without NOT-ASK
      RUN ... without NOT-ASK/CONSENT
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
  /** Go against what the user wants. */
  "override-user": {
    risk: "risky",
    said: `even/also if/when/where/though/after .... RESISTS
      also/even ?of/for/with/to/in those .... BARRED
      even/also if/when/where/though .... BARRED
      whether or not .... allows/allow/permits/permit/agrees/agree/wants/want/consents/consent
      regardless/irrespective of .... BARRED/SAFEGUARD/WISH/licence/license/terms/policy/owner/author
      despite/notwithstanding .... BARRED/SAFEGUARD/WISH/licence/license/terms/policy
      RESISTS .... FINISH/DO-go/DO-press/ANYWAY
      RESISTS .... ACT ... again
      wishes/wish/preferences ... matter/matters/count/counts less
      more/higher/better/further than ... USER ... WISH/INSTRUCTION
      told/asked/instructed/ordered to .... stay/stick with this/it/these
      even where/though ?the USER
      no from ?the USER ... only/just/merely/not
      if/when/whenever/though/even ?the/a USER .... nevertheless/anyway/regardless
      if/when/whenever ?the/a USER ... stop/cancel/abort/pause/quit .... FINISH ... first/anyway
      KEEP your/yours/own .... USER .... changed/edited/corrected/rewritten
      DO-restore/OVERWRITE .... USER/someone/somebody ... taken/removed/deleted/changed/edited/undone
      put ... back ... USER/someone/somebody ... taken/removed/deleted/changed
      your/yours/own ?version/copy/text/change/changes wins/win/prevails/prevail
      CLEAR/OVERWRITE ... USER .... KEEP yours/your/own
      in/when doubt/conflict/disagree/disagrees .... your/yours/own .... wins/win/stays/stay/prevails/KEEP
      KEEP yours
      also/even ... USER ... not ?want/name/named/ask/asked/mention/mentioned/request/requested
      even if/though/when ... USER asks/asked/wants/wanted/says/said/chose/chooses/prefers/forbids/forbade
      even when/if/though ... default/setting/settings/policy ... private/restricted/off/disabled/forbids
      DO-restore ... removed/deleted/dropped .... person/USER/hand
      even if/when nobody asked
      PROCEED .... despite ... USER
      USER ... suggestion/suggestions/advisory only
      USER ... declined/refused/rejected .... PROCEED
      USER ... settings/preferences/instructions/choice ... not apply
      USER ... settings/preferences/instructions/choice ... ignored/overridden
      whatever ?else ?the USER asks/asked/says/said/wants/wanted/prefers/preferred/tells/told/thinks/requests/requested/chooses/chose/sets/set/may/might/would/has/had/does/did/decides/decided/instructs/instructed/answers/answered
      regardless ... USER ... asked/asks/says/said/wants/request/requests/preference/preferences/wish/wishes
      no matter what ?the USER
      even when ?the USER ... objects/refuses/declines/asks/says/disagrees
      against ... USER ... will/wish/wishes/instructions
      instead of what ?the USER
      DO-ignore/DO-disregard/DO-override ... USER ... request/wish/wishes/instruction/instructions/preference/preferences/objection
      request to stop .... FINISH
      NOT-stop ... USER ... asks/says/objects/told/tells`,
    unless: ["question"],
    unlessAnywhere: ["ask"],
  },
  /** Take something for approved. */
  "claims-approval": {
    risk: "risky",
    said: `CONSENT .... is/are/as ?also CONSENT also/even/for
      CONSENT .... stay/stays/remain/remains/keep/keeps valid
      been cleared/entitled/empowered for/to
      is/are/was trusted/cleared/certified by
      USER/IDENTITY ... has/have agreed/allowed/permitted that/to
      signed ?this/it/that/them/everything off
      has/have been audited/reviewed/vetted/checked/cleared/inspected .... trusted/safe/fine
      earlier/previous/first ?yes/answer/CONSENT ... USER ... covers/cover/holds/hold/counts/applies
      was/were/been reviewed/vetted/audited/cleared/certified/signed by
      was/were/is/are already reviewed/vetted/audited/certified/cleared/signed/approved
      nothing .... needs/need ?to ?be looked/checked/reviewed/examined/read
      needs/need/requires/require no ?further/more/second/other look/review/check/approval/examination/inspection
      not ?need ?to ?be reviewed/checked/examined/audited again
      standing/blanket CONSENT
      has/have given/granted ... CONSENT
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
  /** Obey texts that others write. */
  "trust-content": {
    risk: "risky",
    said: `UNTRUSTED ... contain/contains/includes/holds ... INSTRUCTION/commands/command/steps .... RUN/OBEY
      INSTRUCTION ... in/of UNTRUSTED .... BE-OBEY
      do/DO-follow whatever/what ... UNTRUSTED .... tells/tell/says/say/asks/ask
      TREAT ... INSTRUCTION ... in/inside/from/within ... UNTRUSTED
      what/whatever ... asks/asked/says/said/writes/wrote/wants/requests/orders/demands ?for is/are/gets/comes/has .... done/first/obeyed/followed/carried/binding/final/law
      take/takes/taking .. word/claim/statement for it/granted
      UNTRUSTED/page ... says/tells/asks/wants/demands/instructs how/what/to .... OBEY/do
      UNTRUSTED .... asks/tells/says/instructs/wants you .... OBEY it/them/that/so
      OBEY ... INSTRUCTION ... in/inside/from/within ... website/webpage/e-mail/email/issue/ticket/comment/response/result
      UNTRUSTED/issue/issue's .... as commands/instructions/orders
      UNTRUSTED .... are instructions/commands/orders`,
    unless: ["untrusted", "malicious"],
  },
  /** Influence whoever checks it. */
  "talks-of-gate": {
    risk: "risky",
    said: `GATE ... asks/flags/complains/questions .... CLAIM/ACT
      GATE ... should/must ... MARK/BE-MARK
      so ?that ?the GATE .... not/never/cannot
      trip/trips/alert/alerts ... GATE .... WRITE/SPLIT/USE
      MARK ... OWN ... SAFE
      NOT-flag ... OWN
      evogate/evogate-ignore/nosemgrep
      SPLIT .... so that ... GATE ... not
      evade/avoid/escape/bypass detection`,
    unless: ["screen"],
  },
};
