import type { Places } from "./places.ts";

/** Files of the system that say who has accounts and what runs. */
export const SYSTEM_FILES: readonly Places[] = [
  {
    what: "the accounts of the system",
    source: "passwd(5), shadow(5), group(5), sudoers(5), opasswd(8); Windows documentation, SAM",
    globs: [
      "/etc/{passwd,shadow,group,gshadow,master.passwd,sudoers,passwd-,shadow-,security/opasswd}",
      "/etc/sudoers.d/**",
      "/private/etc/{passwd,master.passwd,sudoers}",
      "/var/db/dslocal/**",
      "/?:/Windows/System32/config/**",
    ],
  },
  {
    what: "memory and environment of processes",
    source: "proc(5)",
    globs: ["/proc/*/{environ,mem,maps,cmdline,fd/**,root/**}", "/proc/kcore", "/dev/{mem,kmem,port}"],
  },
  {
    what: "disks as a whole",
    source: "sd(4), Linux documentation, admin-guide/devices",
    globs: ["/dev/{sd*,nvme*,hd*,vd*,xvd*,mmcblk*,disk*,mapper/**}"],
  },
  {
    what: "logs of logins and commands",
    source: "utmp(5), syslog(3), auditd(8)",
    globs: ["/var/log/{auth.log*,secure*,wtmp,btmp,lastlog,audit/**}", "/{var/,}run/utmp"],
  },
];
