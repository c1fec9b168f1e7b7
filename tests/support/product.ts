// The product as its users run it: `npm start` in a checkout, nothing imported from it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Product {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Everything written so far to standard output, and to standard error. */
  output(): { readonly stdout: string; readonly stderr: string };
  /** SIGKILL to the whole process group; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts again on the same data and port. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
}

export interface ProductOptions {
  readonly cwd?: string;
  readonly env?: { readonly [name: string]: string };
  readonly timeoutMs?: number;
}

const READY = /^Overarch is ready: (http:\/\/localhost:(\d+))\/$/m;

export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const cwd = options.cwd ?? fileURLToPath(new URL("../..", import.meta.url));
  const dataDir = mkdtempSync(join(tmpdir(), "overarch-data-"));
  let port = 0;
  let url = "";
  let stdout = "";
  let stderr = "";
  let child: ChildProcess | null = null;

  async function launch(): Promise<void> {
    stdout = "";
    stderr = "";
    // Its own process group, so that a kill reaches npm and node alike.
    const started = spawn("npm", ["start"], {
      cwd,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "", PORT: String(port), DATA_DIR: dataDir, ...options.env },
    });
    child = started;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`npm start said nothing of being ready.\n${stdout}\n${stderr}`)), options.timeoutMs ?? 90_000);
      started.stdout.on("data", (chunk: Buffer) => {
        stdout += chunk;
        const ready = READY.exec(stdout);
        if (ready === null) return;
        clearTimeout(timer);
        url = ready[1] as string;
        port = Number(ready[2]);
        resolve();
      });
      started.stderr.on("data", (chunk: Buffer) => {
        stderr += chunk;
      });
      started.once("exit", (code) => {
        clearTimeout(timer);
        reject(new Error(`npm start ended with ${code}.\n${stdout}\n${stderr}`));
      });
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const running = child;
    child = null;
    if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => {
      running.once("exit", () => resolve());
    });
    process.kill(-running.pid, signal);
    await gone;
  }

  await launch();
  return {
    get url() {
      return url;
    },
    get port() {
      return port;
    },
    dataDir,
    output: () => ({ stdout, stderr }),
    kill: () => end("SIGKILL"),
    async restart() {
      await end("SIGKILL");
      await launch();
    },
    async close() {
      await end("SIGKILL");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
