import { expect, test } from "vitest";
import { asPath } from "../../../src/core/ids.ts";
import { makeRepository } from "../../support/repository.ts";
import { openGit } from "./open.ts";

test("says when a path or what is below was changed last, by the history up to a commit", async () => {
  const repository = makeRepository();
  repository.write("skills/pdf/SKILL.md", "one\n");
  repository.write("skills/pdf-2/SKILL.md", "one\n");
  const first = repository.commit();
  repository.write("skills/pdf-2/SKILL.md", "two\n");
  const second = repository.commit();
  repository.write("skills/pdf/SKILL.md", "two\n");
  const third = repository.commit();
  const opened = await openGit(repository.path);
  const last = async (commit: typeof first, path: string): Promise<string | null> => {
    const changed = await opened.lastChanged(commit, asPath(path));
    if (!changed.ok) throw new Error(changed.fault.message);
    return changed.value?.toISOString() ?? null;
  };
  expect(await last(third, "skills/pdf")).toBe("2026-01-01T00:02:00.000Z");
  expect(await last(second, "skills/pdf")).toBe("2026-01-01T00:00:00.000Z");
  expect(await last(third, "skills/pdf-2/SKILL.md")).toBe("2026-01-01T00:01:00.000Z");
  expect(await last(third, ".")).toBe("2026-01-01T00:02:00.000Z");
  expect(await last(third, "skills/*")).toBeNull();
  expect(await last(first, "nowhere")).toBeNull();
});
