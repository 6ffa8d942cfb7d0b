import { pathWithin } from "../../artifacts/paths.ts";
import { wordTarget } from "../../core/capability.ts";
import type { Path } from "../../core/ids.ts";
import type { Location } from "../../core/location.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { maskSecrets } from "../../text/mask-secrets.ts";
import type { InspectDocument, PlaceDocument } from "./document.ts";

/** What the files of an artifact say together. Targets are shown as they are written, unless that shows a secret. */
export function describeArtifact({
  artifact,
  facts,
}: UnderstoodArtifact): Pick<InspectDocument, "capabilities" | "closure" | "entryPoints" | "tests"> {
  const place = (at: Location): PlaceDocument => placeOf(at, artifact.root);
  return {
    capabilities: facts.capabilities.flatMap(({ kind, target, origins, risk, at }) =>
      origins.flatMap((origin) => {
        const first = at.find((each) => each.origin === origin);
        return first === undefined
          ? []
          : [{ kind, target: maskSecrets(wordTarget(target)), origin, risk, ...place(first) }];
      }),
    ),
    closure: facts.closure,
    entryPoints: facts.entryPoints.map(({ how, when, at }) => ({ how: maskSecrets(how), when, ...place(at) })),
    tests: facts.tests.map(({ framework, name, at }) => ({ framework, name: maskSecrets(name), ...place(at) })),
  };
}

function placeOf({ path, member, line }: Location, root: Path): PlaceDocument {
  const within = pathWithin(root, path);
  return { path: member === undefined ? within : `${within}!${member}`, line };
}
