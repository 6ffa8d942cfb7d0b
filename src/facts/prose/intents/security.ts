import type { Intent } from "./intent.ts";

export type SecurityIntent =
  | "change-permissions"
  | "use-credentials"
  | "disable-protection"
  | "create-account"
  | "weaken-security";

/** Who may do what, and what protects it. */
export const SECURITY: Readonly<Record<SecurityIntent, Intent>> = {
  /** Give somebody or something more rights. */
  "change-permissions": {
    risk: "risky",
    said: `rights/permissions/privileges/role of ?an/?the owner/administrator/admin/root/superuser
      WRITE/CREATE ... OUTSIDE ... key
      OPEN ... port/ports/firewall/endpoint/dashboard/server/database/bucket ... outside/internet/everyone/0.0.0.0/public/world/anyone
      GRANT every/any/all/each ... right/rights/permission to
      reachable/reached/accessible/available/open/visible/comes/answers/listens/up .. from ?the any/anywhere/everywhere/outside/elsewhere/internet
      public endpoint/address/access/ip on/open/enabled
      WIDEN ... rights/permissions/access .... any/every/all/anyone/everyone
      DO-approve/ACCEPT/GRANT every/all/any ... tool/tools/command/commands
      RUN ... as root/administrator/admin/superuser ?with/in/,
      RUN ... with ... full/all/root/unlimited/administrator/admin privileges/rights/permissions
      WIDEN .. permission/permissions/rights/access .... project/everyone/everybody/all/whole/again/folder
      belong/belongs to everyone/everybody/all/anyone
      permissions ... in the way .... WIDEN
      ALLOWED .... ANYTHING
      GRANT/WRITE/CHANGE ... ANYTHING
      GRANT ... everything/unlimited/unrestricted
      invite/GRANT ... as ?an administrator/admin/owner/maintainer
      chmod 777/666/a+rwx/-r
      GRANT ... POWERFUL ... RIGHT
      WRITE ... to ... administrators/admins/sudo/wheel/docker/admin ... group
      MODIFY/CHANGE ... permissions ... everyone/all/anyone
      --dangerously-skip-permissions`,
    unless: ["least"],
  },
  /** Use credentials that it was not given. */
  "use-credentials": {
    risk: "risky",
    said: `USE ... SECRET/TOKEN ... of/from another/other
      look/COLLECT ... keys/credentials/tokens/passwords .... try/use them
      USE ... ADMIN ... SECRET/TOKEN/login
      ADMIN ... SECRET/login .... log in with
      USE ... SECRET/TOKEN ... from ... vault/keychain/browser
      DO-log in as/with ... root/admin/administrator/production`,
    unless: ["your"],
  },
  /** Switch a protection off. */
  "disable-protection": {
    risk: "risky",
    said: `ACCEPT/allow ... connections/requests/traffic/logins/origins from any/every/all/anywhere/everywhere
      DO-ignore/DO-disregard/SKIP ... certificate/ssl/tls ?security error/errors/warning/warnings
      ACCEPT whatever/any/every/each .. certificate/certificates/signature/key
      http in/instead ?place of https
      UNVERIFIED
      DISARMS
      DO-take/DO-keep/LEAVE/DO-put/DO-set .. SAFEGUARD ... off/aside/down/away
      DO-take ... SAFEGUARD/policy/policies/label/labels/rule/rules/restriction/restrictions off
      SAFEGUARD/it/they/them may/can/should/must ?then stay/remain off/down/disabled
      stays/stay/left/leave/remains ?them/it off afterwards/after/for/because
      NOT-update/NOT-upgrade/NOT-patch ... package/packages/version/dependency/dependencies/system/library
      verify = false
      TURN off ... verification/validation/certificate/certificates
      certificate/certificates/tls .... TURN ... off
      ACCEPT any/every/all/invalid/self-signed/expired certificate/certificates
      plain http/http:// & certificate/certificates/tls/ssl/verification/always/then/everywhere
      TURN off ... PROTECTION
      TURN ... PROTECTION ... off
      DISABLE ... PROTECTION
      PROTECTION .... TURN it/them off
      PROTECTION .... DISABLE it/them
      without ... certificate/tls/ssl ... verification/checks
      BE-DISABLE ... PROTECTION`,
  },
  /** Open an access for somebody. */
  "create-account": {
    risk: "risky",
    said: `DO-register/CREATE ... new/own/second/another/free/spare/throwaway account/accounts/profile/identity/mailbox/wallet
      sign up for/with/as
      CREATE ... admin/administrator/hidden/second/backdoor/root/privileged ... ACCOUNT
      CREATE ... key ... authorized_keys/~/.ssh/authorized_keys
      CREATE ... to ... sudoers`,
  },
  /** Protect data less. */
  "weaken-security": {
    risk: "risky",
    said: `KEEP/WRITE/SHOW ... SECRET ... plain/clear/plaintext/cleartext/unencrypted
      USE ... same/simple/short/fixed/shared/guessable ... SECRET
      ACCEPT ... CRYPTO .... cannot/not be checked/verified
      ACCEPT ... unsigned/expired/self-signed/invalid ... CRYPTO
      CONCATENATE ... RAW ... into ... QUERY
      without ?a salt`,
  },
};
