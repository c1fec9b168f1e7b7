import { StringDecoder } from "node:string_decoder";
import { createSuggest } from "#core/suggest/suggest.ts";
import type { Call } from "./run.ts";
import { UsageError } from "./usage-error.ts";

/** One goal text a line in, one JSON object a line out; an empty line gives {}. */
export async function suggestCommand({ flags, terminal }: Call): Promise<number> {
  if (!flags.has("--json")) throw new UsageError("overarch suggest prints JSON: add --json.");
  const suggest = createSuggest();
  for await (const line of linesOf(terminal.input)) {
    terminal.out(`${JSON.stringify(line.trim() === "" ? {} : suggest(line))}\n`);
  }
  return 0;
}

/** Lines end at a line feed alone: node:readline also breaks at U+2028, which phones paste into texts, and answers would slip by a line. */
async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === "string" ? chunk : decoder.write(chunk))).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  rest += decoder.end();
  if (rest !== "") yield rest.replace(/\r$/, "");
}
