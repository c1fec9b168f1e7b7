// The command line as people call it: a process of its own, in a folder of its own.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const CHECKOUT = fileURLToPath(new URL("../..", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface HowToRun {
  readonly cwd: string;
  readonly env?: { readonly [name: string]: string };
  /** Given to standard input, which is then closed. */
  readonly input?: string;
  /** The reader goes away after the first bytes. */
  readonly stopReading?: boolean;
}

/** Without `INIT_CWD` and other words of the npm that runs the tests. */
export function runProgram(program: string, words: readonly string[], { cwd, env = {}, input = "", stopReading = false }: HowToRun): Promise<Ran> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== "INIT_CWD" && !name.startsWith("npm_")));
  const child = spawn(program, words, { cwd, env: { ...inherited, ...env }, stdio: ["pipe", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (stopReading) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

export interface CommandFolder {
  readonly path: string;
  /** Writes JSON, or a text or bytes as they are. */
  write(name: string, content: unknown): void;
  read(name: string): Buffer;
  /** `overarch …` called in this folder. */
  overarch(words: readonly string[], how?: Partial<HowToRun>): Promise<Ran>;
  /** Processor time of such a call, all its threads, ms: what a loaded machine stretches least. */
  processorMs(words: readonly string[]): Promise<number>;
  remove(): void;
}

/** Loaded into a program before it starts: leaves its processor time, in µs, in the file that `CPU_FILE` names. */
const PROCESSOR_TIME = `import { writeFileSync } from "node:fs";
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.CPU_FILE, String(user + system));
});`;

export function openCommandFolder(): CommandFolder {
  const path = mkdtempSync(join(tmpdir(), "overarch-cli-"));
  const overarch: CommandFolder["overarch"] = (words, how = {}) =>
    runProgram(process.execPath, [join(CHECKOUT, "scripts", "overarch.mjs"), ...words], { cwd: path, ...how });
  return {
    path,
    overarch,
    async processorMs(words) {
      const file = join(path, "processor-time");
      const { code, stderr } = await overarch(words, {
        env: { CPU_FILE: file, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(PROCESSOR_TIME)}` },
      });
      if (code === null || code > 1) throw new Error(stderr);
      return Number(readFileSync(file, "utf8")) / 1_000;
    },
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
    },
    read: (name) => readFileSync(join(path, name)),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
