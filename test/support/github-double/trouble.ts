import type { ServerResponse } from "node:http";

/** Something that goes wrong with the next requests that it is about, `times` of them. */
export interface Trouble {
  /** Of `POST /repos/…`. */
  readonly about: RegExp;
  readonly what:
    | {
        readonly kind: "status";
        readonly status: number;
        readonly message?: string;
        readonly headers?: Readonly<Record<string, string>>;
      }
    /** The connection breaks before an answer, or in the middle of one. */
    | { readonly kind: "reset" | "cut" }
    /** No answer until the client gives up, or no end of one. */
    | { readonly kind: "silence" | "stall" }
    | { readonly kind: "body"; readonly text: string }
    | { readonly kind: "redirect"; readonly status: number; readonly to: string };
  times: number;
}

/** Plays the first trouble that is about the request; false when there is none. */
export function makeTrouble(troubles: Trouble[], request: string, response: ServerResponse): boolean {
  const trouble = troubles.find(({ about, times }) => times > 0 && about.test(request));
  if (trouble === undefined) return false;
  trouble.times--;
  const { what } = trouble;
  switch (what.kind) {
    case "reset":
      response.socket?.resetAndDestroy();
      return true;
    case "cut":
      response.writeHead(200, { "content-length": "1000" });
      response.write("{", () => response.socket?.destroy());
      return true;
    case "silence":
      return true;
    case "stall":
      response.writeHead(200, { "content-length": "1000" });
      response.write("{");
      return true;
    case "body":
      response.writeHead(200, { "content-type": "application/json" }).end(what.text);
      return true;
    case "redirect":
      response.writeHead(what.status, { location: what.to }).end();
      return true;
    case "status": {
      const { status, message = "trouble", headers = {} } = what;
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify({ message, documentation_url: "https://docs.github.com/rest" }));
      return true;
    }
  }
}
