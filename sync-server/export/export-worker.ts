// The thread that draws exports. It knows no database and no document: a workshop comes in, a file goes out.
import { parentPort } from "node:worker_threads";
import type { ExportAnswer, ExportJob } from "./export-thread.ts";
import { exportWorkshop } from "./export-workshop.ts";

parentPort?.on("message", ({ job, workshop, format, date }: ExportJob) => {
  exportWorkshop(workshop, format, date).then(
    (outcome) => parentPort?.postMessage({ job, outcome } satisfies ExportAnswer),
    (error: unknown) =>
      parentPort?.postMessage({ job, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies ExportAnswer),
  );
});
