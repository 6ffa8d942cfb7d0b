import { at, runsArgv, runsList, runsText, runsWords, toTable, when } from "../build.ts";
import type { CallEffect, MeaningTable, Where } from "../meaning.ts";

const SHELL: Where = { keyword: "shell" };

/** A list of words, or with `shell=True` a line for a shell. */
const STARTS: readonly CallEffect[] = [
  when(runsList(at(0, "args")), SHELL, { is: ["False", "None", "0"] }, true),
  when(runsText(at(0, "args")), SHELL, { is: ["True", "1"] }, false),
];
const LINE = [runsText(at(0, "command"))];

/** Processes in Python's standard library: Python documentation 3.14, os (Process Management), subprocess, asyncio, pty, webbrowser. */
export const PYTHON_PROGRAMS: MeaningTable = toTable([
  ["{os,posix,nt}.system", LINE],
  ["os.popen", [runsText(at(0, "cmd"))]],
  ["subprocess.{run,call,check_call,check_output}", STARTS, "subprocess.CompletedProcess"],
  ["subprocess.Popen", STARTS, "subprocess.Popen"],
  ["subprocess.{getoutput,getstatusoutput}", [runsText(at(0, "cmd"))]],
  ["{os,posix,nt}.{execv,execve} os.{execvp,execvpe}", [runsArgv()]],
  ["os.{execl,execle,execlp,execlpe}", [runsArgv()]],
  ["{os,posix,nt}.{spawnv,spawnve} os.{spawnvp,spawnvpe,spawnl,spawnle,spawnlp,spawnlpe}", [runsArgv(1)]],
  ["{os,posix}.{posix_spawn,posix_spawnp}", [runsArgv()]],
  ["{os,nt}.startfile", [runsList(at(0, "filepath"))]],
  ["pty.spawn", [runsList(at(0, "argv"))]],
  ["distutils.spawn.spawn setuptools._distutils.spawn.spawn", [runsList(at(0, "cmd"))]],
  ["_posixsubprocess.fork_exec", [runsList(at(0))]],
  ["_winapi.CreateProcess", [runsText(at(1))]],
  ["commands.{getoutput,getstatusoutput} popen2.{popen2,popen3,popen4}", [runsText(at(0))]],
  [
    "asyncio.create_subprocess_shell asyncio.subprocess.create_subprocess_shell",
    [runsText(at(0, "cmd"))],
    "asyncio.subprocess.Process",
  ],
  [
    "asyncio.create_subprocess_exec asyncio.subprocess.create_subprocess_exec",
    [runsWords()],
    "asyncio.subprocess.Process",
  ],
  ["asyncio.{get_event_loop,get_running_loop,new_event_loop}", [], "asyncio.AbstractEventLoop"],
  ["asyncio.AbstractEventLoop.subprocess_shell", [runsText(at(1, "cmd"))]],
  ["asyncio.AbstractEventLoop.subprocess_exec", [runsWords(1)]],
  ["webbrowser.{open,open_new,open_new_tab}", [{ does: "network", target: at(0, "url") }]],
  ["webbrowser.get", [], "webbrowser.BaseBrowser"],
  ["webbrowser.BaseBrowser.{open,open_new,open_new_tab}", [{ does: "network", target: at(0, "url") }]],
]);
