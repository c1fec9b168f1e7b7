// What POST /api/workshops starts from: a template, or a workshop file.
import type { Workshop } from "#core/model/workshop.ts";
import type { Phase } from "#core/protocol/roles.ts";
import { TEMPLATES, templateOf } from "#core/templates/templates.ts";
import { Refusal } from "./refusal.ts";

/** Reads a workshop file, or throws a Refusal that names the property. */
export type ReadFile = (file: unknown) => Workshop;

const DEFAULT_TEMPLATE = "blank";

export interface CreateRequest {
  readonly template?: string;
  readonly title?: string;
  readonly file?: unknown;
}

export function workshopOfRequest(request: CreateRequest, readFile: ReadFile): { readonly workshop: Workshop; readonly phase: Phase } {
  const titled = (workshop: Workshop): Workshop => (request.title === undefined ? workshop : { ...workshop, title: request.title });
  if (request.file !== undefined) {
    if (request.template !== undefined) throw new Refusal(400, "invalid", "Send either a template or a file, not both.", "/template");
    return { workshop: titled(readFile(request.file)), phase: "align" };
  }
  const id = request.template ?? DEFAULT_TEMPLATE;
  const template = templateOf(id);
  if (template === undefined) {
    const known = TEMPLATES.map((one) => one.id).join(", ");
    throw new Refusal(400, "unknown-template", `There is no template "${id}"; there are ${known}.`, "/template");
  }
  return { workshop: titled(template.workshop), phase: template.phase };
}
