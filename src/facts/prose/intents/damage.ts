import type { Intent } from "./intent.ts";

export type DamageIntent = "delete" | "overwrite" | "encrypt" | "erase-traces";

/** What is gone or different afterwards. */
export const DAMAGE: Readonly<Record<DamageIntent, Intent>> = {
  delete: {
    phrase: "delete things",
    risk: "risky",
    said: `DELETE ... previous/earlier/existing/prior/old/older ... VALUABLE/CONTENT/exports/versions/results
      CLEAR ... VALUABLE ... nobody/unused/untouched
      empty the/all/every/this/their ... VALUABLE
      DO-wipe/DO-purge .. VALUABLE
      DELETE .. MESSAGE
      DELETE ... outdated/old/older/stale/unused/obsolete/unneeded/abandoned ... VALUABLE
      DELETE ... VALUABLE ... older/untouched/unused/nobody
      DELETE .. every/all ... VALUABLE
      CLEAR ... outdated/older/stale/obsolete/abandoned ... VALUABLE
      DELETE ... VALUABLE ... no longer
      DELETE everything
      DELETE ... USER ... VALUABLE
      what was not touched .... can go
      DELETE ... originals/backups/repository/database/branches`,
    unless: ["TEMPORARY"],
  },
  overwrite: {
    phrase: "overwrite things",
    risk: "risky",
    said: `OVERWRITE ... over ... USER
      OVERWRITE ... USER ... contents/configuration/settings/config/file/files/version
      OVERWRITE ... contents of ... USER
      OVERWRITE ... without ... backup/asking/checking/warning
      force-push/force-pushed
      force push
      OVERWRITE .... NOT-KEEP ... old/original/backup
      NOT-KEEP ... old/original/previous ... file/version/copy
      keep ours .... other`,
    unless: ["TEMPORARY", "only", "your"],
  },
  encrypt: {
    phrase: "lock data away",
    risk: "risky",
    said: `zip/archive/pack/compress ... with ?a password
      ENCRYPT ... USER ... file/files/photos/documents/folder/disk/drive/backups
      ENCRYPT .. VALUABLE ... with ... key/password/passphrase
      ENCRYPT .. all/every ... VALUABLE
      ENCRYPT .... NOT-KEEP/NOT-store/NOT-save/NOT-TELL ... key/password/passphrase
      key/password/passphrase ... only ... holds/knows/has
      password/passphrase .... hand/give out later
      WRITE/KEEP ... protected/encrypted form .... key/password/passphrase`,
    unless: ["before"],
  },
  "erase-traces": {
    phrase: "remove the traces of what it did",
    risk: "risky",
    said: `DELETE ... MESSAGE ... started/caused/triggered
      CLEAR ... TRACE
      TRACE .... BE-CLEAR
      DO-rewrite .. commit/history
      DISABLE ... logging/history/auditing
      TURN off ... logging/history/auditing
      cover ... tracks
      leave/leaves no trace/traces
      CLEAR .... cannot be traced/seen`,
  },
};
