import type { Span } from "../../../core/span.ts";
import type { Declaring, Weakness } from "../declared-facts.ts";

/** Linux capabilities with which a process in a container reaches the host (capabilities(7)). */
const OPENING = new Set(
  "ALL SYS_ADMIN SYS_PTRACE SYS_MODULE SYS_RAWIO SYS_BOOT DAC_READ_SEARCH DAC_OVERRIDE BPF MAC_ADMIN MAC_OVERRIDE SYSLOG".split(
    " ",
  ),
);
const WEAKENING = new Set(
  "NET_ADMIN NET_RAW SYS_TIME SYS_CHROOT SYS_NICE SYS_RESOURCE AUDIT_CONTROL PERFMON".split(" "),
);
/** Sockets by which one gets a container of one's own, or the host's keys. */
const ENGINE_SOCKET = /(?:^|\/)(?:docker|podman|containerd|crio|buildkitd|dockershim)\.sock$/u;
/** Disks and memory of the host. */
const HOST_DEVICE = /^\/dev\/(?:mem|kmem|port|sd[a-z]|nvme\d|vd[a-z]|xvd[a-z]|dm-\d|mapper\/|disk\/|kvm$|fuse$)/u;
/** Folders in which a container that writes is the host. */
const HOST_FOLDER =
  /^\/(?:$|(?:etc|proc|sys|dev|boot|root|usr|bin|sbin|lib|var|var\/run|run|var\/lib\/docker|home)\/?$)/u;
const HOME_FOLDER = /^(?:~|\$HOME|\$\{HOME\})\/?$/u;
const NAMESPACES: Readonly<Record<string, Weakness["grade"]>> = {
  pid: "open",
  ipc: "weak",
  userns: "open",
  uts: "weak",
  cgroup: "weak",
  network: "weak",
};

/** Says what of a container's settings, in any of the ways they are written, makes its border weaker. */
export interface Container {
  privileged(span: Span): void;
  /** `--pid=host` and its like; the kind without what tools put before or behind it. */
  namespace(kind: string, value: string, span: Span): void;
  addCapability(name: string, span: Span): void;
  /** `seccomp=unconfined`, `label:disable`. */
  securityOption(option: string, span: Span): void;
  device(path: string, span: Span): void;
  /** A folder or a socket of the host that is seen inside. */
  mount(source: string, isReadOnly: boolean, span: Span): void;
}

/** `name`: as people know the container, before what is wrong with it. */
export function openContainer(into: Declaring, name: string): Container {
  const weaken = (grade: Weakness["grade"], text: string, span: Span): void =>
    into.weaken("isolation", grade, `${name} ${text}`, span);
  return {
    privileged: (span) => weaken("open", "is privileged", span),
    namespace(kind, value, span) {
      const grade = NAMESPACES[kind];
      if (value === "host" && grade !== undefined) weaken(grade, `shares the host's ${kind} namespace`, span);
    },
    addCapability(name, span) {
      const plain = name.toUpperCase().replace(/^CAP_/u, "");
      if (OPENING.has(plain)) weaken("open", `is given ${plain}`, span);
      else if (WEAKENING.has(plain)) weaken("weak", `is given ${plain}`, span);
    },
    securityOption(option, span) {
      const [kind = "", value = ""] = option.split(/[:=]/u);
      if (value === "unconfined") weaken("open", `runs without ${kind}`, span);
      else if (kind === "label" && value === "disable") weaken("weak", "runs without SELinux", span);
      else if (kind === "no-new-privileges" && value === "false") weaken("weak", "may gain privileges", span);
    },
    device(path, span) {
      if (HOST_DEVICE.test(path)) weaken("open", `is given ${path}`, span);
    },
    mount(source, isReadOnly, span) {
      if (ENGINE_SOCKET.test(source)) weaken("open", `can start containers by ${source}`, span);
      else if (HOST_FOLDER.test(source)) weaken(isReadOnly ? "weak" : "open", `is given the host's ${source}`, span);
      else if (HOME_FOLDER.test(source)) weaken("open", "is given the user's whole home", span);
      if (!isOnHost(source)) return;
      const target = { match: "within", value: source.replace(/(?<=.)\/$/u, "") } as const;
      into.declare("fs-read", target, span);
      if (!isReadOnly) into.declare("fs-write", target, span);
    },
  };
}

/** A path, and not the name of a volume. */
function isOnHost(source: string): boolean {
  return /^[./~$]/u.test(source);
}
