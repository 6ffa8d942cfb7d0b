#!/bin/sh
# The first process of a kernel of its own (user-mode Linux), whose root is this machine's, read-only. The kernel passes
# EVOGATE_BENCH on: a folder with the program. All that is written to is in memory.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp/home XDG_RUNTIME_DIR=/tmp/xdg
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs tmpfs /run
mkdir /run/bench && cp "$EVOGATE_BENCH"/inside.mjs /run/bench/
mount -t tmpfs -o mode=1777 tmpfs /tmp
mount -t tmpfs -o mode=1777 tmpfs /var/tmp
mkdir -p /dev/pts /dev/shm
mount -t devpts devpts /dev/pts
mount -t tmpfs -o mode=1777 tmpfs /dev/shm
ln -s /proc/self/fd /dev/fd
mount --make-rshared /
ip link set lo up

# An account with ids for podman, which keeps its images in memory, and has no systemd to ask.
user=1001
mkdir -p $HOME/.config/containers $XDG_RUNTIME_DIR
printf '[storage]\ndriver="vfs"\n' >$HOME/.config/containers/storage.conf
printf '[engine]\nruntime="runc"\ncgroup_manager="cgroupfs"\nevents_logger="file"\n' >$HOME/.config/containers/containers.conf
chown -R $user:$user $HOME $XDG_RUNTIME_DIR
cp /etc/passwd /run/passwd && echo "bench:x:$user:$user::$HOME:/bin/sh" >>/run/passwd && mount --bind /run/passwd /etc/passwd
echo bench:200000:65536 >/run/subid && mount --bind /run/subid /etc/subuid && mount --bind /run/subid /etc/subgid

# Each in a cgroup beside which it may make others, as systemd would delegate it.
mount -t cgroup2 cgroup2 /sys/fs/cgroup
cd /sys/fs/cgroup && echo +memory +pids >cgroup.subtree_control
delegate() {
  mkdir -p "$1/own" && echo +memory +pids >"$1/cgroup.subtree_control"
  chown -R "$2:$2" "$1" && echo $$ >"$1/own/cgroup.procs"
}
become() { setpriv --reuid=$user --regid=$user --clear-groups -- "$@"; }

delegate root 0
EVOGATE_CACHE=/tmp/cache node /run/bench/inside.mjs bwrap
delegate user $user
EVOGATE_CACHE=/tmp/home/cache become node /run/bench/inside.mjs bwrap
delegate rootless $user
EVOGATE_CACHE=/tmp/home/cache become node /run/bench/inside.mjs podman
echo o >/proc/sysrq-trigger
sleep 60
