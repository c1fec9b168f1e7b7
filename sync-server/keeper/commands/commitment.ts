// Where departments stand and what they sign. One record for each thing that can be said; saying it again replaces it.
import { readSession, replaceInList } from "#core/doc/session-doc.ts";
import { readSignature, readStance } from "#core/facilitation/records.ts";
import type { Json } from "#core/model/json.ts";
import type { RoomStance, Signature } from "#core/model/room.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { ownDepartment, requireObjective } from "./room-right.ts";
import { requireSpace } from "./settle.ts";

export function stance(context: CommandContext, command: Extract<Command, { readonly type: "stance" }>): Done {
  const department = ownDepartment(context);
  const { objective, stance: said } = command;
  requireObjective(context, objective, "/objective");
  const voice = command.voice ?? 1;
  const moment = command.moment ?? (context.workshop().phase === "commit" ? "after" : "before");
  const record: RoomStance | null = said === null ? null : { department, objective, voice, moment, stance: said };
  const same = (value: Json) => {
    const known = readStance(value);
    return known?.department === department && known.objective === objective && known.voice === voice && known.moment === moment;
  };
  context.edit(SESSION, (doc) => {
    requireSpace(doc, "stances");
    replaceInList(doc, "stances", same, record as unknown as Json);
  });
  return { detail: JSON.stringify([objective, voice, moment]) };
}

export function sign(context: CommandContext, { objective, signed }: Extract<Command, { readonly type: "sign" }>): Done {
  const department = ownDepartment(context);
  if (objective !== null) requireObjective(context, objective, "/objective");
  const agreements = context.read(SESSION, (doc) => readSession(doc).agreements.length);
  const record: Signature | null = signed ? { department, objective, at: context.at, agreements } : null;
  const same = (value: Json) => {
    const known = readSignature(value);
    return known !== null && known.department === department && known.objective === objective;
  };
  context.edit(SESSION, (doc) => {
    requireSpace(doc, "signatures");
    replaceInList(doc, "signatures", same, record as unknown as Json);
  });
  return { detail: JSON.stringify([objective, signed]) };
}
