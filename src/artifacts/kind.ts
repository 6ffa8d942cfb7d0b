import type { ArtifactKind } from "../core/ids.ts";

/** Folders of agents and their editors, then those that people name for what they hold. */
const BY_FOLDER: readonly (readonly [RegExp, ArtifactKind])[] = [
  [
    /(?:^|\/)\.(?:claude|claude-plugin|cursor|github|vscode|agents|gemini|codex|windsurf|clinerules|roo|kiro|amazonq|continue|junie|opencode|openclaw)\//iu,
    "config",
  ],
  [/(?:^|\/)tools\//iu, "tool"],
  [/(?:^|\/)prompts\//iu, "prompt"],
  [/(?:^|\/)memor(?:y|ies)\//iu, "memory"],
];
const BY_NAME: readonly (readonly [RegExp, ArtifactKind])[] = [
  [/\.prompt\.(?:md|ya?ml)$|\.prompty$/iu, "prompt"],
  [/(?:^|\/)memory\.md$/iu, "memory"],
  [
    /(?:^|\/)(?:agents(?:\.override)?|claude|claude\.local|gemini|soul|identity|heartbeat|bootstrap)\.md$|(?:^|\/)\.(?:cursorrules|windsurfrules|clinerules|roorules|goosehints|mcp\.json)$/iu,
    "config",
  ],
  [/\.(?:md|mdc|mdx|txt|rst)$/iu, "prompt"],
  [/\.(?:json|jsonc|ya?ml|toml|ini|cfg|conf)$/iu, "config"],
];

/** What a file that is an artifact by itself is to the agent: by its folder, then by its name; code is a tool. */
export function kindOfFile(path: string): ArtifactKind {
  for (const [pattern, kind] of [...BY_FOLDER, ...BY_NAME]) if (pattern.test(path)) return kind;
  return "tool";
}
