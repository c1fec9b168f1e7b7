import type { Conflict } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { check } from "#core/file/check.ts";
import { plainConflict } from "#core/file/replay.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Workshop } from "#core/model/workshop.ts";
import type { Call } from "./run.ts";

/** What B has that A has not: goals added, removed, moved, edited; conflicts opened, closed, graver or milder. Exit 0 whether or not they differ. */
export async function diffCommand({ files, flags, terminal, read }: Call): Promise<number> {
  const [a, b] = await Promise.all(files.map(async (file) => (await read(file)).workshop));
  const difference = differenceOf(a as Workshop, b as Workshop);
  terminal.out(flags.has("--json") ? `${JSON.stringify(difference, null, 2)}\n` : listing(difference, a as Workshop, b as Workshop));
  return 0;
}

export function differenceOf(a: Workshop, b: Workshop) {
  const before = new Map(a.goals.map((goal) => [goal.id, goal]));
  const after = new Map(b.goals.map((goal) => [goal.id, goal]));
  const both = b.goals.flatMap((to) => {
    const from = before.get(to.id);
    return from === undefined ? [] : [[from, to] as const];
  });
  const cell = ({ placement }: Goal) => JSON.stringify(placement === null ? null : [placement.objective, placement.horizon]);
  const words = ({ placement: _placement, ...goal }: Goal) => canonical(goal);
  const was = check(a, createEngine());
  const now = check(b, createEngine());
  const wasOpen = new Map(was.open.map(({ identity, severity }) => [identity, severity]));
  const only = (these: readonly Conflict[], those: readonly Conflict[]) => {
    const identities = new Set(those.map(({ identity }) => identity));
    return these.filter(({ identity }) => !identities.has(identity)).map(plainConflict);
  };
  return {
    goals: {
      added: b.goals.filter(({ id }) => !before.has(id)).map(({ id }) => id),
      removed: a.goals.filter(({ id }) => !after.has(id)).map(({ id }) => id),
      moved: both.filter(([from, to]) => cell(from) !== cell(to)).map(([, { id }]) => id),
      edited: both.filter(([from, to]) => words(from) !== words(to)).map(([, { id }]) => id),
    },
    frame: (["title", "overarchingGoal", "departments", "objectives", "horizons", "pools"] as const).filter(
      (part) => canonical(a[part]) !== canonical(b[part]),
    ),
    conflicts: {
      opened: only(now.open, was.open),
      closed: only(was.open, now.open),
      /** Open in both, at another level. */
      changed: now.open.flatMap((conflict) => {
        const before = wasOpen.get(conflict.identity);
        return before === undefined || before === conflict.severity ? [] : [{ ...plainConflict(conflict), was: before }];
      }),
    },
  };
}

/** JSON with sorted keys, so that the order of properties is no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1))) : part,
  );
}

function listing(difference: ReturnType<typeof differenceOf>, a: Workshop, b: Workshop): string {
  const titles = new Map([...a.goals, ...b.goals].map((goal) => [goal.id, goal.title]));
  const lines = [
    ...difference.frame.map((part) => `frame    ${part} differs`),
    ...Object.entries(difference.goals).flatMap(([what, ids]) => ids.map((id) => `${what.padEnd(8)} ${titles.get(id)} (${id})`)),
    ...(["opened", "closed"] as const).flatMap((what) =>
      difference.conflicts[what].map(({ rule, severity, goals }) => `${what.padEnd(8)} ${severity} ${rule}: ${goals.join(", ")}`),
    ),
    ...difference.conflicts.changed.map(({ rule, severity, goals, was }) => `changed  ${was} to ${severity} ${rule}: ${goals.join(", ")}`),
  ];
  return lines.length === 0 ? "No difference.\n" : `${lines.join("\n")}\n`;
}
