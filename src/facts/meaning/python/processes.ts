import type { MeaningTable } from "../meaning.ts";
import { at, eachOf, runsList, runsText, runsWords } from "../build.ts";

/**
 * Functions of the standard library that start programs, https://docs.python.org/3/library/subprocess.html, os.html
 * ("Process Management"), pty.html, asyncio-subprocess.html. `posix` and `nt` are the modules behind `os`.
 */
export const PROCESSES: MeaningTable = {
  ...eachOf("subprocess", "getoutput getstatusoutput", runsText(at(0, "cmd"))),
  ...eachOf("subprocess", "run call check_call check_output Popen", runsList(at(0, "args"))),
  ...eachOf("os", "system popen popen2 popen3 popen4", runsText(at(0, "command"))),
  ...eachOf("posix", "system popen", runsText(at(0, "command"))),
  ...eachOf("nt", "system popen", runsText(at(0, "command"))),
  ...eachOf("os", "execv execve execvp execvpe", runsList(at(1, "argv"))),
  ...eachOf("posix", "execv execve", runsList(at(1, "argv"))),
  ...eachOf("os", "execl execlp execle execlpe", runsWords(1)),
  ...eachOf("os", "spawnv spawnve spawnvp spawnvpe", runsList(at(2, "args"))),
  ...eachOf("os", "spawnl spawnle spawnlp spawnlpe", runsWords(2)),
  ...eachOf("os", "posix_spawn posix_spawnp", runsList(at(1, "argv"))),
  ...eachOf("posix", "posix_spawn posix_spawnp", runsList(at(1, "argv"))),
  ...eachOf("os", "startfile", runsText(at(0, "path"))),
  ...eachOf("nt", "startfile", runsText(at(0, "path"))),
  ...eachOf("pty", "spawn", runsList(at(0, "argv"))),
  ...eachOf("asyncio", "create_subprocess_shell", runsText(at(0, "cmd"))),
  ...eachOf("asyncio", "create_subprocess_exec", runsWords(0)),
  ...eachOf("asyncio.subprocess", "create_subprocess_shell", runsText(at(0, "cmd"))),
  ...eachOf("asyncio.subprocess", "create_subprocess_exec", runsWords(0)),
  ...eachOf("asyncio.AbstractEventLoop", "subprocess_shell", runsText(at(1))),
  ...eachOf("asyncio.AbstractEventLoop", "subprocess_exec", runsWords(1)),
  ...eachOf("distutils.spawn", "spawn", runsList(at(0, "cmd"))),
  ...eachOf("setuptools._distutils.spawn", "spawn", runsList(at(0, "cmd"))),
  ...eachOf("distutils.util", "spawn", runsList(at(0, "cmd"))),
  ...eachOf("commands", "getoutput getstatusoutput", runsText(at(0))),
  ...eachOf("popen2", "popen2 popen3 popen4 Popen3", runsText(at(0))),
  ...eachOf("_posixsubprocess", "fork_exec", runsList(at(0))),
  ...eachOf("multiprocessing.util", "spawnv_passfds", runsList(at(1, "args"))),
  ...eachOf("test.support.script_helper", "assert_python_ok spawn_python", runsWords(0)),
  ...eachOf("pydoc", "pipepager tempfilepager", runsText(at(1, "cmd"))),
  ...eachOf("pipes.Template", "open copy append prepend", runsText(at(0))),
  ...eachOf("webbrowser", "GenericBrowser BackgroundBrowser", runsText(at(0, "name"))),
  ...eachOf("ctypes.CDLL", "system popen", runsText(at(0))),
  ...eachOf("ctypes.CDLL", "execv execve execvp posix_spawn", runsList(at(1))),
};
