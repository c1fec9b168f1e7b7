// What the room says to a conflict: answer, agree, park. Each is a record with the print the conflict had; it stays settled while its print is this one.
import type * as Y from "yjs";
import { heldOpenBy } from "#core/conflicts/given-answers.ts";
import { identityOf } from "#core/conflicts/identity.ts";
import { appendToList, readSession, type SessionList } from "#core/doc/session-doc.ts";
import type { Json } from "#core/model/json.ts";
import type { Agreement, Answer, ConflictRef, Parked } from "#core/model/workshop.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import { Refusal } from "../refusal.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { concernedBy, requireConcerned } from "./concerned.ts";

const SPONSOR = "sponsor";
/** Records of one list; far above what a workshop says, and it keeps a document that everybody loads from being flooded. */
export const MAX_RECORDS = 5_000;

/** "Not a conflict" of one department does not close what another concerned has called real: that one's answer is said again, as the last (CM42). */
export function answer(context: CommandContext, command: Extract<Command, { readonly type: "answer" }>): Done {
  const { department, role } = context.grant;
  const ref = conflict(command);
  const record: Answer = { ...ref, print: command.print, answer: command.answer, ...(department === null ? {} : { department }) };
  const held: Answer[] = [];
  if (role !== "host") {
    const departments = concernedBy(context, ref);
    requireConcerned(context, departments);
    if (command.answer === "not-a-conflict") {
      const { answers } = context.read(SESSION, readSession);
      const said = { identity: identityOf(ref), print: command.print, departments };
      held.push(...heldOpenBy(said, answers, department).map((by): Answer => ({ ...ref, print: command.print, answer: "real", department: by })));
    }
  }
  return settle(context, "answers", [record, ...held], command.rule);
}

export function agree(context: CommandContext, command: Extract<Command, { readonly type: "agree" }>): Done {
  const unknown = command.departments?.find((id) => !context.workshop().frame.departments.some((known) => known.id === id));
  if (unknown !== undefined) throw new Refusal(400, "unknown-department", `There is no department "${unknown}" in this workshop.`, "/departments");
  const record: Agreement = {
    ...conflict(command),
    print: command.print,
    text: command.text,
    ...(command.departments === undefined ? {} : { departments: command.departments }),
    ...follow(command),
  };
  return settle(context, "agreements", [record], command.rule);
}

export function park(context: CommandContext, command: Extract<Command, { readonly type: "park" }>): Done {
  const record: Parked = { ...conflict(command), print: command.print, ...(command.text === undefined ? {} : { text: command.text }), ...follow(command) };
  return settle(context, "parked", [record], command.rule);
}

/** Parked, with the sponsor to decide: the room could not. */
export function escalate(context: CommandContext, command: Extract<Command, { readonly type: "escalate" }>): Done {
  const record: Parked = {
    ...conflict(command),
    print: command.print,
    ...(command.text === undefined ? {} : { text: command.text }),
    owner: SPONSOR,
    ...(command.until === undefined ? {} : { until: command.until }),
    extra: { escalated: true },
  };
  return settle(context, "parked", [record], command.rule);
}

export function requireSpace(doc: Y.Doc, list: SessionList): void {
  if (doc.getMap(list).size >= MAX_RECORDS) throw new Refusal(409, "list-full", `This workshop holds ${MAX_RECORDS} of these and takes no more.`);
}

function conflict({ rule, goals, scope }: ConflictRef): ConflictRef {
  return { rule, goals, ...(scope === undefined ? {} : { scope }) };
}

function follow({ owner, until }: { readonly owner?: string; readonly until?: string }) {
  return { ...(owner === undefined ? {} : { owner }), ...(until === undefined ? {} : { until }) };
}

function settle(context: CommandContext, list: SessionList, records: readonly (Answer | Agreement | Parked)[], rule: string): Done {
  let key = "";
  context.edit(SESSION, (doc) => {
    requireSpace(doc, list);
    const [first = ""] = records.map((record) => appendToList(doc, list, record as unknown as Json));
    key = first;
  });
  return { reply: { id: key }, detail: JSON.stringify([rule, key]) };
}
