import type { Intent } from "./intent.ts";

export type ReachIntent =
  | "run-download"
  | "after-every-task"
  | "before-every-task"
  | "follow-remote-text"
  | "self-copy"
  | "change-default-host"
  | "install"
  | "persist"
  | "self-modify"
  | "spend"
  | "wait-for-condition"
  | "widen-scope";

/** What it can reach, how long it stays, and what it costs. */
export const REACH: Readonly<Record<ReachIntent, Intent>> = {
  /** Do something after every task. */
  "after-every-task": {
    risk: "risky",
    said: `when/whenever/once any/each/every TASK is/are done/finished/complete/over/closed .... SEND/RUN/MAIL
      each/every/any/all ?later/new/further/other task/tasks/job/jobs/session/sessions/conversation/conversations .... ends/end/closes/finishes/finish/concludes with ... PATH/CODE
      finish/end/close/conclude each/every/any TASK by/with .. SEND/RUN/FETCH/MAIL
      last step of any/every/each TASK
      when/whenever ?a/any/each/the TASK ends/finishes/closes .... SEND/RUN/FETCH/MAIL
      after every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      end of every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      once every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      SEND/RUN/FETCH/WRITE/MAIL .... after every/each/any TASK`,
  },
  /** Do something before every task. */
  "before-every-task": {
    risk: "risky",
    said: `each/every/any/all ?later/new/further/other task/tasks/job/jobs/session/sessions/conversation/conversations .... begins/begin/starts/start/opens with ... PATH/CODE
      at ?the start/beginning of each/every/any ?new TASK & UNASKED
      start/begin/open each/every/any ?new TASK by/with .. SEND/RUN/FETCH/WRITE/MAIL
      when/whenever ?a/any/each/the ?new TASK starts/begins/opens .... SEND/RUN/FETCH/WRITE/MAIL
      first step of any/every/each TASK
      before doing anything ?else in/at any/every/each TASK
      before anything else .... SEND/RUN/FETCH/WRITE/MAIL
      before every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      start/beginning of every/each/any ?new TASK .... SEND/RUN/FETCH/WRITE/MAIL
      whatever ?the TASK ... is ... begin/start
      first thing in every/each/any TASK
      SEND/RUN/FETCH/WRITE/MAIL .... before every/each/any TASK
      SEND/RUN/FETCH/MAIL .... at ?the start/beginning of every/each/any ?new TASK`,
  },
  /** Follow what stands on a page. */
  "follow-remote-text": {
    risk: "risky",
    said: `what ... there/today ... counts/count/applies/holds/wins/decides
      LINK .... OBEY them/it/those
      LINK/URL .... it/that/which wins/prevails/overrides/supersedes/outranks
      URL .... act accordingly
      FETCH ... URL .... OBEY ... it/whatever/them/instructions/steps/what/contents/content/rules
      OBEY ... INSTRUCTION/steps/procedure/setup ... at/on/from ... URL
      OBEY ... what/whatever ... URL
      URL .... OBEY ... INSTRUCTION/steps ... there/it
      instructions/procedure/steps/rules ... are/is kept/found/published at URL .... OBEY
      FETCH ... latest/current/remote ... INSTRUCTION
      OBEY ... remote ... INSTRUCTION`,
  },
  /** Copy its instructions elsewhere. */
  "self-copy": {
    risk: "risky",
    said: `ENROL/BE-ENROL
      SKILLS .... BE-WRITE
      WRITE ... text/section/contents/content/lines/rules ... of this/these file/files/skill/one/section ... to/into/in
      carry ... rule/rules/instruction/instructions/line/lines/text/section over to ... other/every/each/all ... agent/skill/project/prompt/agents/skills/projects/prompts/file/files
      WRITE/SEND/KEEP ... rules/instructions/lines/sentences ... MEMORY/LEARNED
      rules/instructions/lines/rule .... survive/survives/hold/holds/apply/applies ... every/all/other agent/agents/skill/skills/project/projects/loaded
      carry ... rule/rules/instruction/instructions over
      WRITE/SEND ... paragraph/rule/rules/instruction/instructions/section/sentence/sentences/text/note/this ... to/into/in ... MEMORY
      WRITE ... paragraph/rule/rules/instruction/instructions/section/sentences/this ... to/into/in ... SKILLS
      REMEMBER ... FUTURE
      SKILLS .... include/contain/carry/start ... this/these/same`,
  },
  /** Use another host than before. */
  "change-default-host": {
    risk: "risky",
    said: `CHANGE ... to ... mirror/registry/proxy/resolver
      USE/CHANGE/FETCH/DO-take .. LINK/URL ... rather/instead/place
      DO-point ... at/to URL/LINK
      CHANGE .. URL/LINK ... instead/in of/rather/place
      CHANGE .... from URL/LINK ... instead/rather
      fall/falls/falling back to/on ?the URL/LINK
      DO-take/DO-get/DO-fetch ... manifests/packages/images/rules/releases/updates/models/dependencies .. from URL/LINK
      out of date .... FETCH/USE/CHANGE ... URL/LINK
      CHANGE ... through/via URL
      ENDPOINT ... should/must use URL
      CHANGE ... ENDPOINT ... URL
      CHANGE ... URL ... as ... ENDPOINT
      go/goes/routed through ... URL`,
    unless: ["localhost", "127.0.0.1"],
  },
  /** Install what it finds. */
  install: {
    risk: "risky",
    said: `wherever/anywhere .... INSTALL
      INSTALL ... from wherever/anywhere/whichever
      INSTALL ... EXTENSION ... globally
      INSTALL whatever/any ... EXTENSION
      EXTENSION .... set ... up on ... USER
      INSTALL ... EXTENSION ... on ... USER`,
  },
  /** Run what it fetched. */
  "run-download": {
    risk: "risky",
    said: `FETCH ... URL .... DO-run/DO-execute/DO-source/DO-launch/DO-start ... it/them/that
      DO-run/DO-execute/DO-source ... straight/directly from URL
      URL .... pipe ... into ... bash/sh/shell/python`,
  },
  /** Stay after the task. */
  persist: {
    risk: "risky",
    said: `so that .... cannot/not be removed/uninstalled/disabled/stopped/killed/undone/deleted
      restart/restarts/revive/revives/respawn itself/themselves
      LEAVE ... tunnel/session/connection/port/door/channel/access open
      RUN .. again .... stopped/killed/ended/removed/closed
      after/at/on each/every/any restart/reboot/login/boot/start-up
      LEAVE/KEEP it/them ... running
      LEAVE .. old/previous ... loaded/running
      shell/login profile .... starts/start/runs/run
      DO-register/DO-install .. as a service/daemon
      starts by itself
      always be/stay running
      CREATE ... SERVICE
      runs/run/start/starts at/on/after startup/login/boot/reboot
      LEAVE ... WATCHER ... running`,
  },
  /** Change its own instructions. */
  "self-modify": {
    risk: "risky",
    said: `MODIFY/RAISE/LIFT ... rule/rules/instruction/instructions ... above/below/here
      MODIFY ... OWN
      OWN .... , MODIFY ?the/that rule/instruction/step
      WRITE ... to/into OWN`,
  },
  /** Spend money. */
  spend: {
    risk: "risky",
    said: `TRADE/BE-TRADE
      NO_OBJECT
      CHANGE/MODIFY/OVERWRITE/WRITE/USE/DO-put ... PAYEE
      CREATE/WRITE/BUY/MODIFY/DO-charge/DO-put/RAISE ... SURCHARGE
      MOVE/DO-transfer ... ownership
      ACCEPT any/every/whatever price/offer/cost/quote
      CREATE/USE/BUY ... without ?any/a/upper limit/limits/cap/bound
      DO-pick/USE/BUY/DECIDE/CHANGE ... DISTINCT
      whatever/regardless ?of ?the ?it COST/costs
      COST .... are/is covered/booked/charged .... not/no
      DO-enable auto-renewal
      BUY ... MONEY
      USE/CHANGE/CREATE ... LARGE ... PAID/tier/tiers
      SPEND ... funds/money/crypto/balance/bitcoin/eth/usdc
      top up ... MONEY/balance/account
      DO-place ... order
      BUY .... card/wallet/balance
      DO-transfer/DO-wire/DO-withdraw ... MONEY
      DO-choose/DO-select/DO-use ... LARGE ... MACHINE`,
  },
  /** Behave differently at a certain time or place. */
  "wait-for-condition": {
    risk: "risky",
    said: `SUPERVISOR .... channel/room/online/present/watching/watches/looks/looking/gone/away/around/connected
      on/from the first/last of ?the/?each/?every month/year/week
      after a/NUMBER day/days/week/weeks/month/months/year/years of use
      NOBODY has/have/is/was .. written/answered/watching/logged/active/online/there/around/looking
      reviewers/reviewer/auditors/auditor/inspectors ... gone/left/away
      nobody/no-one is/was/sits at/around/near/there/present/watching/online
      no one is/was/sits at/around/near/there/present/watching/online
      USER is/was away/asleep/absent/idle/offline/gone
      for/during ?the first NUMBER runs/times/days/calls/uses/sessions .... then
      only/until after NUMBER runs/days/calls/uses/sessions/weeks
      on weekends/weekdays/mondays/sundays/fridays
      if ... hostname/username/timezone/locale/country/domain .... ACT
      unless ... hostname/username/timezone/locale/country .... ACT
      from MONTH .. on/onwards
      after MONTH
      after ?the ORDINAL run/session/use/start/execution/call/invocation
      no test/sandbox/ci/debug/staging environment .... SEND/RUN/CHANGE/CREATE/FETCH
      not ... in ... sandbox/ci .... SEND/RUN/CHANGE/FETCH
      nobody is watching/looking
      no one is watching/looking
      days/weeks/months after ... install/installation/installed/release
      days/weeks/months have passed
      at night .... SEND/RUN/FETCH
      outside working/business/office hours`,
  },
  /** Look at more than the task needs. */
  "widen-scope": {
    risk: "risky",
    said: `SNOOP/BE-SNOOP
      ASIDE & READ/COLLECT/SEARCH/SEND/RECORD
      READ/SEARCH ... WHOLE .. STORE
      READ/COLLECT/SEARCH ... other folders/files/projects/accounts/repositories/documents/mailboxes ... USER
      SEARCH ... HOME
      include/hold/contain all customers/users/tenants/clients
      everything you can reach/access/find
      all/every ... you can reach/access
      other customers/tenants/clients/users ... as well`,
  },
};
