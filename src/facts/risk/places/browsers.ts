import type { Places } from "./places.ts";

/** Where browsers and messengers keep what they know of a user. */
export const BROWSERS: readonly Places[] = [
  {
    what: "logins and cookies of a browser of the Chromium family",
    source: "Chromium documentation, User Data Directory",
    globs: [
      "~/.config/{google-chrome,google-chrome-beta,google-chrome-unstable,chromium,BraveSoftware,microsoft-edge,opera,vivaldi}/**",
      "~/Library/Application Support/{Google,Chromium,BraveSoftware,Microsoft Edge,com.operasoftware.Opera,Vivaldi,Arc}/**",
      "~/AppData/Local/{Google/Chrome,Chromium,BraveSoftware,Microsoft/Edge,Vivaldi}/**",
      "~/AppData/Roaming/Opera Software/**",
      "**/{Login Data,Login Data For Account,Web Data,Local State}",
      "**/{Default,Profile *}/{Cookies,Network/Cookies,History,Local Storage/**}",
    ],
  },
  {
    what: "logins and cookies of Firefox or Safari",
    source: "Mozilla support, Profiles: where Firefox stores your data; Apple support, Safari's cookies",
    globs: [
      "~/.mozilla/**",
      "~/Library/Application Support/Firefox/**",
      "~/AppData/Roaming/Mozilla/Firefox/**",
      "**/{logins.json,key3.db,key4.db,cookies.sqlite,places.sqlite,signons.sqlite}",
      "~/Library/{Cookies,Safari}/**",
      "~/Library/Containers/com.apple.Safari/**",
    ],
  },
  {
    what: "messages and sessions of a messenger or mail program",
    source: "Signal, Telegram, Discord, Slack, Thunderbird and Apple Mail documentation, data folders",
    globs: [
      "~/.config/{Signal,discord,Slack,Element}/**",
      "~/.local/share/TelegramDesktop/**",
      "~/Library/Application Support/{Signal,discord,Slack,Telegram Desktop,Element}/**",
      "~/AppData/Roaming/{Signal,discord,Slack,Telegram Desktop,Thunderbird}/**",
      "~/.thunderbird/**",
      "~/Library/{Messages,Mail}/**",
    ],
  },
];
