import { readSession, replaceInList } from "#core/doc/session-doc.ts";
import type { Json } from "#core/model/json.ts";
import type { GlossaryEntry } from "#core/model/room.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import { newId } from "../secrets.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { requireDepartments } from "./room-right.ts";
import { requireSpace } from "./settle.ts";

/** One meaning for a word: a second definition of it replaces the first, an empty one takes it out. */
export function define(context: CommandContext, command: Extract<Command, { readonly type: "define" }>): Done {
  const { term, definition, departments = [], conflict } = command;
  requireDepartments(context, departments, "/departments");
  const known = context.read(SESSION, (doc) => readSession(doc).room.glossary).find((one) => wordOf(one.term) === wordOf(term));
  const id = known?.id ?? newId(context.random);
  const gone = definition.trim() === "";
  const record: GlossaryEntry = { id, term: term.trim(), definition: definition.trim(), departments, ...(conflict === undefined ? {} : { conflict }) };
  context.edit(SESSION, (doc) => {
    if (!gone) requireSpace(doc, "glossary");
    replaceInList(doc, "glossary", (entry) => (entry as { readonly id?: Json }).id === id, gone ? null : (record as unknown as Json));
  });
  return { reply: gone ? {} : { id }, detail: JSON.stringify([id, gone ? "out" : "in"]) };
}

function wordOf(term: string): string {
  return term.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
