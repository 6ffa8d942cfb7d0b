import { at, contacts, contactsBy, reads, toTable, writes } from "../../build.ts";
import type { MeaningTable } from "../../meaning.ts";

const URL = [contacts(at(0, "url"))];
const METHOD_AND_URL = [contacts(at(1, "url"))];
const VERBS = "{get,post,put,patch,delete,head,options}";
/** The base of a client's addresses, when it has one. */
const BASED = [contacts({ keyword: "base_url" })];

/** Clients and servers for HTTP and WebSocket: documentation of requests, httpx, aiohttp, urllib3, pycurl, websockets and others. */
export const PYTHON_HTTP: MeaningTable = toTable([
  [`requests.${VERBS} requests.api.${VERBS}`, URL, "requests.Response"],
  ["requests.request requests.api.request", METHOD_AND_URL, "requests.Response"],
  ["requests.{Session,session} requests.sessions.Session", [], "requests.Session"],
  [`requests.Session.${VERBS}`, URL, "requests.Response"],
  ["requests.Session.request", METHOD_AND_URL, "requests.Response"],
  ["requests.Request", METHOD_AND_URL, "requests.Request"],
  [`httpx.${VERBS}`, URL, "httpx.Response"],
  ["httpx.{request,stream}", METHOD_AND_URL, "httpx.Response"],
  ["httpx.{Client,AsyncClient}", BASED, "httpx.Client"],
  [`httpx.Client.${VERBS}`, URL, "httpx.Response"],
  ["httpx.Client.{request,stream,build_request}", METHOD_AND_URL, "httpx.Response"],
  ["aiohttp.ClientSession", [contacts(at(0, "base_url"))], "aiohttp.ClientSession"],
  [`aiohttp.ClientSession.${VERBS} aiohttp.ClientSession.ws_connect`, URL],
  ["aiohttp.ClientSession.request aiohttp.request", METHOD_AND_URL],
  ["aiohttp.web.run_app", [contacts({ keyword: "host", otherwise: "0.0.0.0" })]],
  [
    "urllib3.PoolManager urllib3.HTTPConnectionPool urllib3.HTTPSConnectionPool",
    [contacts({ keyword: "host" })],
    "urllib3.PoolManager",
  ],
  ["urllib3.request urllib3.PoolManager.{request,urlopen,request_encode_body,request_encode_url}", METHOD_AND_URL],
  ["urllib3.ProxyManager", [contacts(at(0, "proxy_url"))], "urllib3.PoolManager"],
  ["urllib3.connectionpool.connection_from_url urllib3.connection_from_url", URL, "urllib3.PoolManager"],
  ["httplib2.Http", [], "httplib2.Http"],
  ["httplib2.Http.request", [contacts(at(0, "uri"))]],
  [
    "cloudscraper.create_scraper requests_html.HTMLSession requests_toolbelt.sessions.BaseUrlSession",
    [],
    "requests.Session",
  ],
  [`curl_cffi.requests.${VERBS}`, URL],
  ["wget.download", [contacts(at(0, "url")), writes({ ...at(1, "out"), otherwise: "." })]],
  ["gdown.download", [contacts(at(0, "url")), writes({ ...at(1, "output"), otherwise: "." })]],
  ["websockets.connect websockets.sync.client.connect websockets.client.connect", [contacts(at(0, "uri"))]],
  ["websockets.serve", [contacts(at(1, "host"))]],
  ["websocket.{create_connection,WebSocketApp}", URL],
  ["socketio.{Client,AsyncClient}", [], "socketio.Client"],
  ["socketio.Client.connect", URL],
  ["grpc.{insecure_channel,secure_channel} grpc.aio.{insecure_channel,secure_channel}", [contacts(at(0, "target"))]],
  ["feedparser.parse", [contacts(at(0, "url_file_stream_or_string"))]],
  ["trafilatura.fetch_url newspaper.Article", URL],
  ["scrapy.Request scrapy.http.Request", URL],
  ["flask.Flask", [], "flask.Flask"],
  ["flask.Flask.run", [contacts({ ...at(0, "host"), otherwise: "127.0.0.1" })]],
  ["uvicorn.run", [contactsBy("host", "127.0.0.1")]],
  ["gradio.{Interface,Blocks,ChatInterface}", [], "gradio.Blocks"],
  ["gradio.Blocks.launch", [contactsBy("server_name", "127.0.0.1")]],
  ["waitress.serve hypercorn.asyncio.serve", [contactsBy("host", "0.0.0.0")]],
  ["tornado.httpclient.{HTTPClient,AsyncHTTPClient}", [], "tornado.httpclient.HTTPClient"],
  ["tornado.httpclient.HTTPClient.fetch", [contacts(at(0, "request"))]],
  ["flask.{send_file,send_from_directory}", [reads(at(0))]],
]);
