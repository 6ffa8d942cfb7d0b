/** GitHub's double in a process of its own, because a benchmark waits for its processes: arguments are base and head. */
import { serveGitHub } from "../test/support/github-double/serve.ts";
import { pullState } from "../test/support/github-double/state.ts";

const [base = "", head = ""] = process.argv.slice(2);
const { double } = await serveGitHub();
double.state.pulls.set(7, pullState({ base, head }));
// Each run begins as the first: what it posts is gone with its last request.
double.onRequest = ({ method, path }) => {
  if (method !== "GET" || !path.endsWith("/pulls/7")) return;
  double.state.comments.length = 0;
  double.state.checkRuns.length = 0;
};
console.log(double.url);
