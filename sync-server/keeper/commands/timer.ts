import { readSession, writeSessionKey } from "#core/doc/session-doc.ts";
import { addToTimer, pauseTimer, resumeTimer, startTimer } from "#core/facilitation/timer.ts";
import type { Json } from "#core/model/json.ts";
import type { Timer } from "#core/model/room.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import { Refusal } from "../refusal.ts";
import type { CommandContext, Done } from "./command-context.ts";

type TimerCommand = Extract<Command, { readonly type: "timer" }>;

export function timer(context: CommandContext, command: TimerCommand): Done {
  const before = context.read(SESSION, (doc) => readSession(doc).room.timer);
  const after = next(before, command, context.at);
  context.edit(SESSION, (doc) => writeSessionKey(doc, "timer", after as unknown as Json));
  return { reply: { timer: after }, detail: command.action };
}

function next(timer: Timer | null, command: TimerCommand, at: number): Timer | null {
  if (command.action === "start") return startTimer(command.seconds, at);
  if (command.action === "add") return addToTimer(timer, command.seconds, at);
  if (command.action === "stop") return null;
  if (timer === null) throw new Refusal(409, "no-timer", "No timer is running. Start one first.");
  return command.action === "pause" ? pauseTimer(timer, at) : resumeTimer(timer, at);
}
