// The keeper as the main thread sees it: the same interface, over messages to its worker thread.
import { Worker } from "node:worker_threads";
import type { CommitRow, Keeper } from "./keeper.ts";
import { KeeperError } from "./keeper-error.ts";
import type { EventName, FromKeeper, KeeperCall, KeeperWorkerData, MethodName } from "./keeper-rpc.ts";

export interface KeeperThread {
  readonly keeper: Keeper;
  /** Rejects when the thread dies by itself; it never resolves. */
  readonly died: Promise<never>;
}

/** Starts the thread from its bundled file. Rejects with one sentence where it cannot use its data directory. */
export async function startKeeperThread(file: URL, data: KeeperWorkerData): Promise<KeeperThread> {
  const worker = new Worker(file, { workerData: data });
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void }>();
  const listeners = new Map<EventName, ((...args: readonly never[]) => void)[]>();
  let calls = 0;
  let closed = false;
  let reportDeath: (error: unknown) => void = () => {};
  const died = new Promise<never>((_, reject) => {
    reportDeath = reject;
  });
  // Whoever awaits it sees it; that nobody does is no crash of its own.
  died.catch(() => {});

  const end = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(new KeeperError("closed", "the keeper has stopped"));
    waiting.clear();
    if (!closed) reportDeath(error);
    closed = true;
  };
  worker.on("error", end);
  worker.on("exit", (code) => end(new Error(`the keeper's thread ended with ${code}`)));

  await new Promise<void>((resolve, reject) => {
    died.catch(reject);
    worker.on("message", (message: FromKeeper) => {
      if ("ready" in message) resolve();
      else if ("failed" in message) {
        closed = true;
        reject(new Error(message.failed));
        void worker.terminate();
      } else if ("event" in message) {
        for (const listener of listeners.get(message.event) ?? []) listener(...(message.args as readonly never[]));
      } else {
        const caller = waiting.get(message.call);
        waiting.delete(message.call);
        if ("value" in message) caller?.resolve(message.value);
        else caller?.reject(message.error.code === null ? new Error(message.error.message) : new KeeperError(message.error.code, message.error.message));
      }
    });
  });

  const call = (method: MethodName, args: readonly unknown[]): Promise<never> => {
    if (closed) return Promise.reject(new KeeperError("closed", "the keeper has stopped"));
    return new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ call: calls, method, args } satisfies KeeperCall);
    });
  };
  const on = (event: EventName) => (listener: (...args: readonly never[]) => void) => {
    listeners.set(event, [...(listeners.get(event) ?? []), listener]);
  };

  const keeper: Keeper = {
    createWorkshop: (...args) => call("createWorkshop", args),
    workshopOfCode: (...args) => call("workshopOfCode", args),
    lobby: (...args) => call("lobby", args),
    join: (...args) => call("join", args),
    grantOf: (...args) => call("grantOf", args),
    membershipOf: (...args) => call("membershipOf", args),
    statusOf: (...args) => call("statusOf", args),
    codeOf: (...args) => call("codeOf", args),
    command: (...args) => call("command", args),
    exportFile: (...args) => call("exportFile", args),
    loadDocument: (...args) => call("loadDocument", args),
    clientOwners: (...args) => call("clientOwners", args),
    commit: (rows) => call("commit", [rows.map(ownBytes)]),
    diff: (...args) => call("diff", args),
    snapshotV2: (...args) => call("snapshotV2", args),
    goalsOn: (...args) => call("goalsOn", args),
    draftCounts: (...args) => call("draftCounts", args),
    airTime: (...args) => call("airTime", args),
    doorAndBallots: (...args) => call("doorAndBallots", args),
    health: () => call("health", []),
    onChange: on("change") as Keeper["onChange"],
    onStatus: on("status") as Keeper["onStatus"],
    onRevoked: on("revoked") as Keeper["onRevoked"],
    onCompacted: on("compacted") as Keeper["onCompacted"],
    async close() {
      if (closed) return;
      const closing = call("close", []);
      const exited = new Promise<void>((resolve) => {
        worker.once("exit", () => resolve());
      });
      await closing;
      closed = true;
      await exited;
    },
  };
  return { keeper, died };
}

/** Structured clone copies all of the buffer a view lies in: an update of 30 bytes in a pooled 64 KB would take the 64 KB along. */
function ownBytes(row: CommitRow): CommitRow {
  const { update } = row;
  return update.byteLength === update.buffer.byteLength ? row : { ...row, update: new Uint8Array(update) };
}
