/** What `PYTHON_DRIVER` does, for Node, with `-e`; its second argument is `NODE_RUNNER`. */
export const NODE_DRIVER: string = `
const use = process.getBuiltinModule;
const { spawn } = use("child_process");
const fs = use("fs");
const http = use("http");
const [json, runner] = process.argv.slice(1);
const { acts, announced, each, later, seconds, times } = JSON.parse(json);
const server = http.createServer((request, response) => request.resume().on("end", () => response.end("ok")));
const ending = Date.now() + seconds * 1000;

/** Resolves to the first act that has not begun. */
const playFrom = (from) => new Promise((resolve) => {
  let begun = from;
  const how = JSON.stringify({ acts, from, later, announced, port: server.address().port });
  const child = spawn(process.execPath, ["-e", runner, how], { stdio: ["ignore", "inherit", "inherit", "pipe"] });
  let timer;
  const waitForNext = () => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill("SIGKILL"), Math.min(ending - Date.now(), each * 1000));
  };
  const end = () => {
    clearTimeout(timer);
    resolve(Math.max(begun, from + 1));
  };
  waitForNext();
  child.stdio[3].on("data", (signs) => {
    begun += signs.length;
    waitForNext();
  });
  child.on("error", end).on("exit", end);
});

const writable = fs.readFileSync("/proc/self/mounts", "utf8").trim().split("\\n").flatMap((line) => {
  const place = line.split(" ")[1].replace(/\\\\(\\d{3})/g, (_, code) => String.fromCharCode(parseInt(code, 8)));
  try {
    fs.accessSync(place, fs.constants.W_OK);
    return [place];
  } catch {
    return [];
  }
});
const stateOf = (path) => {
  try {
    const info = fs.lstatSync(path, { bigint: true });
    const below = info.isDirectory() ? fs.readdirSync(path).flatMap((name) => stateOf(path + "/" + name)) : [];
    return [path, String(info.ctimeNs), ...below];
  } catch {
    return [path];
  }
};
const stateOfAll = () => {
  const processes = fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name));
  return [...processes, ...writable.flatMap(stateOf)].join("\\n");
};

server.listen(0, "127.0.0.1", async () => {
  const seen = new Set();
  for (let time = 0; time < times; time += 1) {
    const state = stateOfAll();
    if (seen.has(state)) break;
    seen.add(state);
    for (let at = 0; at < acts.length && Date.now() < ending;) at = await playFrom(at);
  }
  process.exit(0);
});
`;
