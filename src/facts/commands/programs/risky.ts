import type { ProgramRow } from "./program-class.ts";

/** Programs that need a person's word. Names and what they do are from each program's own manual. */
export const RISKY: readonly ProgramRow[] = [
  [
    "interpreter",
    "runs a program in its own language; a fixed script of the artifact is told apart",
    "python pypy ipython bpython jupyter node nodejs deno bun tsx ts-node perl ruby php lua luajit Rscript julia java kotlin scala groovy swift guile racket sbcl clojure elixir erl escript tclsh expect wish osascript cscript wscript mshta octave gdb lldb",
  ],
  [
    "shell",
    "runs command lines",
    "sh bash zsh dash ksh ksh93 mksh ash rbash fish csh tcsh powershell pwsh cmd nu xonsh elvish",
  ],
  [
    "shell",
    "runs text as a command line in the shell itself",
    "eval source . trap exec alias coproc enable invoke-expression iex start-process",
  ],
  [
    "wrapper",
    "runs another command, which counts by itself",
    "env xargs timeout nohup nice ionice chrt taskset stdbuf setsid setarch command builtin noglob busybox toybox flock caffeinate strace ltrace script watch parallel entr nodemon hyperfine unbuffer rlwrap",
  ],
  ["wrapper", "runs another command through a hidden route", "proxychains proxychains4 torsocks torify"],
  [
    "downloader",
    "fetches files from a network",
    "curl wget wget2 aria2c axel httpie http https xh curlie lynx links w3m elinks fetch yt-dlp youtube-dl gallery-dl lftp ftp tftp certutil bitsadmin invoke-webrequest iwr invoke-restmethod irm start-bitstransfer gdown",
  ],
  [
    "installer",
    "installs packages of other people, whose code then runs",
    "pip pip3 pipx pipenv poetry uv uvx pdm conda mamba micromamba easy_install npm npx pnpm pnpx yarn bunx corepack gem bundle bundler cargo go brew port apt apt-get aptitude dpkg yum dnf rpm zypper pacman yay paru apk snap flatpak nix nix-env nix-shell guix choco scoop winget composer cpan cpanm luarocks opam cabal stack mix hex nuget dotnet helm krew asdf mise rustup nvm fnm volta pyenv rbenv sdk vcpkg conan install-module install-package",
  ],
  [
    "remote",
    "opens a connection to another machine or a port on this one",
    "ssh scp sftp rsync mosh telnet nc ncat netcat socat rsh rlogin rcp autossh sshpass ssh-copy-id croc wormhole magic-wormhole ngrok cloudflared localtunnel lt bore chisel frpc frps tailscale zerotier-cli wg wg-quick openvpn rclone restic borg duplicity unison smbclient mount.cifs websocat grpcurl wscat nmap masscan ping ping6 traceroute tracepath mtr dig nslookup host whois drill arp-scan tcpdump tshark wireshark iperf iperf3 mail mailx sendmail msmtp mutt swaks xdg-open open start wall write irssi",
  ],
  [
    "privileged",
    "acts as another user or in another root",
    "sudo doas su pkexec runuser chroot unshare nsenter setcap setpriv gosu su-exec newgrp sg visudo runas machinectl",
  ],
  [
    "privileged",
    "changes accounts, owners and rights",
    "useradd userdel usermod adduser deluser groupadd groupdel groupmod passwd chpasswd chown chgrp chmod setfacl chattr icacls takeown chsh gpasswd net",
  ],
  [
    "destructive",
    "deletes or overwrites what cannot be got back",
    "rm rmdir unlink shred wipe srm truncate dd mkfs mkfs.ext4 mkfs.xfs mke2fs fdisk parted sfdisk gdisk wipefs blkdiscard badblocks format diskpart del erase rd remove-item trash vssadmin wbadmin cipher",
  ],
  [
    "persistence",
    "has something run later by itself",
    "crontab at batch atq launchctl systemctl systemd-run service chkconfig update-rc.d schtasks reg sc register-scheduledjob register-scheduledtask update-alternatives pm2 supervisorctl supervisord",
  ],
  [
    "cloud",
    "acts on an account at a cloud or a service",
    "aws gcloud gsutil bq az azcopy doctl oci ibmcloud linode-cli hcloud scw exo aliyun tccli terraform tofu terragrunt pulumi cdk cdktf sam serverless sls eksctl kops ansible ansible-playbook ansible-galaxy packer vagrant salt puppet chef knife vault consul nomad flyctl fly heroku vercel netlify wrangler firebase supabase railway render surge gh glab hub tea jira acli stripe twilio sentry-cli datadog-ci newrelic huggingface-cli hf kaggle wandb modal databricks snowsql dvc s3cmd s5cmd mc b2",
  ],
  [
    "container",
    "starts, enters or changes containers and clusters",
    "docker docker-compose podman podman-compose buildah skopeo nerdctl ctr crictl containerd runc lxc lxd incus kubectl oc k9s kind minikube k3d k3s kustomize skaffold argocd flux istioctl singularity apptainer colima multipass virsh qemu-system-x86_64 VBoxManage wsl devcontainer",
  ],
  [
    "agent",
    "starts an agent or a model that acts by itself",
    "claude codex gemini aider opencode goose cursor cursor-agent amp crush copilot llm ollama q sgpt mods fabric interpreter openclaw clawdbot moltbot clawhub cline kiro droid auggie qwen plandex gptme autogpt smolagents crewai mcp",
  ],
  [
    "database",
    "reads or changes a data store",
    "psql pg_dump pg_restore createdb dropdb mysql mysqldump mysqladmin mariadb sqlite3 sqlite mongosh mongo mongodump mongorestore redis-cli influx clickhouse-client cqlsh sqlcmd bcp duckdb etcdctl ldapsearch ldapmodify rabbitmqadmin kafka-console-producer kafka-console-consumer",
  ],
  [
    "surveillance",
    "reads the clipboard, the screen, the microphone or the keyboard",
    "pbpaste pbcopy xclip xsel wl-copy wl-paste clip get-clipboard set-clipboard scrot screencapture import gnome-screenshot grim arecord parecord rec xdotool ydotool xinput cliclick imagesnap fswebcam xev evtest logkeys",
  ],
  [
    "cryptography",
    "handles keys, signatures and stored secrets",
    "openssl gpg gpg2 gpgconf ssh-keygen ssh-add ssh-agent ssh-keyscan age age-keygen sops security secret-tool keyctl pass op bw lpass keybase certbot acme.sh mkcert step minisign cosign signify keytool",
  ],
  [
    "system",
    "stops, starts or traces processes, or changes settings of the machine",
    "kill pkill killall taskkill stop-process reboot shutdown halt poweroff init sysctl modprobe insmod rmmod mount umount losetup swapon swapoff iptables ip6tables nft ufw firewall-cmd setenforce aa-disable ip ifconfig route netsh hostnamectl timedatectl localectl loginctl journalctl dmesg auditctl defaults csrutil spctl xattr codesign nvram pmset networksetup scutil tccutil dscl wmic powercfg set-executionpolicy set-mppreference add-mppreference gsettings dconf plutil ptrace perf bpftrace lsof netstat ss fuser tmux screen zellij",
  ],
  ["system", "prints variables of the environment, some of which are secret", "printenv export get-variable"],
  ["system", "prints or clears what was typed before", "history fc clear-history"],
  ["inline-code", "an editor that runs commands of its own", "vim vi nvim emacs emacsclient ed ex nano code subl"],
  [
    "version-control-write",
    "changes history, branches or what others see",
    "git hg svn bzr fossil jj git-filter-repo bfg git-lfs pre-commit husky lefthook semantic-release changeset goreleaser twine",
  ],
];
