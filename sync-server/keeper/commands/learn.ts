// What a department brings back from outside, on the canvas beside the cards it speaks to.
import type * as Y from "yjs";
import { ROOTS } from "#core/doc/roots.ts";
import { readLearning } from "#core/facilitation/records.ts";
import type { Json } from "#core/model/json.ts";
import type { Learning } from "#core/model/room.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, trayOf } from "#core/protocol/documents.ts";
import { Refusal } from "../refusal.ts";
import { newId } from "../secrets.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { goalIn, unknownGoal } from "./crossing.ts";
import { ownDepartment, requireObjective } from "./room-right.ts";
import { MAX_RECORDS } from "./settle.ts";

export function learn(context: CommandContext, { id: known, text, source, links }: Extract<Command, { readonly type: "learn" }>): Done {
  const department = ownDepartment(context);
  for (const [place, link] of links.entries()) {
    if ("objective" in link) requireObjective(context, link.objective, `/links/${place}/objective`);
    else if (goalIn(context, CANVAS, link.goal) === null && goalIn(context, trayOf(department), link.goal) === null) throw unknownGoal(link.goal);
  }
  if (known !== undefined && learningIn(context, known).department !== department) {
    throw new Refusal(403, "not-yours", "This learning belongs to another department.", "/id");
  }
  const id = known ?? newId(context.random);
  const record: Learning = { id, department, text, ...(source === undefined ? {} : { source }), links };
  context.edit(CANVAS, (doc) => {
    const map = learningsOf(doc);
    if (known === undefined && map.size >= MAX_RECORDS) throw new Refusal(409, "list-full", `This workshop holds ${MAX_RECORDS} learnings and takes no more.`);
    map.set(id, record as unknown as Json);
  });
  return { reply: { id }, detail: JSON.stringify([id]) };
}

export function unlearn(context: CommandContext, { learning: id }: Extract<Command, { readonly type: "unlearn" }>): Done {
  const { role, department } = context.grant;
  if (learningIn(context, id).department !== department && role !== "host") {
    throw new Refusal(403, "not-yours", "This learning belongs to another department; it or a host can take it out.", "/learning");
  }
  context.edit(CANVAS, (doc) => learningsOf(doc).delete(id));
  return { detail: JSON.stringify([id]) };
}

function learningsOf(doc: Y.Doc): Y.Map<Json> {
  return doc.getMap<Json>(ROOTS.learnings);
}

function learningIn(context: CommandContext, id: string): Learning {
  const learning = context.read(CANVAS, (doc) => readLearning(id, learningsOf(doc).get(id)));
  if (learning === null) throw new Refusal(400, "unknown-learning", `There is no learning "${id}" (any more).`, "/learning");
  return learning;
}
