import type { GitHub, IssueComment } from "../../ports/github.ts";
import { readAccount } from "./account.ts";
import type { Client } from "./client.ts";
import { at, integer, list, orElse, orNull, record, text } from "./shape.ts";

const readComment = record<IssueComment>({
  id: at(["id"], integer),
  author: at(["user"], orNull(readAccount)),
  body: at(["body"], orElse(text, "")),
});

export function commentOperations(client: Client): Pick<GitHub, "comments" | "createComment" | "updateComment"> {
  const { repository } = client.address;
  return {
    comments: async (number) =>
      await client.readAll(`${repository}/issues/${number}/comments?per_page=100`, list(readComment)),
    createComment: async (number, body) =>
      await client.send("POST", `${repository}/issues/${number}/comments`, { body }, readComment),
    updateComment: async (id, body) =>
      await client.send("PATCH", `${repository}/issues/comments/${id}`, { body }, readComment),
  };
}
