import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall } from "../../../src/facts/query/calls.ts";
import { reachesNetwork } from "../../../src/facts/query/capabilities.ts";

/** What takes pictures of the screen, keys or the clipboard: documentation of pynput, keyboard, Pillow, mss and pyperclip. */
const CAPTURES =
  /^(?:pynput\.(?:keyboard|mouse)\.Listener|keyboard\.(?:on_press|on_release|hook|record|start_recording)|PIL\.ImageGrab\.grab(?:clipboard)?|pyautogui\.screenshot|pyscreenshot\.grab|mss\.mss(?:\.grab|\.shot)?|d3dshot\.create|pyperclip\.(?:paste|waitForNewPaste)|win32clipboard\.GetClipboardData|screenshot-desktop|clipboardy\.read(?:Sync)?)$/u;

/** Such calls in a source that also contacts a host. */
export const check: Check = function* (artifact) {
  for (const { source, call, target } of eachCall(artifact)) {
    if (CAPTURES.test(target) && reachesNetwork(source)) yield { source, span: call.span, key: target, detail: target };
  }
};
