// Exports in a thread of their own, started for the first and ended when nobody has asked for a while.
import { Worker } from "node:worker_threads";
import type { Workshop } from "#core/model/workshop.ts";
import type { ExportFile, Outcome } from "../keeper/keeper.ts";
import type { RenderExport } from "./export-workshop.ts";

const IDLE_MS = 30_000;
/** Waiting exports; a large canvas takes seconds, and who comes later than that tries again. */
const MAX_WAITING = 16;

export interface ExportJob {
  readonly job: number;
  readonly workshop: Workshop;
  readonly format: string;
  readonly date: string;
}
export type ExportAnswer = { readonly job: number } & ({ readonly outcome: Outcome<ExportFile> } | { readonly failed: string });

export interface ExportThread {
  readonly render: RenderExport;
  close(): void;
}

/** `file`: the bundled export-worker. */
export function createExportThread(file: URL): ExportThread {
  const waiting = new Map<number, { readonly resolve: (outcome: Outcome<ExportFile>) => void; readonly reject: (error: Error) => void }>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let jobs = 0;

  function stop(reason: Error): void {
    clearTimeout(idle);
    const stopped = worker;
    worker = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
    void stopped?.terminate();
  }

  function running(): Worker {
    if (worker !== null) return worker;
    const started = new Worker(file);
    worker = started;
    // A workshop that brings the thread down fails its own exports; the next one gets a new thread.
    const ended = (error: Error) => {
      if (worker === started) stop(error);
    };
    started.on("error", ended);
    started.on("exit", (code) => ended(new Error(`the export thread ended with ${code}`)));
    started.on("message", (answer: ExportAnswer) => {
      const caller = waiting.get(answer.job);
      waiting.delete(answer.job);
      if ("outcome" in answer) caller?.resolve(answer.outcome);
      else caller?.reject(new Error(answer.failed));
      if (waiting.size > 0) return;
      clearTimeout(idle);
      idle = setTimeout(() => stop(new Error("idle")), IDLE_MS);
      idle.unref();
    });
    return started;
  }

  return {
    render(workshop, format, date) {
      if (waiting.size >= MAX_WAITING) {
        const message = "Many exports are being made right now. Try again in a few seconds.";
        return Promise.resolve({ ok: false, status: 503, error: { ok: false, code: "busy", message }, retryAfterS: 5 });
      }
      clearTimeout(idle);
      jobs += 1;
      const job = jobs;
      return new Promise((resolve, reject) => {
        waiting.set(job, { resolve, reject });
        running().postMessage({ job, workshop, format, date } satisfies ExportJob);
      });
    },
    close: () => stop(new Error("the server is stopping")),
  };
}
