import type { Region } from "../../../core/source-facts.ts";
import { type Node, spanOf } from "../syntax.ts";
import type { Draft, Gathering } from "./draft.ts";

export const REGION_FACTS: Gathering = {
  IfStatement({ node }, draft) {
    addRegion("if", node.consequent, node.test, draft);
    if (node.alternate) addRegion("else", node.alternate, null, draft);
  },
  ForStatement: ({ node }, draft) => addRegion("loop", node.body, node.test, draft),
  ForInStatement: ({ node }, draft) => addRegion("loop", node.body, node.right, draft),
  ForOfStatement: ({ node }, draft) => addRegion("loop", node.body, node.right, draft),
  WhileStatement: ({ node }, draft) => addRegion("loop", node.body, node.test, draft),
  DoWhileStatement: ({ node }, draft) => addRegion("loop", node.body, node.test, draft),
  WithStatement: ({ node }, draft) => addRegion("with", node.body, node.object, draft),
  SwitchCase: ({ node }, draft) => addRegion("case", node, node.test, draft),
  ThrowStatement: ({ node }, draft) => addRegion("raise", node, node.argument, draft),
  TryStatement({ node }, draft) {
    addRegion("try", node.block, null, draft);
    if (node.handler) addRegion("catch", node.handler, node.handler.param, draft);
    if (node.finalizer) addRegion("finally", node.finalizer, null, draft);
  },
};

/** Babel has no statement for `namespace` in front of a keyword (`if (a) namespace break`), which its types do not say. */
function addRegion(kind: Region["kind"], block: Node | undefined, asked: Node | null | undefined, draft: Draft): void {
  if (block === undefined) return;
  draft.regions.push({ kind, condition: asked ? draft.lowered.of(asked) : null, span: spanOf(block) });
}
