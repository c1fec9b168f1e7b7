// One gate for every command: role, phase, locks (core/facilitation/command-rights.ts), each with a sentence that says what to do.
import { type WhyNot, whyNotCommand } from "#core/facilitation/command-rights.ts";
import type { Command } from "#core/protocol/commands.ts";
import { Refusal } from "../refusal.ts";
import { type CommandContext, refuseClosed, refuseOthersThanHosts, refuseWalls } from "./command-context.ts";

export function requireRight(context: CommandContext, { type }: Command): void {
  const reason = whyNotCommand(type, context.grant, context.workshop());
  if (reason !== null) throw REFUSALS[reason]();
}

const REFUSALS: { readonly [reason in WhyNot]: () => Refusal } = {
  "host-only": refuseOthersThanHosts,
  "read-only": refuseWalls,
  closed: refuseClosed,
  "department-required": () => new Refusal(403, "department-required", "This is said for a department. Join again for one to say it."),
  frozen: () => new Refusal(409, "frozen", "The host has frozen the room for a moment. Nothing of yours is lost; try again when it goes on."),
  locked: () => new Refusal(409, "locked", "The host has locked the canvas. Try again when it is open."),
  phase: () => new Refusal(409, "phase", 'Departments sign in the phase "commit". The host opens it.'),
};

/** The department this is said for; the right has seen to it that there is one. */
export function ownDepartment({ grant, workshop }: CommandContext): string {
  const { department } = grant;
  if (department === null || !workshop().frame.departments.some(({ id }) => id === department)) throw REFUSALS["department-required"]();
  return department;
}

export function requireObjective(context: CommandContext, objective: string, path: string): void {
  if (context.workshop().frame.objectives.some(({ id }) => id === objective)) return;
  throw new Refusal(400, "unknown-objective", `There is no column "${objective}" in this workshop (any more).`, path);
}

export function requireDepartments(context: CommandContext, departments: readonly string[], path: string): void {
  const unknown = departments.find((id) => !context.workshop().frame.departments.some((known) => known.id === id));
  if (unknown !== undefined) throw new Refusal(400, "unknown-department", `There is no department "${unknown}" in this workshop.`, path);
}
