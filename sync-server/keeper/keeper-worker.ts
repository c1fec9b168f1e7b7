// The worker thread's entry: the keeper behind messages, nothing else.
import { mkdirSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { pino } from "pino";
import { createExportThread } from "../export/export-thread.ts";
import { openLibsqlStorage } from "../storage/libsql-storage.ts";
import { createKeeper } from "./create-keeper.ts";
import { KeeperError } from "./keeper-error.ts";
import type { EventName, FromKeeper, KeeperCall, KeeperWorkerData } from "./keeper-rpc.ts";
import { systemRandom } from "./secrets.ts";

/** Both lie in dist/server. */
const EXPORT_WORKER_FILE = "./export-worker.js";

function start(port: NonNullable<typeof parentPort>, { dataDir, logLevel }: KeeperWorkerData): void {
  const log = pino({ name: "overarch", level: logLevel }, pino.destination({ dest: 2, sync: true }));
  const send = (message: FromKeeper) => port.postMessage(message);
  let storage: ReturnType<typeof openLibsqlStorage>;
  try {
    mkdirSync(dataDir, { recursive: true });
    storage = openLibsqlStorage(dataDir);
  } catch (error) {
    send({ failed: error instanceof Error ? error.message : String(error) });
    return;
  }
  const exports = createExportThread(new URL(EXPORT_WORKER_FILE, import.meta.url));
  const keeper = createKeeper({ storage, random: systemRandom, now: Date.now, log, renderExport: exports.render });
  const tell =
    (event: EventName) =>
    (...args: readonly unknown[]) =>
      send({ event, args });
  keeper.onChange(tell("change"));
  keeper.onStatus(tell("status"));
  keeper.onRevoked(tell("revoked"));
  keeper.onCompacted(tell("compacted"));

  port.on("message", ({ call, method, args }: KeeperCall) => {
    const run = keeper[method] as (...args: readonly unknown[]) => Promise<unknown>;
    run(...args).then(
      (value) => {
        send({ call, value });
        if (method !== "close") return;
        exports.close();
        port.close();
      },
      (error: unknown) => {
        if (!(error instanceof KeeperError)) log.error({ err: error, method }, "a call to the keeper failed");
        send({ call, error: { code: error instanceof KeeperError ? error.code : null, message: error instanceof Error ? error.message : String(error) } });
      },
    );
  });
  send({ ready: true });
}

if (parentPort !== null) start(parentPort, workerData as KeeperWorkerData);
