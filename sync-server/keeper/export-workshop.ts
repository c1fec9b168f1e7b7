import type { Workshop } from "#core/model/workshop.ts";
import type { ExportFile, Outcome } from "./keeper.ts";

/** The formats that exist so far, by their `?format=`. */
const EXPORTERS: ReadonlyMap<string, (workshop: Workshop) => ExportFile | Promise<ExportFile>> = new Map();

export async function exportWorkshop(workshop: Workshop, format: string): Promise<Outcome<ExportFile>> {
  const exporter = EXPORTERS.get(format);
  if (exporter === undefined) {
    const message = `There is no export format "${format}" here; there are: ${[...EXPORTERS.keys()].join(", ") || "none yet"}.`;
    return { ok: false, status: 400, error: { ok: false, code: "unknown-format", message, path: "/format" } };
  }
  return { ok: true, value: await exporter(workshop) };
}
