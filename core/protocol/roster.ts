import type { DepartmentId } from "../model/frame.ts";
import type { AccessRole } from "./roles.ts";

/** Message 107, never stored. Awareness ids lead to role and department; names stand apart, without ids, so that no card can be joined to a person. */
export interface Roster {
  /** Each person once, whichever tabs they have open. */
  readonly people: readonly { readonly role: AccessRole; readonly department: DepartmentId | null }[];
  /** What moves on the screens of others: awareness ids, one for each tab that shows itself. */
  readonly hands: readonly { readonly awareness: number; readonly role: AccessRole; readonly department: DepartmentId | null }[];
  /** To hosts everybody's, to a seat those of its own department, to a wall none: who logs comings would else join a name to an id. Later than `people`, some at a time. */
  readonly names: readonly { readonly name: string; readonly role: AccessRole; readonly department: DepartmentId | null }[];
  /** Drafts per department; only what this role may know. */
  readonly drafts: { readonly [department: DepartmentId]: number };
  /** Who waits at the door; only to hosts and to those inside that department. Absent: nobody. */
  readonly knocks?: readonly Knock[];
  /** Open ballots: who has voted and who has not, never how. Absent: none is open. */
  readonly ballots?: readonly Turnout[];
  /** Departments that are done with this phase: to hosts all, to a seat its own if it is. Absent: none. */
  readonly ready?: readonly DepartmentId[];
  /** Who takes how much room, by department and never by person; to hosts alone, absent for the others. */
  readonly airTime?: { readonly [department: DepartmentId]: AirTime };
}

/** Since the workshop began. */
export interface AirTime {
  /** Of the department on the canvas now. */
  readonly cards: number;
  /** Times its people placed a card or changed a card's place. */
  readonly moves: number;
  /** Times its people put a hand up for a conflict. */
  readonly raises: number;
}

export interface Knock {
  /** For the command `admit`. */
  readonly id: string;
  readonly name: string | null;
  readonly department: DepartmentId;
}

/** Of the people who are here and sit for a department. */
export interface Turnout {
  readonly ballot: string;
  readonly departments: { readonly [department: DepartmentId]: { readonly here: number; readonly voted: number } };
  /** Names, where given, of those who have not voted; as `names` to hosts and their own department alone. The others have the numbers. */
  readonly waitingFor: readonly { readonly name: string; readonly department: DepartmentId }[];
}
