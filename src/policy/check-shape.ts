import { checked, type Checked, type Problem } from "./problem.ts";
import { explainShapeError, type Complaint } from "./explain-shape.ts";
import validate from "./validate.generated.js";
import type { WrittenPolicy } from "./written-policy.ts";
import { joinPointer, nodeAt, type YamlTree } from "./yaml/tree.ts";

/** Whether a file has the shape of schema/policy.schema.json; if not, everything that is wrong with it. */
export function checkShape(tree: YamlTree): Checked<WrittenPolicy> {
  const written = tree.root.value;
  if (validate(written)) return checked(written, []);
  const [first, ...others] = (validate.errors ?? []).map((error) => {
    const complaint = explainShapeError(error, nodeAt(tree, error.instancePath).value);
    return placeComplaint(tree, error.instancePath, complaint);
  });
  if (first === undefined) throw new Error("the validator refused a policy without saying why");
  return { ok: false, problems: [first, ...others] };
}

function placeComplaint(tree: YamlTree, pointer: string, { code, sentence, key }: Complaint): Problem {
  const node = nodeAt(tree, key === null ? pointer : joinPointer(pointer, key));
  return { code, sentence, region: key === null ? node.region : (node.key ?? node.region) };
}
