import type { Access } from "../../access/access.ts";
import { constantOf, prefixOf, type Word } from "../../word.ts";
import { readArguments } from "./arguments.ts";

const COPYING = /^(?:cp|mv|sync|rsync|copy|move|put|get)$/u;
const VALUES = new Set("--profile --region --acl --exclude --include --storage-class --project -c --config".split(" "));

/** `aws s3 cp`, `gsutil cp`, `gcloud storage cp`, `rclone copy`: from the second last operand to the last one. */
export function readCloudCopy(words: readonly Word[]): readonly Access[] {
  const { operands } = readArguments(words.slice(1), (name) => VALUES.has(name));
  const verb = operands.findIndex((word) => COPYING.test(constantOf(word) ?? ""));
  const places = verb === -1 ? [] : operands.slice(verb + 1);
  return places.map((word, index): Access => {
    const isLast = index === places.length - 1 && index > 0;
    if (/^[\w.-]{2,}:/u.test(prefixOf(word))) return { role: "url", word };
    return { role: isLast ? "write-tree" : "read-tree", word };
  });
}
