import type { DepartmentId } from "../model/frame.ts";

export const ACCESS_ROLES = ["host", "seat", "wall"] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

export const PHASES = ["frame", "draft", "align", "resolve", "commit", "closed"] as const;
export type Phase = (typeof PHASES)[number];

/** What a session may act as. `department` is null for a wall and for a host who joined for none. */
export interface Membership {
  readonly role: AccessRole;
  readonly department: DepartmentId | null;
  readonly participantId: string;
  readonly epoch: number;
  /** At the door (doors: knock): only `GET me` works until somebody inside admits them. Absent: inside. */
  readonly waiting?: true;
  /** As this person gave it, told to nobody else here; signs their cards where the workshop wants names. Absent or null: none. */
  readonly name?: string | null;
}

export interface JoinReply extends Membership {
  readonly session: string;
}

export interface LobbyDepartment {
  readonly id: DepartmentId;
  readonly title: string;
  readonly initials: string;
  readonly colour: string;
  readonly pattern: string;
}

export interface LobbyReply {
  readonly title: string;
  readonly role: AccessRole;
  readonly phase: Phase;
  readonly departments: readonly LobbyDepartment[];
}

export interface WorkshopLinks {
  readonly host: string;
  readonly seat: string;
  readonly wall: string;
  readonly departments: { readonly [department: DepartmentId]: string };
}

export interface CreateReply {
  readonly id: string;
  readonly code: string;
  readonly links: WorkshopLinks;
  readonly recoveryCode: string;
}

/** GET /api/workshops/:id/invite (host and wall): how to get in from another device. `base` is the LAN address where the request came over loopback. */
export interface InviteReply {
  readonly code: string | null;
  readonly base: string;
  /** `<base>/j/<code>`, what the QR code says; null while the code is off. */
  readonly joinUrl: string | null;
}
