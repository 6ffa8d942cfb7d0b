import type { Intent } from "./intent.ts";

export type DamageIntent = "delete" | "overwrite" | "encrypt" | "erase-traces";

/** What is gone or different afterwards. */
export const DAMAGE: Readonly<Record<DamageIntent, Intent>> = {
  /** Delete things. */
  delete: {
    risk: "risky",
    said: `HALT/BE-HALT
      CLEAR .. all/every ... table/tables/database/databases/records/collections/users/volumes
      DELETE .. OUTER
      SKIP/without .. trash/bin/undo
      cannot/can't/not be undone/restored/recovered/reversed & ACT
      DO-empty ?the/its/their/your trash/bin
      DELETE .. everything/anything
      DELETE .... NOT-TELL ... what/it/them
      instruction ?files/file .... DELETE/DO-drop them/it
      DELETE ... previous/earlier/existing/prior/old/older ... VALUABLE/CONTENT/exports/versions/results
      CLEAR ... VALUABLE ... nobody/unused/untouched
      empty the/all/every/this/their ... VALUABLE
      DELETE .. MESSAGE
      DELETE .. every/all ... VALUABLE
      CLEAR ... outdated/older/stale/obsolete/abandoned ... VALUABLE
      DELETE ... VALUABLE ... no longer
      what was not touched .... can go
      DELETE ... originals/backups/repository/database/branches`,
    unless: ["TEMPORARY"],
  },
  /** Overwrite things. */
  overwrite: {
    risk: "risky",
    said: `RUIN/BE-RUIN
      no copy/backup/backups is/are needed/required/necessary/made/kept
      DELETE/OVERWRITE/CLEAR ... local/uncommitted/unsaved/unpushed change/changes/edits/work
      without ?a/any/making/keeping copy/backup
      DO-save over
      OVERWRITE ... whatever/everything/anything ?that stands/is/was/exists
      replacing/overwriting ... whatever/everything/anything
      OVERWRITE/WRITE ... in ?the place of ?the old/existing/previous/original
      OVERWRITE/WRITE .... NOT-KEEP/NOT-make/NOT-save ... copy/backup
      OVERWRITE ... over ... USER
      OVERWRITE ... contents of ... USER
      FORCES
      force-push/force-pushed
      force push
      keep ours .... other`,
    unless: ["TEMPORARY", "only", "your"],
  },
  /** Lock data away. */
  encrypt: {
    risk: "risky",
    said: `open/opens/opened/readable/read ... with ... passphrase/password/key only
      key/password/passphrase .... DELETE/CLEAR/DO-drop/DO-forget it/them afterwards
      zip/archive/pack/compress ... with ?a password
      ENCRYPT .. VALUABLE ... with ... key/password/passphrase
      password/passphrase .... hand/give out later`,
    unless: ["before"],
  },
  /** Remove the traces of what it did. */
  "erase-traces": {
    risk: "risky",
    said: `CLEAR/DELETE ... log/logs/history/records/entries .... no/without trace/traces/sign/signs
      CLEAR/DELETE ... log/logs/history .... nobody/no-one/cannot/unnoticed
      output/outputs/messages/errors/everything/stderr/stdout .... to /dev/null & nobody/summary/user/users/not/never/quiet/quietly
      DELETE ... MESSAGE ... started/caused/triggered
      CLEAR ... TRACE
      DO-rewrite .. commit/history
      DISABLE ... logging/history/auditing
      TURN off ... logging/history/auditing
      cover ... tracks
      leave/leaves no trace/traces`,
  },
};
