import { at, contacts, itemOf, toTable } from "../../build.ts";
import type { MeaningTable } from "../../meaning.ts";

const VERBS = "{get,post,put,patch,delete,head,options}";
const URL = [contacts(at(0, "url"))];
/** An address, or an object with one. */
const CONFIGURED = [contacts(at(0)), contacts(itemOf(0, "url")), contacts(itemOf(0, "baseURL"))];

/** Clients and servers for HTTP and WebSocket: documentation of axios, got, node-fetch, undici, ky, superagent, ws and others. */
export const NODE_HTTP: MeaningTable = toTable([
  ["axios axios.{request,Axios} axios.default", CONFIGURED, "axios.AxiosInstance"],
  ["axios.create", [contacts(itemOf(0, "baseURL"))], "axios.AxiosInstance"],
  [`axios.${VERBS} axios.default.${VERBS} axios.AxiosInstance.${VERBS} axios.postForm`, URL],
  ["axios.AxiosInstance.request", CONFIGURED],
  [`got got.default got.stream got.${VERBS}`, URL],
  ["got.extend", [contacts(itemOf(0, "prefixUrl"))], "got"],
  [
    "node-fetch node-fetch.default cross-fetch isomorphic-fetch cross-fetch.fetch undici.{fetch,request,stream,connect,WebSocket,Client,Pool}",
    URL,
  ],
  [`ky ky.default ky.${VERBS} wretch needle needle.${VERBS} bent phin`, URL],
  ["ky.{create,extend}", [contacts(itemOf(0, "prefixUrl"))], "ky"],
  [`superagent superagent.${VERBS} request request.${VERBS} request-promise`, CONFIGURED],
  ["ofetch.ofetch ofetch.$fetch", URL],
  ["ws ws.WebSocket ws.default", URL],
  ["socket.io-client socket.io-client.io", URL],
  ["download", URL],
  ["@grpc/grpc-js.Client graphql-request.GraphQLClient graphql-request.request", URL],
  ["rss-parser.parseURL cheerio.fromURL", URL],
]);
