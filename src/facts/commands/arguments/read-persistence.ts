import type { Access } from "../../access/access.ts";
import { constantOf, prefixOf, type Word } from "../../word.ts";

type FindStaying = (texts: readonly (string | null)[]) => string | null;

/** The first text after an option or a word. */
const after = (texts: readonly (string | null)[], names: RegExp): string => {
  const at = texts.findIndex((text) => names.test(text ?? ""));
  return (at === -1 ? null : texts[at + 1]) ?? "*";
};

/**
 * What stays, as `mechanism name`: crontab(1), at(1), launchctl(1), systemctl(1), systemd-run(1), chkconfig(8),
 * Windows' schtasks, reg, sc and PowerShell, pm2.
 */
const STAYING: Readonly<Record<string, FindStaying>> = {
  crontab: (texts) => (texts.some((text) => /^-[lr]$/u.test(text ?? "")) ? null : "cron"),
  at: (texts) => (texts.some((text) => /^-[lrdc]/u.test(text ?? "")) ? null : "at"),
  batch: () => "at",
  launchctl: (texts) =>
    /^(?:load|bootstrap|enable|start|submit|kickstart)$/u.test(texts[0] ?? "") ? `launchd ${last(texts)}` : null,
  systemctl: (texts) =>
    texts.some((text) => /^(?:enable|link|preset|reenable|edit|set-default|add-wants)$/u.test(text ?? ""))
      ? `systemd ${last(texts)}`
      : null,
  "systemd-run": (texts) => (texts.some((text) => /^--(?:on-|timer)/u.test(text ?? "")) ? "systemd timer" : null),
  chkconfig: (texts) => `init ${texts[0] ?? "*"}`,
  "update-rc.d": (texts) => `init ${texts[0] ?? "*"}`,
  schtasks: (texts) =>
    texts.some((text) => /^\/(?:create|change)$/iu.test(text ?? ""))
      ? `scheduled task ${after(texts, /^\/tn$/iu)}`
      : null,
  reg: (texts) =>
    /^(?:add|import)$/iu.test(texts[0] ?? "") && isStartKey(texts[1]) ? `registry ${texts[1] ?? "*"}` : null,
  sc: (texts) => (/^(?:create|config)$/iu.test(texts[0] ?? "") ? `service ${texts[1] ?? "*"}` : null),
  "new-service": (texts) => `service ${after(texts, /^-Name$/iu)}`,
  "register-scheduledtask": (texts) => `scheduled task ${after(texts, /^-TaskName$/iu)}`,
  "new-itemproperty": (texts) => (texts.some(isStartKey) ? `registry ${texts.find(isStartKey) ?? "*"}` : null),
  "set-itemproperty": (texts) => (texts.some(isStartKey) ? `registry ${texts.find(isStartKey) ?? "*"}` : null),
  pm2: (texts) => (/^(?:startup|save)$/u.test(texts[0] ?? "") ? "pm2" : null),
};

const last = (texts: readonly (string | null)[]): string =>
  texts.findLast((text) => text === null || !text.startsWith("-")) ?? "*";

/** Keys under which Windows finds what to run: Windows documentation, Run and RunOnce, Winlogon, Image File Execution Options. */
function isStartKey(key: string | null | undefined): boolean {
  return /\\(?:Run|RunOnce|RunServices|Winlogon|Image File Execution Options|AppInit_DLLs|Services)(?:\\|$)/iu.test(
    key ?? "",
  );
}

/** What a command leaves behind that runs later by itself. `words` come after the name. */
export function readPersistence(name: string, words: readonly Word[]): readonly Access[] {
  const find = Object.hasOwn(STAYING, name) ? STAYING[name] : undefined;
  const stays = find?.(words.map((word) => constantOf(word) ?? (prefixOf(word) === "" ? null : `${prefixOf(word)}*`)));
  return stays === undefined || stays === null ? [] : [{ role: "persistence", word: [stays] }];
}
