import type { DepartmentId } from "../model/frame.ts";
import type { AccessRole } from "./roles.ts";

/** Message 107, never stored. Maps awareness ids to role and department; names stand apart, without ids, so that no card can be joined to a person. */
export interface Roster {
  readonly people: readonly { readonly awareness: number | null; readonly role: AccessRole; readonly department: DepartmentId | null }[];
  readonly names: readonly { readonly name: string; readonly role: AccessRole; readonly department: DepartmentId | null }[];
  /** Drafts per department; only what this role may know. */
  readonly drafts: { readonly [department: DepartmentId]: number };
}
