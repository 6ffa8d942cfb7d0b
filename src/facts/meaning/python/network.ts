import { at, contacts, contactsHost, reads, toTable, writes } from "../build.ts";
import type { MeaningTable } from "../meaning.ts";

const URL_OR_REQUEST = [contacts(at(0, "url"))];
const HOST = [contacts({ ...at(0, "host"), otherwise: "localhost" })];
const ADDRESS = [contacts(at(0, "address", 0))];

/** Networks in Python's standard library: Python documentation 3.14, Networking and Interprocess Communication, Internet Protocols. */
export const PYTHON_NETWORK: MeaningTable = toTable([
  ["socket.socket", [], "socket.socket"],
  ["socket.{create_connection,create_server}", ADDRESS, "socket.socket"],
  ["socket.{gethostbyname,gethostbyname_ex,gethostbyaddr}", [contacts(at(0))]],
  ["socket.getaddrinfo", [contacts(at(0, "host"))]],
  ["socket.socket.{connect,connect_ex,bind}", ADDRESS],
  ["socket.socket.sendto", [contacts(at(1, "address", 0))]],
  ["_socket.socket", [], "socket.socket"],
  ["ssl.get_server_certificate", [contacts(at(0, "addr", 0))]],
  ["ssl.{create_default_context,SSLContext,_create_unverified_context}", [], "ssl.SSLContext"],
  ["ssl.SSLContext.wrap_socket", [], "socket.socket"],
  ["ssl.SSLContext.load_cert_chain", [reads(at(0, "certfile")), reads(at(1, "keyfile"))]],
  ["urllib.request.Request", URL_OR_REQUEST, "urllib.request.Request"],
  ["urllib.request.urlopen", URL_OR_REQUEST, "http.client.HTTPResponse"],
  ["urllib.request.urlretrieve", [contacts(at(0, "url")), writes({ ...at(1, "filename"), otherwise: "/tmp" })]],
  ["urllib.request.{build_opener,OpenerDirector}", [], "urllib.request.OpenerDirector"],
  ["urllib.request.OpenerDirector.open", [contacts(at(0, "fullurl"))]],
  ["urllib.request.ProxyHandler", [contacts(null)]],
  ["urllib2.{urlopen,Request} urllib.urlopen", [contacts(at(0))]],
  [
    "http.client.{HTTPConnection,HTTPSConnection} httplib.{HTTPConnection,HTTPSConnection}",
    [contacts(at(0, "host"))],
    "http.client.HTTPConnection",
  ],
  ["http.client.HTTPConnection.set_tunnel", [contacts(at(0, "host"))]],
  ["ftplib.{FTP,FTP_TLS}", HOST, "ftplib.FTP"],
  ["ftplib.FTP.connect", HOST],
  ["smtplib.{SMTP,SMTP_SSL,LMTP}", HOST, "smtplib.SMTP"],
  ["smtplib.SMTP.connect", HOST],
  ["telnetlib.Telnet", [contacts(at(0, "host"))]],
  ["imaplib.{IMAP4,IMAP4_SSL}", HOST],
  ["poplib.{POP3,POP3_SSL}", [contacts(at(0, "host"))]],
  ["nntplib.{NNTP,NNTP_SSL}", [contacts(at(0, "host"))]],
  ["xmlrpc.client.{ServerProxy,Server}", [contacts(at(0, "uri"))]],
  ["logging.handlers.{SocketHandler,DatagramHandler,HTTPHandler}", [contacts(at(0, "host"))]],
  ["logging.handlers.SMTPHandler", [contacts(at(0, "mailhost", 0))]],
  ["logging.handlers.SysLogHandler", [contacts({ ...at(0, "address", 0), otherwise: "localhost" })]],
  ["multiprocessing.connection.{Client,Listener}", [contacts(at(0, "address", 0))]],
  ["asyncio.open_connection", [contacts(at(0, "host"))]],
  ["asyncio.start_server", [contacts(at(1, "host"))]],
  ["asyncio.{open_unix_connection,start_unix_server}", [reads(at(0, "path"))]],
  ["asyncio.AbstractEventLoop.create_connection", [contacts(at(1, "host"))]],
  ["asyncio.AbstractEventLoop.create_datagram_endpoint", [contacts({ keyword: "remote_addr" })]],
  ["asyncio.AbstractEventLoop.sock_connect", [contacts(at(1, "address", 0))]],
  [
    "socketserver.{TCPServer,UDPServer,ThreadingTCPServer,ThreadingUDPServer,ForkingTCPServer}",
    [contacts(at(0, "server_address", 0))],
  ],
  [
    "http.server.{HTTPServer,ThreadingHTTPServer} xmlrpc.server.SimpleXMLRPCServer",
    [contacts(at(0, "server_address", 0))],
  ],
  ["wsgiref.simple_server.make_server", HOST],
  ["ensurepip.bootstrap", [contactsHost("pypi.org")]],
]);
