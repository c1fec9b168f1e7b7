import type { Command } from "#core/protocol/commands.ts";
import { linkOf } from "../links.ts";
import { Refusal } from "../refusal.ts";
import { hashOf, newSecret } from "../secrets.ts";
import type { CommandContext, Done } from "./command-context.ts";

/** A new link in place of the old one, which opens nothing any more; who is in stays in. The secret is in the reply alone. */
export function link(context: CommandContext, { role, department }: Extract<Command, { readonly type: "link" }>): Done {
  const { id, frame } = context.workshop();
  if (department !== undefined) {
    if (role !== "seat") throw new Refusal(400, "invalid", "Only a seat link belongs to a department.", "/department");
    if (!frame.departments.some((known) => known.id === department)) {
      throw new Refusal(400, "unknown-department", `There is no department "${department}" in this workshop.`, "/department");
    }
  }
  const secret = newSecret(context.random);
  context.storage.deleteLinks(id, role, department ?? null);
  context.storage.addSecret({ hash: hashOf(secret), workshop: id, role, department: department ?? null, kind: "link", endsAt: 0 });
  return { reply: { link: linkOf(context.baseUrl, id, secret) }, detail: JSON.stringify([role, department ?? null]) };
}
