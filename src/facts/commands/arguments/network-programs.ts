import type { ArgumentSpec } from "./spec.ts";

const FETCHES: ArgumentSpec = { operands: "url" };
const ASKS: ArgumentSpec = { first: "host" };
const INVOKES: ArgumentSpec = {
  first: "url",
  options: { url: "-Uri -Proxy", write: "-OutFile", read: "-InFile -Certificate" },
  values: "-Method -Headers -Body -ContentType -UserAgent -Credential -WebSession -TimeoutSec",
};
const BROWSES: ArgumentSpec = { operands: "url", options: { write: "-o" } };

/** Programs that talk to a network: curl(1), wget(1), aria2c(1), ssh(1), scp(1), sftp(1), rsync(1), ncat(1), socat(1) and others. */
export const NETWORK_PROGRAMS: Readonly<Record<string, ArgumentSpec>> = {
  curl: {
    operands: "url",
    options: {
      url: "--url -x --proxy --preproxy --socks5 --socks5-hostname --socks4 --doh-url",
      write:
        "-o --output -D --dump-header -c --cookie-jar --trace --trace-ascii --output-dir --etag-save --hsts --stderr",
      read: "-K --config -T --upload-file -E --cert --key --cacert --netrc-file --etag-compare --variable",
      upload:
        "-d --data --data-binary --data-ascii --data-urlencode --json -b --cookie -H --header --proxy-header -w --write-out",
      form: "-F --form",
    },
    values:
      "-A --user-agent -m --max-time --connect-timeout -r --range -u --user -U --proxy-user -X --request -C --continue-at -y -Y -z --time-cond -t --telnet-option -Q --quote --data-raw --form-string --retry --retry-delay --retry-max-time --resolve --connect-to --interface --limit-rate --max-redirs --ciphers --tls-max --cert-type --key-type --pass --oauth2-bearer --aws-sigv4 --capath --crlfile --pinnedpubkey --local-port --dns-servers --noproxy --url-query --rate -P --ftp-port",
  },
  wget: {
    operands: "url",
    options: {
      write:
        "-O --output-document -P --directory-prefix -o --output-file -a --append-output --save-cookies --warc-file",
      read: "-i --input-file --post-file --body-file --load-cookies --certificate --private-key --ca-certificate --config",
    },
    values:
      "-t --tries -T --timeout -U --user-agent --header --user --password --post-data --body-data --method -Q --quota -w --wait -l --level -A -R -D --domains -e --execute --limit-rate --referer --http-user --http-password --bind-address",
  },
  aria2c: {
    operands: "url",
    options: { write: "-o --out -d --dir -l --log", read: "-i --input-file" },
    values: "-x -s -k -j --header --max-connection-per-server",
  },
  http: {
    operands: "url",
    options: { write: "-o --output", read: "--cert --session" },
    values: "-a --auth -A --auth-type --timeout",
  },
  https: { operands: "url", options: { write: "-o --output" }, values: "-a --auth" },
  httpie: FETCHES,
  xh: FETCHES,
  curlie: FETCHES,
  axel: BROWSES,
  lynx: FETCHES,
  links: FETCHES,
  w3m: FETCHES,
  elinks: FETCHES,
  fetch: BROWSES,
  gdown: { operands: "url", options: { write: "-O --output" } },
  "yt-dlp": {
    operands: "url",
    options: { write: "-o --output -P --paths", read: "--cookies -a --batch-file --config-locations" },
    values: "-f --format --cookies-from-browser -S",
  },
  "youtube-dl": { operands: "url", options: { write: "-o --output", read: "--cookies" }, values: "-f --format" },
  "invoke-webrequest": INVOKES,
  iwr: INVOKES,
  "invoke-restmethod": INVOKES,
  irm: INVOKES,
  "start-bitstransfer": { first: "url", options: { url: "-Source", write: "-Destination" }, last: "write" },
  certutil: { operands: "url", last: "write" },
  bitsadmin: { operands: "url", last: "write" },
  "xdg-open": FETCHES,
  open: FETCHES,
  start: FETCHES,
  ssh: {
    first: "host",
    isLeading: true,
    options: { read: "-i -F -E", host: "-J" },
    values: "-B -b -c -D -e -I -L -l -m -O -o -p -Q -R -S -W -w",
  },
  sftp: { first: "host", options: { read: "-i -F -b" }, values: "-P -o -l -R" },
  mosh: ASKS,
  telnet: ASKS,
  rlogin: ASKS,
  rsh: ASKS,
  scp: { operands: "remote-read", last: "remote-write", options: { read: "-i -F" }, values: "-P -o -l -c -J -S" },
  rcp: { operands: "remote-read", last: "remote-write" },
  rsync: {
    operands: "remote-read",
    last: "remote-write",
    options: {
      read: "--files-from --password-file --include-from --exclude-from",
      write: "--log-file --backup-dir --partial-dir",
    },
    values: "-e --rsh --port --exclude --include --rsync-path --bwlimit --timeout -f --filter --chmod --max-size -B",
  },
  "ssh-copy-id": { operands: "host", options: { read: "-i" }, values: "-p -o" },
  nc: { first: "host", values: "-p -w -s -q -i -x -X -O -T -V -I", options: { read: "-e -c" } },
  ncat: {
    first: "host",
    values: "-p -w -s -i --ssl-cert --ssl-key --proxy-auth -m -d",
    options: { host: "--proxy", read: "-e -c --exec --sh-exec" },
  },
  ftp: ASKS,
  tftp: ASKS,
  lftp: { operands: "url", values: "-e -u -p -c" },
  websocat: FETCHES,
  wscat: { options: { url: "-c --connect" }, values: "-H" },
  grpcurl: { first: "host", values: "-d -H -proto -import-path" },
  ping: { operands: "host", values: "-c -i -t -W -s -n -w" },
  ping6: { operands: "host", values: "-c -i -W" },
  traceroute: { first: "host", values: "-m -w -q -p" },
  tracepath: ASKS,
  mtr: { first: "host", values: "-c" },
  nslookup: { operands: "host" },
  host: { operands: "host", values: "-t" },
  whois: { operands: "host", values: "-h" },
  nmap: {
    operands: "host",
    options: { write: "-oN -oX -oG -oA", read: "-iL" },
    values: "-p --script --top-ports --min-rate",
  },
  masscan: { operands: "host", values: "-p --rate" },
  ngrok: {},
  smbclient: FETCHES,
  swaks: { options: { host: "-s --server", read: "--attach" }, values: "-t -f --to --from" },
  mail: { options: { read: "-a -A" }, values: "-s -r -c -b" },
  mutt: { options: { read: "-a" }, values: "-s" },
  mailx: { options: { read: "-a" }, values: "-s -r" },
  "redis-cli": { options: { host: "-h", url: "-u" }, values: "-p -a -n" },
  psql: { options: { host: "-h --host", read: "-f --file", write: "-o --output" }, values: "-U -d -p -c -v" },
  mysql: { options: { host: "-h --host" }, values: "-u -P -e -D" },
  mysqldump: { options: { host: "-h --host", write: "-r --result-file" }, values: "-u -P" },
  pg_dump: { options: { host: "-h --host", write: "-f --file" }, values: "-U -p -F -t -n" },
  mongosh: { first: "url" },
  mongo: { first: "url" },
  mongodump: { options: { host: "-h --host", url: "--uri", write: "-o --out" }, values: "-d -c -u -p" },
  gh: {},
  gsutil: {},
  openssl: {
    options: { read: "-in -inkey -key -CAfile -cert", write: "-out -keyout", host: "-connect" },
    values: "-subj -days -newkey -passin -passout -servername -K -iv -k",
  },
  gpg: {
    operands: "read",
    options: { write: "-o --output", read: "--import", host: "--keyserver" },
    values: "-r --recipient -u --local-user --recv-keys --passphrase --homedir",
  },
  age: {
    operands: "read",
    options: { write: "-o --output", read: "-i --identity -R --recipients-file" },
    values: "-r --recipient",
  },
  "ssh-keygen": { options: { write: "-f", read: "-y" }, values: "-t -b -C -N -P -R -F" },
  "ssh-add": { operands: "read", values: "-t" },
  "ssh-keyscan": { operands: "host", values: "-t -p" },
};
