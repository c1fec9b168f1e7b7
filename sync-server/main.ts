// The program. The only reader of the environment and of signals.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { renderUnicodeCompact } from "uqr";
import { type Config, nodeTrouble, readConfig } from "./config.ts";
import { reachableHost } from "./http/base-url.ts";
import { startKeeperThread } from "./keeper/keeper-client.ts";
import { createServer } from "./server.ts";

/** Everything must have ended by then, ms. */
const SHUTDOWN_MS = 15_000;

// Both lie in dist/server; written so that no bundler takes the file along a second time.
const WORKER_FILE = "./keeper-worker.js";

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ name: "overarch", level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const { keeper, died } = await startKeeperThread(new URL(WORKER_FILE, import.meta.url), { dataDir: config.dataDir, logLevel: config.logLevel });

  const crash = (error: unknown) => {
    log.fatal({ err: error }, "the server ends: it would not know what it is doing any more");
    process.exit(1);
  };
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  died.catch(crash);

  const appDirectory = fileURLToPath(new URL("../app", import.meta.url));
  const server = createServer({
    keeper,
    appDirectory,
    now: Date.now,
    log,
    publicUrl: config.publicUrl,
    metricsToken: config.metricsToken,
    lan: () => reachableHost(config.host),
  });

  let stopping = false;
  const stop = async (signal: string) => {
    // The second time people mean it, and the log is safe anyhow.
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    await server.close();
    await keeper.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);

  const port = await server.listen(config.port, config.host).catch(async (error: NodeJS.ErrnoException) => {
    await keeper.close();
    if (error.code === "EADDRINUSE") throw new Error(`Port ${config.port} is taken; stop what uses it, or choose another with PORT.`);
    throw new Error(`Cannot listen on ${config.host}:${config.port} (${error.message}).`);
  });
  announce(port, config);
  if (!existsSync(appDirectory)) log.warn("the app is not built: npm start builds it");
}

/** The first line is contract. */
function announce(port: number, { host, publicUrl }: Config): void {
  process.stdout.write(`Overarch is ready: http://localhost:${port}/\n`);
  const reachable = reachableHost(host);
  const address = publicUrl === undefined ? (reachable === null ? null : `http://${reachable}:${port}/`) : `${publicUrl}/`;
  if (address === null) return;
  process.stdout.write(`From other devices: ${address}\n${renderUnicodeCompact(address)}\n`);
}

const trouble = nodeTrouble(process.versions.node);
if (trouble !== null) {
  process.stderr.write(`${trouble}\n`);
  process.exit(1);
}
run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
