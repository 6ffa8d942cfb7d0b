import type { Advisory } from "../../ports/advisories.ts";
import type { ListedPackage } from "./listed-packages.ts";
import type { Answer } from "./look-up.ts";

/** An advisory about a package of one side. */
export interface Match {
  readonly listed: ListedPackage;
  readonly advisory: Advisory;
  /** The same for the same package and advisory, whichever version and place. */
  readonly key: string;
}

/** What is published about packages. Of one without a settled version only that it is malicious altogether. */
export function matchAdvisories(packages: readonly ListedPackage[], answer: Answer): readonly Match[] {
  return packages.flatMap((listed) => {
    const { ecosystem, name } = listed.package;
    return (answer.advisoriesOf(listed.package) ?? [])
      .filter(({ isMalicious }) => isMalicious || listed.isExact)
      .map((advisory) => ({ listed, advisory, key: JSON.stringify([ecosystem, name, advisory.names[0]]) }));
  });
}

/** Keys of what nobody could know when the version before was approved. `approved`: null where nobody knows when that was. */
export function findNews(before: readonly Match[], approved: Date | null): ReadonlySet<string> {
  if (approved === null) return new Set();
  const isNews = ({ advisory: { published } }: Match): boolean => published !== null && published > approved;
  return new Set(before.filter(isNews).map(({ key }) => key));
}
