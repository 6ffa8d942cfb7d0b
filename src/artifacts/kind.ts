import type { ArtifactKind } from "../core/ids.ts";

const BY_FOLDER: readonly (readonly [RegExp, ArtifactKind])[] = [
  [/(?:^|\/)(?:\.claude|\.cursor|\.github|\.agents|\.gemini|\.codex)\//iu, "config"],
  [/(?:^|\/)tools\//iu, "tool"],
  [/(?:^|\/)prompts\//iu, "prompt"],
  [/(?:^|\/)memory\//iu, "memory"],
];
const BY_NAME: readonly (readonly [RegExp, ArtifactKind])[] = [
  [
    /(?:^|\/)(?:agents|claude|claude\.local|gemini)\.md$|(?:^|\/)\.(?:cursorrules|windsurfrules|mcp\.json)$/iu,
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
