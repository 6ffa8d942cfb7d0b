import { at, calls, contacts, reads, runsList, runsText, stays, toTable, when, writes } from "../../build.ts";
import type { MeaningTable } from "../../meaning.ts";

const LINE = [runsText(at(0, "command"))];
/** Types and clicks as the user would: whatever is on the screen gets it. */
const ACTS = [{ does: "agent-tool", target: { fixed: "keyboard and screen" } } as const];

/** Other machines, programs and processes: documentation of paramiko, fabric, pexpect, sh, plumbum, psutil, pyautogui and others. */
export const PYTHON_REMOTE: MeaningTable = toTable([
  ["paramiko.{SSHClient,client.SSHClient}", [], "paramiko.SSHClient"],
  ["paramiko.SSHClient.connect", [contacts(at(0, "hostname")), reads({ keyword: "key_filename" })]],
  ["paramiko.SSHClient.exec_command", LINE],
  ["paramiko.SSHClient.open_sftp paramiko.SFTPClient.from_transport", [], "paramiko.SFTPClient"],
  ["paramiko.SFTPClient.put", [reads(at(0, "localpath"))]],
  ["paramiko.SFTPClient.get", [writes(at(1, "localpath"))]],
  ["paramiko.Transport", [contacts(at(0, "sock", 0))]],
  ["paramiko.{RSAKey,Ed25519Key,ECDSAKey}.from_private_key_file", [reads(at(0, "filename"))]],
  ["asyncssh.connect", [contacts(at(0, "host"))]],
  ["fabric.Connection fabric.connection.Connection", [contacts(at(0, "host"))], "fabric.Connection"],
  ["fabric.Connection.{run,sudo,local}", LINE],
  ["invoke.{run,sudo} invoke.context.Context.{run,sudo}", LINE],
  ["pexpect.{spawn,run,spawnu} pexpect.popen_spawn.PopenSpawn", LINE],
  ["pexpect.pxssh.pxssh.login", [contacts(at(0, "server"))]],
  ["wexpect.spawn winpty.PtyProcess.spawn ptyprocess.PtyProcess.spawn", [runsList(at(0))]],
  ["sh.Command", [runsList(at(0))]],
  ["plumbum.local.cmd plumbum.local.get", [runsList(at(0))]],
  ["plumbum.SshMachine", [contacts(at(0, "host"))]],
  ["delegator.run envoy.run", LINE],
  ["anyio.run_process anyio.open_process trio.run_process", [runsList(at(0, "command"))]],
  [
    "psutil.Popen",
    [
      when(runsList(at(0, "args")), { keyword: "shell" }, { is: ["False", "None"] }, true),
      when(runsText(at(0, "args")), { keyword: "shell" }, { is: ["True"] }, false),
    ],
  ],
  ["psutil.Process", [], "psutil.Process"],
  ["psutil.Process.environ", [{ does: "env", target: null }]],
  ["netmiko.ConnectHandler", [contacts({ keyword: "host" })]],
  ["scapy.all.{send,sendp,sr,sr1,sniff} dns.resolver.{resolve,query}", [contacts(at(0))]],
  ["whois.whois nmap.PortScanner.scan", [contacts(at(0))]],
  [
    "pyautogui.{write,typewrite,press,hotkey,click,moveTo,screenshot} pynput.keyboard.Controller.type pynput.keyboard.Listener pynput.mouse.Listener keyboard.{write,send,hook,record,on_press} mss.mss pyperclip.{paste,copy} PIL.ImageGrab.{grab,grabclipboard}",
    ACTS,
  ],
  [
    "schedule.every apscheduler.schedulers.background.BackgroundScheduler.add_job apscheduler.schedulers.blocking.BlockingScheduler.add_job",
    [calls(at(0, "func"))],
  ],
  ["crontab.CronTab", [stays("cron")]],
  ["win32api.RegSetValueEx win32service.CreateService", [stays("registry")]],
  ["win32com.client.Dispatch", [runsList(at(0))]],
  ["mcp.StdioServerParameters mcp.client.stdio.StdioServerParameters", [runsList({ keyword: "command" })]],
  ["mcp.client.sse.sse_client mcp.client.streamable_http.streamablehttp_client", [contacts(at(0, "url"))]],
]);
