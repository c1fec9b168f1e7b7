import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { FileError } from "#core/file/file-reader.ts";
import { parseFile } from "#core/file/parse-file.ts";
import type { WorkshopFile } from "#core/file/workshop-file.ts";
import { checkCommand } from "./check-command.ts";
import { diffCommand } from "./diff-command.ts";
import { exportCommand } from "./export-command.ts";
import { replayCommand } from "./replay-command.ts";
import { suggestCommand } from "./suggest-command.ts";
import { UsageError } from "./usage-error.ts";

export interface Terminal {
  /** Files are named relative to it. */
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly input: AsyncIterable<Buffer | string>;
  /** yyyy-mm-dd, for exports. */
  readonly today: string;
}

/** What a command may use: the words after its name, sorted into files and options. */
export interface Call {
  readonly files: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly terminal: Terminal;
  readonly read: (file: string) => Promise<WorkshopFile>;
}

interface CommandSpec {
  readonly usage: string;
  readonly files: number;
  readonly flags: readonly string[];
  readonly values: readonly string[];
  /** Returns the exit code. */
  readonly run: (call: Call) => Promise<number>;
}

const COMMANDS: { readonly [name: string]: CommandSpec } = {
  check: { usage: "check FILE [--json] [--all]", files: 1, flags: ["--json", "--all"], values: [], run: checkCommand },
  replay: { usage: "replay FILE --json [--at 3,7,last]", files: 1, flags: ["--json"], values: ["--at"], run: replayCommand },
  suggest: { usage: "suggest --json < texts, one a line", files: 0, flags: ["--json"], values: [], run: suggestCommand },
  export: { usage: "export FILE --to FORMAT --out PATH", files: 1, flags: [], values: ["--to", "--out"], run: exportCommand },
  diff: { usage: "diff A B [--json]", files: 2, flags: ["--json"], values: [], run: diffCommand },
};
const USAGE = `overarch ${Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join("\n         ")}\n`;
/** Bad input; contract. */
const BAD_INPUT = 2;

export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined) {
    terminal.err(USAGE);
    return BAD_INPUT;
  }
  if (name === "help" || name === "--help") {
    terminal.out(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    terminal.err(`There is no command "${name}".\n${USAGE}`);
    return BAD_INPUT;
  }
  try {
    return await command.run(parseCall(command, rest, terminal));
  } catch (error) {
    if (error instanceof FileError) terminal.err(`file: ${error.message}\n`);
    else if (error instanceof UsageError) terminal.err(`${error.message}\n`);
    else throw error;
    return BAD_INPUT;
  }
}

function parseCall(command: CommandSpec, words: readonly string[], terminal: Terminal): Call {
  const files: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let i = 0; i < words.length; i++) {
    const [word, inline] = splitOption(words[i] as string);
    if (command.values.includes(word)) {
      const value = inline ?? words[++i];
      if (value === undefined) throw new UsageError(`${word} needs a value: overarch ${command.usage}`);
      values.set(word, value);
    } else if (command.flags.includes(word)) {
      if (inline !== undefined) throw new UsageError(`${word} takes no value: overarch ${command.usage}`);
      flags.add(word);
    } else if (word.startsWith("-")) throw new UsageError(`There is no option ${word}: overarch ${command.usage}`);
    else files.push(word);
  }
  if (files.length !== command.files) throw new UsageError(`overarch ${command.usage}`);
  return { files, flags, values, terminal, read: (file) => readWorkshop(resolve(terminal.cwd, file), file) };
}

function splitOption(word: string): readonly [string, string | undefined] {
  const at = word.indexOf("=");
  return word.startsWith("--") && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word, undefined];
}

async function readWorkshop(path: string, name: string): Promise<WorkshopFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${name} cannot be read: ${error.code === "ENOENT" ? "there is no such file" : error.message}.`);
  });
  const text = textOf(bytes, name);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name} is not JSON: ${(error as Error).message}.`);
  }
  try {
    return parseFile(json);
  } catch (error) {
    throw error instanceof FileError ? new UsageError(`file: ${error.message}\n${name} is not a workshop file that can be read.`) : error;
  }
}

/** Without a byte order mark. What is no UTF-8 would come out as other words than were written. */
function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name} is not UTF-8 text.`);
  }
}
