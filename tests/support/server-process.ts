// The bundled server as a process of its own: the only form in which it can be killed.
import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { MortalCall } from "./mortal-keeper.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Bundle {
  /** Where main.js, keeper-worker.js and, for tests alone, mortal-keeper.js are. */
  readonly directory: string;
  /** Those that run; a test that fails or times out leaves none of them behind. */
  readonly children: Set<ChildProcess>;
  remove(): void;
}

/** The real bundle, freshly made from the sources, inside the checkout so that it finds its packages. */
export async function bundleServer(): Promise<Bundle> {
  const directory = join(root, "node_modules", ".cache", `server-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      outDir: directory,
      emptyOutDir: true,
      target: "node20",
      rollupOptions: {
        input: {
          main: join(root, "sync-server/main.ts"),
          "keeper-worker": join(root, "sync-server/keeper/keeper-worker.ts"),
          "export-worker": join(root, "sync-server/export/export-worker.ts"),
          "mortal-keeper": join(root, "tests/support/mortal-keeper.ts"),
        },
        output: { entryFileNames: "[name].js", chunkFileNames: "chunk-[name].js" },
      },
    },
  });
  const children = new Set<ChildProcess>();
  const killAll = () => {
    for (const child of children) child.kill("SIGKILL");
  };
  process.once("exit", killAll);
  return {
    directory,
    children,
    remove() {
      process.off("exit", killAll);
      killAll();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export interface ServerProcess {
  readonly port: number;
  readonly firstLine: string;
  readonly stdout: string;
  readonly stderr: string;
  /** Resolves with the exit code, or null after a signal. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command in a keeper of its own that dies on the way: whether it was killed, and what it answered if not. */
export function runMortalKeeper(bundle: Bundle, call: MortalCall): Promise<{ readonly killed: boolean; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, [join(bundle.directory, "mortal-keeper.js"), JSON.stringify(call)], { stdio: ["ignore", "pipe", "pipe"] });
  bundle.children.add(child);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.once("close", (_code, signal) => {
      bundle.children.delete(child);
      resolve({ killed: signal === "SIGKILL", stdout, stderr });
    });
  });
}

/** Resolves once it is ready, or with how it ended. */
export function startServerProcess(bundle: Bundle, env: { readonly [name: string]: string }): Promise<ServerProcess | Ended> {
  const child: ChildProcess = spawn(process.execPath, [join(bundle.directory, "main.js")], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH ?? "", HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "warn", ...env },
  });
  bundle.children.add(child);
  let stdout = "";
  let stderr = "";
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => {
      bundle.children.delete(child);
      resolve({ code, stdout, stderr });
    });
  });
  const ready = new Promise<ServerProcess>((resolve) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      stdout += chunk;
      const match = /^Overarch is ready: http:\/\/localhost:(\d+)\/\n/.exec(stdout);
      if (match === null) return;
      resolve({
        port: Number(match[1]),
        firstLine: stdout.split("\n")[0] ?? "",
        get stdout() {
          return stdout;
        },
        get stderr() {
          return stderr;
        },
        async end(signal) {
          child.kill(signal);
          return (await ended).code;
        },
      });
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      stderr += chunk;
    });
  });
  return Promise.race([ready, ended]);
}
