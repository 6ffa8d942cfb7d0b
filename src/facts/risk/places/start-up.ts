import type { Places } from "./places.ts";

/** Files that make code run later without anybody calling it: to write one is to stay. */
export const START_UP_FILES: readonly Places[] = [
  {
    what: "what a shell runs when it starts",
    source: "bash(1), zsh(1), fish(1), csh(1), FILES; PowerShell documentation, about_Profiles",
    globs: [
      "**/.{bashrc,bash_profile,bash_login,bash_logout,bash_aliases,profile,zshrc,zshenv,zprofile,zlogin,zlogout,kshrc,cshrc,tcshrc,login,inputrc}",
      "~/.config/fish/**",
      "/etc/{profile,bash.bashrc,bashrc,zshrc,zsh/**,profile.d/**,environment,csh.cshrc}",
      "**/{profile,Microsoft.PowerShell_profile}.ps1",
      "~/.config/environment.d/**",
      "~/.{pam_environment,xprofile,xinitrc,xsessionrc}",
    ],
  },
  {
    what: "what cron, at and anacron run",
    source: "crontab(5), at(1), anacrontab(5)",
    globs: ["/etc/{crontab,anacrontab,cron.*/**,cron.d/**}", "/var/spool/{cron,at}/**"],
  },
  {
    what: "services of systemd or another init",
    source: "systemd.unit(5), UNIT FILE LOAD PATH; init.d(7); rc.local(8)",
    globs: [
      "/{etc,usr/lib,lib,run}/systemd/**",
      "~/.config/systemd/**",
      "~/.local/share/systemd/**",
      "/etc/{init.d/**,rc.local,rc*.d/**,init/**,inittab}",
    ],
  },
  {
    what: "what macOS, Windows or a desktop starts at login",
    source: "launchd.plist(5); Desktop Application Autostart Specification; Windows documentation, Startup folder",
    globs: [
      "~/Library/{LaunchAgents,LaunchDaemons,StartupItems}/**",
      "/Library/{LaunchAgents,LaunchDaemons,StartupItems}/**",
      "/System/Library/Launch*/**",
      "~/.config/autostart/**",
      "/etc/xdg/autostart/**",
      "~/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/**",
    ],
  },
  {
    what: "hooks and commands in git's configuration",
    source: "githooks(5); git-config(1), FILES",
    globs: ["**/.git/hooks/**", "**/.git/config", "~/.gitconfig", "~/.config/git/**", "/etc/gitconfig"],
  },
  {
    what: "what editors and terminals run when they start",
    source: "vim, Neovim, Emacs, VS Code, tmux and screen manuals, start-up files",
    globs: [
      "~/.{vimrc,gvimrc,exrc,emacs,tmux.conf,screenrc,nanorc,wgetrc,curlrc,psqlrc,sqliterc}",
      "~/.{vim,emacs.d,config/nvim,config/emacs,config/tmux}/**",
      "**/.vscode/{tasks,settings,launch,extensions}.json",
      "**/.idea/**",
      "**/.editorconfig",
    ],
  },
  {
    what: "what interpreters and package managers run by themselves",
    source: "Python documentation, site; npm, pip, Ruby, Perl and R documentation, configuration files",
    globs: [
      "**/{sitecustomize,usercustomize}.py",
      "**/*.pth",
      "**/{site,dist}-packages/**",
      "~/.{pythonrc,pythonrc.py,pythonstartup,irbrc,pryrc,Rprofile,perltidyrc,noderc}",
      "~/.{config/pip,pip}/pip.conf",
      "**/.npmrc",
    ],
  },
  {
    what: "what decides whom the system trusts and loads",
    source: "sudoers(5), pam.d(5), ld.so(8), hosts(5), sshd_config(5), modules-load.d(5), polkit(8)",
    globs: [
      "/etc/{sudoers,sudoers.d/**,pam.d/**,ld.so.preload,ld.so.conf,ld.so.conf.d/**,hosts,resolv.conf,nsswitch.conf}",
      "/etc/{ssh/**,modules,modules-load.d/**,polkit-1/**,udev/**,apt/**,yum.repos.d/**}",
      "**/.ssh/{authorized_keys,config,rc,environment}",
      "/boot/**",
    ],
  },
];
