import { withinFrame } from "#core/file/within-frame.ts";
import { writeFile } from "#core/file/write-file.ts";
import type { Workshop } from "#core/model/workshop.ts";
import { EXPORT_FORMATS, type ExportFormat, exportFileName, isExportFormat, markdownOf, svgOf } from "#core/report/export-formats.ts";
import type { ExportFile, Outcome } from "../keeper/keeper.ts";
import { svgToPng } from "./png.ts";
import { recordOfWorkshop } from "./record-of-workshop.ts";

/** Makes a file of a workshop. `date` yyyy-mm-dd. */
export type RenderExport = (workshop: Workshop, format: string, date: string) => Promise<Outcome<ExportFile>>;

/** Takes seconds for a canvas of 2,000 goals: in the keeper's thread nobody could save meanwhile, so the program renders in export-thread.ts. */
export const exportWorkshop: RenderExport = async (workshop, format, date) => {
  if (!isExportFormat(format)) {
    const message = `There is no export format "${format.slice(0, 20)}"; there are ${Object.keys(EXPORT_FORMATS).join(", ")}.`;
    return { ok: false, status: 400, error: { ok: false, code: "unknown-format", message, path: "/format" } };
  }
  const body = await bodyOf(workshop, format, date);
  return { ok: true, value: { body, contentType: EXPORT_FORMATS[format].contentType, fileName: exportFileName(workshop.title, format) } };
};

async function bodyOf(workshop: Workshop, format: ExportFormat, date: string): Promise<Uint8Array> {
  const text = (value: string) => new TextEncoder().encode(value);
  if (format === "json") return text(writeFile({ workshop: withinFrame(workshop) }));
  const record = recordOfWorkshop(workshop, date);
  if (format === "md") return text(markdownOf(record));
  const { svg, scene, ownFontsSuffice } = svgOf(record);
  if (format === "svg") return text(svg);
  return new Uint8Array(await svgToPng({ svg, width: scene.width, height: scene.height, systemFonts: !ownFontsSuffice }));
}
