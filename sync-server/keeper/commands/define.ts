import { appendToList, readSession, replaceInList } from "#core/doc/session-doc.ts";
import { ownersOf, whyNotRewrite } from "#core/facilitation/glossary-rights.ts";
import type { Json } from "#core/model/json.ts";
import type { GlossaryEntry } from "#core/model/room.ts";
import type { Answer, ConflictRef } from "#core/model/workshop.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import { Refusal } from "../refusal.ts";
import { newId } from "../secrets.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { concernedBy, requireConcerned, titleOf } from "./concerned.ts";
import { requireDepartments } from "./room-right.ts";
import { requireSpace } from "./settle.ts";

/** One meaning for a word: a second definition of it replaces the first, an empty one takes it out. */
export function define(context: CommandContext, command: Extract<Command, { readonly type: "define" }>): Done {
  const { term, definition, departments = [] } = command;
  requireDepartments(context, departments, "/departments");
  const { room, answers } = context.read(SESSION, readSession);
  const known = room.glossary.find((one) => wordOf(one.term) === wordOf(term));
  const id = known?.id ?? newId(context.random);
  const gone = definition.trim() === "";
  if (known !== undefined) requireOwner(context, known, answers);
  const { print, ...conflict } = command.conflict ?? {};
  const ref = isRef(conflict) ? conflict : undefined;
  if (ref !== undefined && context.grant.role !== "host") requireConcerned(context, concernedBy(context, ref));
  const settles = ref ?? known?.conflict;
  const record: GlossaryEntry = { id, term: term.trim(), definition: definition.trim(), departments, ...(settles === undefined ? {} : { conflict: settles }) };
  const answered: Answer | undefined = ref === undefined || print === undefined ? undefined : { ...ref, print, answer: "different-things", defined: id };
  // Without the entry nothing is defined any more: what it settled is open again.
  const undone = answers.filter((one) => one.defined === id).map(({ defined: _, ...one }) => one);
  context.edit(SESSION, (doc) => {
    if (!gone) requireSpace(doc, "glossary");
    replaceInList(doc, "glossary", (entry) => (entry as { readonly id?: Json }).id === id, gone ? null : (record as unknown as Json));
    for (const one of gone ? undone : answered === undefined ? [] : [answered]) {
      requireSpace(doc, "answers");
      appendToList(doc, "answers", one as unknown as Json);
    }
  });
  return { reply: gone ? {} : { id }, detail: JSON.stringify([id, gone ? "out" : "in"]) };
}

/** What settled a conflict is not changed over the heads of those who agreed. */
function requireOwner(context: CommandContext, entry: GlossaryEntry, answers: readonly Answer[]): void {
  if (context.grant.role === "host") return;
  const owners = ownersOf(entry, answers, (ref) => concernedBy(context, ref));
  const reason = whyNotRewrite(entry, owners, context.grant, (department) => titleOf(context, department));
  if (reason !== null) throw new Refusal(403, "not-concerned", reason, "/term");
}

function isRef(conflict: Partial<ConflictRef>): conflict is ConflictRef {
  return conflict.rule !== undefined && conflict.goals !== undefined;
}

function wordOf(term: string): string {
  return term.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
