import type { Account } from "../../ports/github.ts";
import { at, convert, record, text, type Read } from "./shape.ts";

const KINDS: Readonly<Record<string, Account["kind"]>> = { User: "user", Organization: "organization" };

/** `simple-user` of the API. Any type that is no person's is a bot: nobody should take it for one. */
export const readAccount: Read<Account> = record<Account>({
  login: at(["login"], text),
  kind: at(
    ["type"],
    convert(text, (type) => KINDS[type] ?? "bot"),
  ),
});
