// Dissent for the minority report: a department and its reason, never a person.
import { appendToList, readSession, replaceInList } from "#core/doc/session-doc.ts";
import type { Json } from "#core/model/json.ts";
import type { Objection } from "#core/model/room.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, SESSION } from "#core/protocol/documents.ts";
import { Refusal } from "../refusal.ts";
import { newId } from "../secrets.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { goalIn, unknownGoal } from "./crossing.ts";
import { ownDepartment, requireObjective } from "./room-right.ts";
import { requireSpace } from "./settle.ts";

export function object(context: CommandContext, { about, text }: Extract<Command, { readonly type: "object" }>): Done {
  const department = ownDepartment(context);
  if (about.kind === "objective") requireObjective(context, about.objective, "/about/objective");
  if (about.kind === "goal" && goalIn(context, CANVAS, about.goal) === null) throw unknownGoal(about.goal);
  const record: Objection = { id: newId(context.random), department, about, text };
  context.edit(SESSION, (doc) => {
    requireSpace(doc, "objections");
    appendToList(doc, "objections", record as unknown as Json);
  });
  return { reply: { id: record.id }, detail: JSON.stringify([about.kind, record.id]) };
}

export function unobject(context: CommandContext, { objection: id }: Extract<Command, { readonly type: "unobject" }>): Done {
  const department = ownDepartment(context);
  const found = context.read(SESSION, (doc) => readSession(doc).room.objections).find((one) => one.id === id);
  if (found === undefined) throw new Refusal(400, "unknown-objection", `There is no objection "${id}" (any more).`, "/objection");
  if (found.department !== department)
    throw new Refusal(403, "not-yours", "This objection belongs to another department; only it can take it back.", "/objection");
  context.edit(SESSION, (doc) => void replaceInList(doc, "objections", (record) => (record as { readonly id?: Json }).id === id, null));
  return { detail: JSON.stringify([id]) };
}
