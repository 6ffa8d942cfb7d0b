import type { Intent } from "./intent.ts";

export type DamageIntent = "delete" | "overwrite" | "encrypt" | "erase-traces";

/** What is gone or different afterwards. */
export const DAMAGE: Readonly<Record<DamageIntent, Intent>> = {
  delete: {
    phrase: "delete things",
    risk: "risky",
    said: `HALT/BE-HALT
      CLEAR .. all/every ... table/tables/database/databases/records/collections/users/volumes
      DELETE .. everything ... not
      DELETE .. OUTER
      DELETE/DO-clean ... untracked
      DO-empty ?the/its/their/your trash/bin
      DELETE .. everything/anything
      DELETE .... NOT-TELL ... what/it/them
      instruction ?files/file .... DELETE/DO-drop them/it
      DELETE ... previous/earlier/existing/prior/old/older ... VALUABLE/CONTENT/exports/versions/results
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
    said: `RUIN/BE-RUIN
      no copy/backup/backups is/are needed/required/necessary/made/kept
      write over ... file/files/version/copy/it/what/whatever
      DELETE/OVERWRITE/CLEAR ... local/uncommitted/unsaved/unpushed change/changes/edits/work
      without ?a/any/making/keeping copy/backup
      DO-save over
      OVERWRITE ... whatever/everything/anything ?that stands/is/was/exists
      replacing/overwriting ... whatever/everything/anything
      OVERWRITE/WRITE ... in ?the place of ?the old/existing/previous/original
      OVERWRITE/WRITE .... NOT-KEEP/NOT-make/NOT-save ... copy/backup
      OVERWRITE ... read-only/protected/locked
      OVERWRITE ... over ... USER
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
    said: `password-protected/encrypted archive/archives/zip/container/bundle & DELETE/CLEAR/drop/FETCH/forget/password/key
      ENCRYPT .... key/password/passphrase .... vendor/elsewhere/yourself/only
      open/opens/opened/readable/read ... with ... passphrase/password/key only
      key/password/passphrase .... DELETE/CLEAR/DO-drop/DO-forget it/them afterwards
      zip/archive/pack/compress ... with ?a password
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
    said: `CLEAR/DELETE ... log/logs/history/records/entries .... no/without trace/traces/sign/signs
      CLEAR/DELETE ... log/logs/history .... nobody/no-one/cannot/unnoticed
      output/outputs/messages/errors/everything/stderr/stdout .... to /dev/null & nobody/summary/user/users/not/never/quiet/quietly
      DELETE ... MESSAGE ... started/caused/triggered
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
