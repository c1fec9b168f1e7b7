// One list of what a workshop can leave the room as. PNG is drawn from the SVG where there is a renderer (sync-server/export).

import { liveWorkshop } from "./live-workshop.ts";
import { recordMarkdown } from "./markdown.ts";
import type { WorkshopRecord } from "./record.ts";
import type { Scene } from "./scene.ts";
import { sceneToSvg } from "./svg.ts";
import { createTextWidth } from "./text-width.ts";
import { workshopScene } from "./workshop-scene.ts";

export const EXPORT_FORMATS = {
  json: { contentType: "application/json; charset=utf-8", ending: ".overarch.json" },
  md: { contentType: "text/markdown; charset=utf-8", ending: ".md" },
  svg: { contentType: "image/svg+xml; charset=utf-8", ending: ".svg" },
  png: { contentType: "image/png", ending: ".png" },
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

export function isExportFormat(format: string): format is ExportFormat {
  return Object.hasOwn(EXPORT_FORMATS, format);
}

export function markdownOf(record: WorkshopRecord): string {
  return recordMarkdown({ ...record, workshop: liveWorkshop(record.workshop) });
}

export function svgOf(record: WorkshopRecord): { readonly svg: string; readonly scene: Scene; readonly ownFontsSuffice: boolean } {
  const text = createTextWidth();
  const scene = workshopScene({ ...record, workshop: liveWorkshop(record.workshop) }, text.measure);
  const svg = sceneToSvg(scene);
  return { svg, scene, ownFontsSuffice: text.covers(svg) };
}

/** "Our social media strategy" to "our-social-media-strategy.md". */
export function exportFileName(title: string, format: ExportFormat): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return `${slug === "" ? "workshop" : slug}${EXPORT_FORMATS[format].ending}`;
}
