// A command from its envelope to its answer: once per key, audited, all or nothing.

import { COMMAND_RIGHTS } from "#core/facilitation/command-rights.ts";
import type { Command, CommandReply } from "#core/protocol/commands.ts";
import type { DocumentName } from "#core/protocol/documents.ts";
import type { Storage, WorkshopRow } from "../../storage/storage.ts";
import type { Documents } from "../documents.ts";
import type { DocumentChange, Grant } from "../keeper.ts";
import { keyReused, unauthorized } from "../refusal.ts";
import { hashOf, type Random } from "../secrets.ts";
import { admit } from "./admit.ts";
import { closeBallot, openBallot, vote } from "./ballot.ts";
import { code } from "./code.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { sign, stance } from "./commitment.ts";
import { define } from "./define.ts";
import { object, unobject } from "./dissent.ts";
import { frame } from "./frame.ts";
import { hide } from "./hide.ts";
import { host } from "./host.ts";
import { learn, unlearn } from "./learn.ts";
import { link } from "./link.ts";
import { freeze, lock } from "./lock.ts";
import { phase } from "./phase.ts";
import { place } from "./place.ts";
import { gather, spotlight } from "./point.ts";
import { ready } from "./ready.ts";
import { reveal } from "./reveal.ts";
import { requireRight } from "./room-right.ts";
import { forgottenBy, settings } from "./settings.ts";
import { agree, answer, escalate, park } from "./settle.ts";
import { timer } from "./timer.ts";
import { unplace } from "./unplace.ts";

export interface RunCommandDeps {
  readonly storage: Storage;
  readonly documents: Documents;
  readonly random: Random;
  readonly now: () => number;
}

export interface Ran {
  readonly reply: CommandReply;
  readonly changes: readonly DocumentChange[];
  /** null: rights did not change. */
  readonly workshop: WorkshopRow | null;
  readonly revoked: readonly string[];
  /** Whether something is owed to be gone from the files before the answer. */
  readonly erases: boolean;
}

export function runCommand({ storage, documents, random, now }: RunCommandDeps, grant: Grant, command: Command, key: string, baseUrl: string): Ran {
  const at = now();
  let saved: WorkshopRow | null = null;
  const revoked: string[] = [];
  let erases = false;
  const { value: reply, changes } = documents.transaction({ department: grant.department, participant: grant.author }, ({ edit, seed }): CommandReply => {
    const first = storage.workshop(grant.workshop);
    if (first === null) throw unauthorized();
    const refOf = (document: DocumentName) => ({ workshop: first.id, epoch: first.epoch, document });
    const boxesGo = command.type === "ballot-close" || (command.type === "phase" && command.phase === "closed");
    const forgotten = [...forgottenBy(command, first), ...(boxesGo ? [null] : [])];
    for (const document of forgotten) storage.oweErasure({ workshop: first.id, epoch: first.epoch, document });
    erases = forgotten.length > 0;
    const fingerprint = hashOf(JSON.stringify(command));
    const earlier = storage.command(grant.workshop, grant.author, key);
    if (earlier !== null) {
      if (Buffer.compare(earlier.fingerprint, fingerprint) !== 0) {
        throw keyReused();
      }
      if (earlier.reply !== "") return JSON.parse(earlier.reply) as CommandReply;
    }
    const context: CommandContext = {
      grant,
      storage,
      random,
      baseUrl,
      key,
      at,
      workshop: () => saved ?? first,
      saveWorkshop(row) {
        storage.updateWorkshop(row);
        saved = row;
      },
      read: (document, read) => documents.read(refOf(document), read),
      edit: (document, change) => edit(refOf(document), change),
      seed: (document, fill) => seed(refOf(document), fill),
      revoke: (ids) => revoked.push(...ids),
    };
    requireRight(context, command);
    const { reply: more, detail } = perform(context, command);
    const answered: CommandReply = { ok: true, ...more };
    // A link is a secret and so not stored: repeating its command makes the next new link.
    const stored = command.type === "link" || command.type === "host" ? "" : JSON.stringify(answered);
    // A vote's key lies with its ballot, keyed, and ends with it: a fingerprint of a vote would be a vote.
    if (earlier === null && command.type !== "vote")
      storage.addCommand({ workshop: grant.workshop, participant: grant.author, key, fingerprint, reply: stored, at });
    const { role, department } = grant;
    // What only a host does is signed by that host; what is said for a department is not signed by a person.
    const participant = COMMAND_RIGHTS[command.type] === "host" ? grant.participantId : grant.author;
    storage.addAudit({ workshop: grant.workshop, at, participant, role, department, action: command.type, detail });
    return answered;
  });
  return { reply, changes, workshop: saved, revoked, erases };
}

function perform(context: CommandContext, command: Command): Done {
  switch (command.type) {
    case "place":
      return place(context, command);
    case "unplace":
      return unplace(context, command);
    case "frame":
      return frame(context, command);
    case "phase":
      return phase(context, command);
    case "lock":
      return lock(context, command);
    case "code":
      return code(context, command);
    case "link":
      return link(context, command);
    case "answer":
      return answer(context, command);
    case "agree":
      return agree(context, command);
    case "park":
      return park(context, command);
    case "settings":
      return settings(context, command);
    case "timer":
      return timer(context, command);
    case "ready":
      return ready(context, command);
    case "freeze":
      return freeze(context, command);
    case "gather":
      return gather(context, command);
    case "spotlight":
      return spotlight(context, command);
    case "host":
      return host(context, command);
    case "admit":
      return admit(context, command);
    case "reveal":
      return reveal(context, command);
    case "hide":
      return hide(context, command);
    case "object":
      return object(context, command);
    case "unobject":
      return unobject(context, command);
    case "stance":
      return stance(context, command);
    case "sign":
      return sign(context, command);
    case "define":
      return define(context, command);
    case "learn":
      return learn(context, command);
    case "unlearn":
      return unlearn(context, command);
    case "escalate":
      return escalate(context, command);
    case "ballot-open":
      return openBallot(context, command);
    case "vote":
      return vote(context, command);
    case "ballot-close":
      return closeBallot(context, command);
  }
}
