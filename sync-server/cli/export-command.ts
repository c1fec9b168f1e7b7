import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { exportWorkshop } from "../export/export-workshop.ts";
import type { Call } from "./run.ts";
import { UsageError } from "./usage-error.ts";

/** The same files that the app hands out. */
export async function exportCommand({ files, values, terminal, read }: Call): Promise<number> {
  const format = values.get("--to");
  const out = values.get("--out");
  if (format === undefined || out === undefined) throw new UsageError("overarch export FILE --to FORMAT --out PATH");
  const { workshop } = await read(files[0] as string);
  const outcome = await exportWorkshop(workshop, format, terminal.today);
  if (!outcome.ok) throw new UsageError(outcome.error.message);
  await writeFile(resolve(terminal.cwd, out), outcome.value.body).catch((error: Error) => {
    throw new UsageError(`${out} cannot be written: ${error.message}.`);
  });
  terminal.err(`${out} written.\n`);
  return 0;
}
