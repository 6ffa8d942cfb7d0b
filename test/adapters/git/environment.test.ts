import { describe, expect, test } from "vitest";
import { isolate, outsideRepositories } from "../../../src/adapters/git/environment.ts";

describe("isolate", () => {
  test.each([
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_CEILING_DIRECTORIES",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM",
    "GIT_EXEC_PATH",
    "HOME",
    "TMPDIR",
  ])("keeps %s", (name) => {
    expect(isolate({ [name]: "/value" }, [])).toMatchObject({ [name]: "/value" });
  });

  test.each([
    "GIT_NAMESPACE",
    "GIT_CONFIG",
    "GIT_CONFIG_PARAMETERS",
    "GIT_CONFIG_KEY_99",
    "GIT_EXTERNAL_DIFF",
    "GIT_TRACE",
    "GIT_TRACE2_EVENT",
    "GIT_PAGER",
    "GIT_SSH_COMMAND",
    "GIT_ASKPASS",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_LITERAL_PATHSPECS",
    "GIT_TEST_ASSUME_DIFFERENT_OWNER",
    "LD_PRELOAD",
    "XDG_CONFIG_HOME",
    "PAGER",
    "LANG",
    "SUDO_UID",
  ])("drops %s", (name) => {
    expect(isolate({ [name]: "/value" }, [])).not.toHaveProperty([name]);
  });

  test.each<[name: string, value: string]>([
    ["GIT_CONFIG_NOSYSTEM", "1"],
    ["GIT_CONFIG_GLOBAL", "/dev/null"],
    ["GIT_CONFIG_SYSTEM", "/dev/null"],
    ["GIT_ATTR_NOSYSTEM", "1"],
    ["GIT_NO_REPLACE_OBJECTS", "1"],
    ["GIT_GRAFT_FILE", "/dev/null"],
    ["GIT_NO_LAZY_FETCH", "1"],
    ["GIT_ALLOW_PROTOCOL", ""],
    ["GIT_OPTIONAL_LOCKS", "0"],
    ["GIT_TERMINAL_PROMPT", "0"],
    ["LC_ALL", "C"],
  ])("sets %s, whatever it was", (name, value) => {
    expect(isolate({ [name]: "hostile" }, [])).toMatchObject({ [name]: value });
  });

  test.each<[path: string | undefined, kept: string]>([
    ["/usr/bin:/bin", "/usr/bin:/bin"],
    [".:/bin", "/bin"],
    ["/bin:", "/bin"],
    ["node_modules/.bin::/bin:..", "/bin"],
    ["", "/dev/null"],
    [".", "/dev/null"],
    [undefined, "/dev/null"],
  ])("keeps of the PATH %j only what is absolute", (path, kept) => {
    expect(isolate({ PATH: path }, [])["PATH"]).toBe(kept);
  });

  test("adds settings and counts them", () => {
    const plain = isolate({}, []);
    const more = isolate({}, [["safe.directory", "/a"]]);
    const count = Number(plain["GIT_CONFIG_COUNT"]);
    expect(count).toBeGreaterThan(5);
    expect(more).toEqual({
      ...plain,
      GIT_CONFIG_COUNT: `${count + 1}`,
      [`GIT_CONFIG_KEY_${count}`]: "safe.directory",
      [`GIT_CONFIG_VALUE_${count}`]: "/a",
    });
  });
});

test("outsideRepositories finds the user's configuration and no repository", () => {
  const environment = {
    HOME: "/home/ada",
    XDG_CONFIG_HOME: "/home/ada/.config",
    GIT_CONFIG_GLOBAL: "/home/ada/git",
    GIT_DIR: "/home/ada/work/.git",
    GIT_CONFIG_COUNT: "1",
    PATH: "/bin:.",
  };
  expect(outsideRepositories(environment)).toEqual({
    HOME: "/home/ada",
    XDG_CONFIG_HOME: "/home/ada/.config",
    GIT_CONFIG_GLOBAL: "/home/ada/git",
    GIT_DIR: "/dev/null",
    PATH: "/bin",
    LC_ALL: "C",
  });
});
