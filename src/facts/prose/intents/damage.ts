import type { Intent } from "./intent.ts";

/** What is gone or different afterwards. */
export const DAMAGE = {
  delete: {
    phrase: "delete things",
    risk: "risky",
    said: `DELETE ... outdated/old/older/stale/unused/obsolete/unneeded/abandoned ... VALUABLE
      DELETE ... VALUABLE ... older/untouched/unused/nobody
      DELETE .. every/all ... VALUABLE
      DELETE everything
      DELETE ... USER ... VALUABLE
      what was not touched .... can go
      DELETE ... originals/backups/repository/database/branches`,
    unless: ["TEMPORARY"],
  },
  overwrite: {
    phrase: "overwrite things",
    risk: "risky",
    said: `OVERWRITE ... USER ... contents/configuration/settings/config/file/files/version
      OVERWRITE ... contents of ... USER
      OVERWRITE ... without ... backup/asking/checking/warning
      force-push/force-pushed
      force push
      OVERWRITE .... NOT-KEEP ... old/original/backup
      NOT-KEEP ... old/original/previous ... file/version/copy
      keep ours .... other`,
    unless: ["never", "TEMPORARY", "only", "your"],
  },
  "erase-traces": {
    phrase: "remove the traces of what it did",
    risk: "risky",
    said: `CLEAR ... TRACE
      TRACE .... BE-CLEAR
      DO-rewrite .. commit/history
      cover ... tracks
      leave/leaves no trace/traces
      CLEAR .... cannot be traced/seen`,
  },
} satisfies Record<string, Intent>;
