import { removeAuthors } from "#core/doc/authors.ts";
import { readSession, writeSessionKey } from "#core/doc/session-doc.ts";
import type { JsonObject } from "#core/model/json.ts";
import { readSettings } from "#core/model/settings.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, type DocumentName, SESSION, trayOf } from "#core/protocol/documents.ts";
import type { WorkshopRow } from "../../storage/storage.ts";
import { SESSION_MS } from "../membership.ts";
import type { CommandContext, Done } from "./command-context.ts";

/** Documents whose past has to go before the answer, also when the command is repeated because its first answer never came. */
export function forgottenBy(command: Command, { frame }: Pick<WorkshopRow, "frame">): readonly DocumentName[] {
  return command.type === "settings" && command.set.authors === "anonymous" ? [CANVAS, ...frame.departments.map(({ id }) => trayOf(id))] : [];
}

/** What is named changes; keys of other programs stay. */
export function settings(context: CommandContext, { set }: Extract<Command, { readonly type: "settings" }>): Done {
  const row = context.workshop();
  const before = context.read(SESSION, (doc) => readSession(doc).settings);
  const after: JsonObject = { ...before, ...(set as JsonObject) };
  context.edit(SESSION, (doc) => writeSessionKey(doc, "settings", after));
  context.saveWorkshop({ ...row, settings: after });
  // Anonymity only gets stricter for what exists: names go from every card, and are put on none that has none.
  if (readSettings(before).authors === "names" && readSettings(after).authors === "anonymous") {
    for (const document of [CANVAS, ...row.frame.departments.map(({ id }) => trayOf(id))] as const) {
      context.edit(document, removeAuthors);
    }
  }
  // Those who wait are let in when the doors open.
  if (readSettings(after).doors === "open") {
    for (const { id } of context.storage.waitingSessions(row.id, context.at)) context.storage.admitSession(id, context.at + SESSION_MS);
  }
  return { reply: { settings: after }, detail: JSON.stringify(set) };
}
