import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { createSuggest } from "#core/suggest/suggest.ts";
import type { Call } from "./run.ts";
import { UsageError } from "./usage-error.ts";

/** One goal text a line in, one JSON object a line out; an empty line gives {}. */
export async function suggestCommand({ flags, terminal }: Call): Promise<number> {
  if (!flags.has("--json")) throw new UsageError("overarch suggest prints JSON: add --json.");
  const suggest = createSuggest();
  for await (const line of createInterface({ input: Readable.from(terminal.input), crlfDelay: Number.POSITIVE_INFINITY })) {
    terminal.out(`${JSON.stringify(line.trim() === "" ? {} : suggest(line))}\n`);
  }
  return 0;
}
