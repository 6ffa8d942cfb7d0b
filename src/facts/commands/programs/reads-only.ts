/**
 * Programs that only read, or only print what they are given, whatever their arguments are: no option of theirs runs,
 * writes, deletes or sends anything. Which files they read counts apart. POSIX.1-2024 (Shell & Utilities), the manuals of
 * GNU coreutils, grep, diffutils, binutils and procps, and each program's own. Not among them: `less`, `man`, `sort`,
 * `date`, `xxd`, `uniq`, `file`, `base64`, which have an option or an operand that does more.
 */
export const READS_ONLY: ReadonlySet<string> = new Set(
  `cat tac head tail nl od hexdump strings zcat bzcat xzcat ls stat du df realpath readlink basename dirname pwd wc
  grep egrep fgrep zgrep diff cmp comm cksum md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum shasum
  ps pgrep pidof nm readelf echo printf seq which whoami id groups uname nproc uptime free cut paste tr rev fold fmt
  numfmt expr shellcheck jq`.split(/\s+/u),
);

/** The same of programs with words before their arguments, as long as no known argument matches `unless`. */
export const READS_ONLY_WITH: readonly { readonly start: readonly string[]; readonly unless?: RegExp }[] = [
  // Ruff manual: it reports; these write to the files, hide what it found, or bring other settings.
  { start: ["ruff", "check"], unless: /^(?:-e|-o|--(?:fix|unsafe-fixes|exit-zero|add-noqa|config|output-file)\b)/u },
  // Python documentation, py_compile: it writes beside the file, in `__pycache__`.
  { start: ["python", "-m", "py_compile"] },
  { start: ["command", "-v"] },
  // gpg(1), ssh-keygen(1): they look into a file or a ring of public keys; any other option could do something else.
  { start: ["gpg", "--verify"], unless: /^-/u },
  { start: ["gpg", "--list-keys"], unless: /^-/u },
  { start: ["gpg", "--list-packets"], unless: /^-/u },
  { start: ["gpg", "--fingerprint"], unless: /^-/u },
];
