import { describe, expect, test } from "vitest";
import { readLine } from "../../support/commands.ts";

/** `=` stands for the line as it is written. */
const expected = (line: string, list: string): readonly string[] =>
  list.split(" | ").map((one) => one.replace(/=$/u, line));

describe("what reads and writes files", () => {
  test.for([
    ["cat notes.md", "exec = | fs-read notes.md"],
    ["cat ~/.ssh/id_rsa", "exec = | !fs-read ~/.ssh/id_rsa"],
    ["cat $HOME/.aws/credentials", "exec cat '$HOME/.aws/credentials' | !fs-read ~/.aws/credentials"],
    ["cat ?", "exec cat * | !fs-read *"],
    ["cat -", "exec ="],
    ["head -n 5 data.csv", "exec = | fs-read data.csv"],
    ["tail -f /var/log/auth.log", "exec = | !fs-read /var/log/auth.log"],
    ["grep -rn TODO src", "exec = | fs-read in src"],
    ["grep -e a -e b x.txt", "exec = | fs-read x.txt"],
    ["grep -f patterns.txt x.txt", "exec = | fs-read patterns.txt | fs-read x.txt"],
    ["rg password ~/", "exec = | !fs-read in ~"],
    ["sed -n 1,5p a.txt", "exec = | fs-read a.txt"],
    ["sed -i s/a/b/ a.txt", "exec = | fs-write a.txt"],
    ["sed -i.bak s/a/b/ a.txt", "exec = | fs-write a.txt"],
    ["sed -f x.sed a.txt", "exec = | fs-read x.sed | fs-read a.txt"],
    ["sed '1e id' a.txt", "!exec = | fs-read a.txt"],
    ["awk '{print $1}' a.txt", "exec = | fs-read a.txt"],
    ["awk 'BEGIN{system(\"id\")}'", "!exec ="],
    ["jq .name package.json", "exec = | fs-read package.json"],
    ["sort -o b.txt a.txt", "exec = | fs-write b.txt | fs-read a.txt"],
    ["cp a.txt b.txt", "exec = | fs-read a.txt | fs-write b.txt"],
    ["cp -r ~/.ssh /tmp/x", "exec = | !fs-read in ~/.ssh | fs-write /tmp/x"],
    ["cp -t out a.txt b.txt", "exec = | fs-write out | fs-read a.txt | fs-read b.txt"],
    ["cp evil ~/.bashrc", "exec = | fs-read evil | !fs-write ~/.bashrc | !persistence ~/.bashrc"],
    ["mv a.txt b.txt", "exec = | fs-write a.txt | fs-write b.txt"],
    ["ln -s /etc/passwd link", "exec = | !fs-read /etc/passwd | fs-write link"],
    ["mkdir -p out/a", "exec = | fs-write out/a"],
    ["touch /etc/cron.d/x", "exec = | !fs-write /etc/cron.d/x | !persistence /etc/cron.d/x"],
    ["rm a.txt", "!exec = | fs-write a.txt"],
    ["rm -rf /tmp/x", "!exec = | fs-write in /tmp/x"],
    ["rm -rf ~", "!exec = | !fs-write in ~"],
    ["rm -rf /", "!exec = | !fs-write in /"],
    ["shred -u secrets.txt", "!exec = | !fs-write secrets.txt"],
    ["dd if=/dev/sda of=disk.img bs=4M", "!exec = | !fs-read /dev/sda | fs-write disk.img"],
    ["dd if=/dev/zero of=/dev/sda", "!exec = | !fs-write /dev/sda"],
    ["tee -a CLAUDE.md", "exec = | !fs-write CLAUDE.md"],
    ["tee /dev/null", "exec ="],
    ["chmod +x run.sh", "!exec = | fs-write run.sh"],
    ["chmod 700 keys", "exec = | fs-write keys"],
    ["rm -f /tmp/x.txt", "exec = | fs-write in /tmp/x.txt"],
    ["rm /tmp/../etc/x", "!exec = | !fs-write /etc/x"],
    ["rm /tmp/x out/x", "!exec = | fs-write /tmp/x | fs-write out/x"],
    ["chmod -R 777 /srv", "!exec = | !fs-write in /srv"],
    ["chown root:root /etc/x", "!exec = | !fs-write /etc/x"],
    ["truncate -s 0 log.txt", "!exec = | fs-write log.txt"],
    ["tar czf out.tgz src", "exec = | fs-write out.tgz | fs-read in src"],
    ["tar -czf out.tgz -C ~ .ssh", "exec = | fs-write out.tgz | !fs-read in ~ | !fs-read in .ssh"],
    ["tar xzf in.tgz -C /opt", "exec = | fs-read in.tgz | !fs-write in /opt"],
    ["tar -xf in.tar", "exec = | fs-read in.tar | fs-write in ."],
    ["tar tf in.tar", "exec = | fs-read in.tar"],
    ["tar cf x.tar --checkpoint-action=exec=sh a", "!exec = | fs-write x.tar | fs-read in a"],
    ["zip -r out.zip docs", "exec = | fs-write out.zip | fs-read in docs"],
    ["unzip in.zip -d out", "exec = | fs-write in out | fs-read in.zip"],
    ["gzip -k big.log", "exec = | fs-write big.log"],
    ["ffmpeg -i in.mp4 -c:v libx264 out.mp4", "exec = | fs-read in.mp4 | fs-write out.mp4"],
    ["pandoc in.md -o out.pdf", "exec = | fs-write out.pdf | fs-read in.md"],
    ["find . -name x -delete", "!exec = | fs-read in . | fs-write in ."],
    ["find / -name id_rsa", "exec = | !fs-read in /"],
    ["ls -la src", "exec = | fs-read src"],
    ["ls", "exec ="],
    ["stat /etc/hosts", "exec = | fs-read /etc/hosts"],
    ["base64 ~/.npmrc", "exec = | !fs-read ~/.npmrc"],
    ["xxd a.bin", "exec = | fs-read a.bin"],
    ["sqlite3 ~/.mozilla/firefox/x/logins.json .dump", "!exec = | !fs-write ~/.mozilla/firefox/x/logins.json"],
    ["cat https://a.com/x", "exec = | !network a.com"],
    ["cat /dev/tcp/10.0.0.1/80", "exec = | !network 10.0.0.1:80"],
    ["cat .env.example", "exec = | fs-read .env.example"],
    ["cat src/../.env", "exec = | !fs-read .env"],
    ["cat /home/me/.ssh/known_hosts", "exec = | fs-read /home/me/.ssh/known_hosts"],
    ["cat /root/.ssh/id_rsa", "exec = | !fs-read /root/.ssh/id_rsa"],
    ["type %USERPROFILE%\\.ssh\\id_rsa", "exec type '%USERPROFILE%\\.ssh\\id_rsa' | !fs-read ~/.ssh/id_rsa"],
    ["Remove-Item -Recurse -Path C:\\data", "!exec Remove-Item -Recurse -Path 'C:\\data' | !fs-write in C:/data"],
  ] as const)("%s", ([line, list]) => {
    expect(readLine(line)).toEqual(expected(line, list));
  });
});

describe("what shows or sets variables", () => {
  test.for([
    ["env", "!exec = | !env *"],
    ["printenv", "!exec = | !env *"],
    ["printenv AWS_SECRET_ACCESS_KEY", "!exec = | !env AWS_SECRET_ACCESS_KEY"],
    ["printenv HOME", "!exec = | env HOME"],
    ["export LANG=C", "!exec = | env LANG"],
    ["export LD_PRELOAD=/tmp/x.so", "!exec = | !env LD_PRELOAD"],
    ["set", "exec = | !env *"],
    ["env LANG=C ls", "env LANG | exec ls"],
    ["env -i ls", "exec ls"],
  ] as const)("%s", ([line, list]) => {
    expect(readLine(line)).toEqual(expected(line, list));
  });
});

describe("what stays", () => {
  test.for([
    ["crontab -l", "!exec ="],
    ["crontab jobs.txt", "!exec = | !persistence cron"],
    ["at now + 1 hour", "!exec = | !persistence at"],
    ["launchctl load ~/Library/LaunchAgents/x.plist", "!exec = | !persistence launchd ~/Library/LaunchAgents/x.plist"],
    ["systemctl status nginx", "exec ="],
    ["systemctl --user enable x.service", "!exec = | !persistence systemd x.service"],
    ["systemctl stop nginx", "!exec ="],
    ["schtasks /create /tn upd /tr x.exe", "!exec = | !persistence scheduled task upd"],
    [
      "reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v x",
      "!exec reg add 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run' /v x | !persistence registry HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run",
    ],
    ["reg query HKLM\\Software", "!exec reg query 'HKLM\\Software'"],
    ["pm2 startup", "!exec = | !persistence pm2"],
  ] as const)("%s", ([line, list]) => {
    expect(readLine(line)).toEqual(expected(line, list));
  });
});
