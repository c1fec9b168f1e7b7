import type { DepartmentId } from "../model/frame.ts";
import type { AccessRole, Phase } from "./roles.ts";

/** A document's name inside its workshop. */
export type DocumentName = "session" | "canvas" | `tray-${string}`;

export const SESSION: DocumentName = "session";
export const CANVAS: DocumentName = "canvas";
export function trayOf(department: DepartmentId): DocumentName {
  return `tray-${department}`;
}
export function departmentOfTray(document: string): DepartmentId | null {
  return document.startsWith("tray-") ? document.slice(5) : null;
}

/** `/sync/<workshopId>/<epoch>/<document>` */
export interface DocumentRef {
  readonly workshop: string;
  readonly epoch: number;
  readonly document: DocumentName;
}
export function documentKey(ref: DocumentRef): string {
  return `${ref.workshop}/${ref.epoch}/${ref.document}`;
}

export interface RightsContext {
  readonly role: AccessRole;
  readonly department: DepartmentId | null;
  readonly phase: Phase;
  readonly locked: boolean;
  /** Seats stand still everywhere, also in their trays. */
  readonly frozen?: boolean;
}

export function mayRead(context: Pick<RightsContext, "role" | "department">, document: string): boolean {
  if (document === SESSION || document === CANVAS) return true;
  const department = departmentOfTray(document);
  return department !== null && department === context.department && context.role !== "wall";
}

/** The table of architecture.md: `session` is the server's alone; a lock stops seats on the canvas, a freeze in their trays too; `closed` stops everybody. */
export function mayWrite(context: RightsContext, document: string): boolean {
  if (context.role === "wall" || context.phase === "closed") return false;
  if (context.role === "seat" && context.frozen === true) return false;
  if (document === CANVAS) return context.role === "host" || !context.locked;
  const department = departmentOfTray(document);
  return department !== null && department === context.department;
}
