import { createEngine } from "#core/conflicts/engine.ts";
import { type ReplayStep, replay } from "#core/file/replay.ts";
import type { WorkshopFile } from "#core/file/workshop-file.ts";
import type { Call } from "./run.ts";
import { UsageError } from "./usage-error.ts";

/** Conflicts found do not change exit 0. A file without a history, or with an empty one, gives []. */
export async function replayCommand({ files, flags, values, terminal, read }: Call): Promise<number> {
  if (!flags.has("--json")) throw new UsageError("overarch replay prints JSON: add --json.");
  const at = values.get("--at");
  const wanted = at === undefined ? null : stepsOf(at);
  const file = await read(files[0] as string);
  const last = (file.history?.length ?? 0) - 1;
  const steps = last < 0 ? [] : told(file, wanted?.map((step) => (step === "last" ? last : step)) ?? null);
  terminal.out(`${JSON.stringify(steps, null, 1)}\n`);
  return 0;
}

function told(file: WorkshopFile, at: readonly number[] | null): readonly ReplayStep[] {
  try {
    return replay(file, createEngine, at);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--at: ${error.message}.`);
    throw error;
  }
}

function stepsOf(text: string): readonly (number | "last")[] {
  return text.split(",").map((word) => {
    const trimmed = word.trim();
    if (trimmed === "last") return trimmed;
    if (!/^\d+$/.test(trimmed)) throw new UsageError(`--at takes steps and "last", as in --at 3,7,last; "${trimmed}" is neither.`);
    return Number(trimmed);
  });
}
