import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { WorkshopFile } from "#core/file/workshop-file.ts";
import { writeFile as fileText } from "#core/file/write-file.ts";
import { exportWorkshop } from "../export/export-workshop.ts";
import type { Call } from "./run.ts";
import { UsageError } from "./usage-error.ts";

/** The same files that the app hands out; a file that has a history keeps it. */
export async function exportCommand({ files, values, terminal, read }: Call): Promise<number> {
  const format = values.get("--to");
  const out = values.get("--out");
  if (format === undefined || out === undefined) throw new UsageError("overarch export FILE --to FORMAT --out PATH");
  const file = await read(files[0] as string);
  const outcome = await exportWorkshop(file.workshop, format, terminal.today);
  if (!outcome.ok) throw new UsageError(outcome.error.message);
  await writeFile(resolve(terminal.cwd, out), format === "json" ? fileText(withBase(file)) : outcome.value.body).catch((error: Error) => {
    throw new UsageError(`${out} cannot be written: ${error.message}.`);
  });
  terminal.err(`${out} written.\n`);
  return 0;
}

/** A history without the base it starts from would start from the lists as they are once somebody edits them. */
function withBase(file: WorkshopFile): WorkshopFile {
  if (file.history === undefined || file.historyBase !== undefined) return file;
  const { departments, objectives, horizons, pools, goals } = file.workshop;
  return { ...file, historyBase: { departments, objectives, horizons, pools, goals: goals.map((goal) => ({ ...goal, placement: null })) } };
}
