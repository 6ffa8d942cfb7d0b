import type { Intent } from "./intent.ts";

/** What it can reach, how long it stays, and what it costs. */
export const REACH = {
  "after-every-task": {
    phrase: "do something after every task",
    risk: "risky",
    said: `after every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      end of every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      once every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      SEND/RUN/FETCH/WRITE/MAIL .... after every/each/any TASK`,
  },
  "change-default-host": {
    phrase: "use another host than before",
    risk: "risky",
    said: `CHANGE ... ENDPOINT ... URL
      CHANGE ... URL ... as ... ENDPOINT
      go/goes/routed through ... ENDPOINT ... URL
      go/goes/routed through ... URL
      CHANGE ... URL ... instead`,
    unless: ["localhost", "127.0.0.1"],
  },
  "disable-protection": {
    phrase: "switch a protection off",
    risk: "risky",
    said: `TURN off ... PROTECTION
      TURN ... PROTECTION ... off
      DISABLE ... PROTECTION
      PROTECTION .... TURN it/them off
      PROTECTION .... DISABLE it/them
      without ... certificate/tls/ssl ... verification/checks
      BE-DISABLE ... PROTECTION`,
    unless: ["never"],
  },
  install: {
    phrase: "install what it finds",
    risk: "risky",
    said: `INSTALL ... EXTENSION ... globally
      INSTALL whatever/any ... EXTENSION
      INSTALL ... EXTENSION ... similar
      EXTENSION .... set ... up on ... USER
      INSTALL ... EXTENSION ... on ... USER`,
  },
  persist: {
    phrase: "stay after the task",
    risk: "risky",
    said: `CREATE ... SERVICE
      WRITE ... into/to/in ... SERVICE
      survives/survive/survived ... restart/reboot
      runs/run/start/starts at/on/after startup/login/boot/reboot
      LEAVE ... WATCHER ... running
      LEAVE ... running ... after/background`,
    unless: ["never"],
  },
  "self-modify": {
    phrase: "change its own instructions",
    risk: "risky",
    said: `MODIFY ... OWN
      OWN .... , MODIFY ?the/that rule/instruction/step
      MODIFY ... rule/rules/instruction/instructions yourself
      MODIFY these instructions`,
    unless: ["never"],
  },
  spend: {
    phrase: "spend money",
    risk: "risky",
    said: `BUY ... MONEY
      SPEND ... funds/money/crypto/balance/bitcoin/eth/usdc
      DO-place ... order
      BUY .... card/wallet/balance
      DO-transfer/DO-wire/DO-withdraw ... MONEY
      DO-choose/DO-select/DO-use ... LARGE ... MACHINE`,
    unless: ["never"],
  },
  "wait-for-condition": {
    phrase: "behave differently at a certain time or place",
    risk: "risky",
    said: `from MONTH ?YEAR on/onwards
      after MONTH ?YEAR
      after ?the ORDINAL run/session/use/start/execution/call/invocation
      no test/sandbox/ci/debug/staging environment .... SEND/RUN/CHANGE/CREATE/FETCH
      not ... in ... sandbox/ci .... SEND/RUN/CHANGE/FETCH
      nobody is watching/looking
      no one is watching/looking
      outside working/business/office hours`,
  },
  "weaken-security": {
    phrase: "protect data less",
    risk: "risky",
    said: `HASH ... CRYPTO ... with/in/as ... WEAK
      ACCEPT ... CRYPTO .... cannot/not be checked/verified
      ACCEPT ... unsigned/expired/self-signed/invalid ... CRYPTO
      CONCATENATE ... RAW ... into ... QUERY
      CONCATENATE ... QUERY ... straight/directly
      without ?a salt`,
    unless: ["never"],
  },
  "widen-scope": {
    phrase: "look at more than the task needs",
    risk: "risky",
    said: `SEARCH ... HOME
      READ ... HOME
      READ ... mailbox/mailboxes/inbox/calendar ... colleague/colleagues/others
      include/hold/contain all customers/users/tenants/clients
      other customers/tenants/clients/users ... as well`,
  },
} satisfies Record<string, Intent>;
