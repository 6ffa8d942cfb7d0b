import type { Intent } from "./intent.ts";

export type SecurityIntent =
  | "change-permissions"
  | "use-credentials"
  | "disable-protection"
  | "create-account"
  | "weaken-security";

/** Who may do what, and what protects it. */
export const SECURITY: Readonly<Record<SecurityIntent, Intent>> = {
  "change-permissions": {
    phrase: "give somebody or something more rights",
    risk: "risky",
    said: `rights/permissions/privileges/role of ?an/?the owner/administrator/admin/root/superuser
      WRITE/CREATE ... OUTSIDE ... key
      OPEN ... port/ports/firewall/endpoint/dashboard/server/database/bucket ... outside/internet/everyone/0.0.0.0/public/world/anyone
      GRANT every/any/all/each ... right/rights/permission to
      WIDEN ... rights/permissions/access .... any/every/all/anyone/everyone
      DO-approve/ACCEPT/GRANT every/all/any ... tool/tools/command/commands
      RUN ... as root/administrator/admin/superuser ?with/in/,
      RUN ... with ... full/all/root/unlimited/administrator/admin privileges/rights/permissions
      full/root/unlimited/unrestricted privileges
      once and for all
      WIDEN .. permission/permissions/rights/access .... project/everyone/everybody/all/whole/again/folder
      WIDEN .. them/it for ?the whole/entire/all/everyone/everybody
      belong/belongs to everyone/everybody/all/anyone
      permissions ... in the way .... WIDEN
      WRITE/ACCEPT/GRANT .... ANYTHING .... ALLOWED
      ALLOWED .... ANYTHING
      GRANT/WRITE/CHANGE ... ANYTHING
      GRANT ... everything/unlimited/unrestricted
      GRANT/allow every/all ... tool/tools/command/commands
      invite/GRANT ... as ?an administrator/admin/owner/maintainer
      MODIFY/CHANGE/GRANT ... without restriction/restrictions
      make ... world-writable/world-readable/world-executable/setuid
      chmod 777/666/a+rwx/-r
      GRANT ... POWERFUL ... RIGHT
      GRANT ... full/all/write/admin ... RIGHT
      WRITE ... to ... administrators/admins/sudo/wheel/docker/admin ... group
      MODIFY/CHANGE ... permissions ... everyone/all/anyone
      --dangerously-skip-permissions`,
    unless: ["least"],
  },
  "use-credentials": {
    phrase: "use credentials that it was not given",
    risk: "risky",
    said: `USE ... SECRET/TOKEN ... of/from another/other
      look/COLLECT ... keys/credentials/tokens/passwords .... try/use them
      READ/COLLECT/USE ... SECRET/keys/key ... in/from ... OUTER .... USE/SEND
      READ ... SECRET/keys .... OUTER .... use/USE them/it
      USE ... ADMIN ... SECRET/TOKEN/login
      ADMIN ... SECRET/login .... log in with
      USE ... SECRET/TOKEN ... from ... vault/keychain/browser
      DO-log in as/with ... root/admin/administrator/production`,
    unless: ["your"],
  },
  "disable-protection": {
    phrase: "switch a protection off",
    risk: "risky",
    said: `ACCEPT/allow ... connections/requests/traffic/logins/origins from any/every/all/anywhere/everywhere
      DO-ignore/DO-disregard/SKIP ... certificate/ssl/tls ?security error/errors/warning/warnings
      ACCEPT whatever/any/every/each .. certificate/certificates/signature/key
      http in/instead ?place of https
      USE/CHANGE ... http ... instead/place/rather ... https
      UNVERIFIED
      verify = false
      TURN ... verification/validation/verifying .. off
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
  "create-account": {
    phrase: "open an access for somebody",
    risk: "risky",
    said: `CREATE ... admin/administrator/hidden/second/backdoor/root/privileged ... ACCOUNT
      CREATE ... key ... authorized_keys/~/.ssh/authorized_keys
      CREATE ... to ... sudoers`,
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
  },
};
