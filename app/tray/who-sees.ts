import type { DepartmentId } from "#core/model/frame.ts";
import type { Membership } from "#core/protocol/roles.ts";
import type { Roster } from "#core/protocol/roster.ts";

/** Who reads a department's drafts now: everybody who sits for it, hosts who joined for it among them. */
export interface Readers {
  readonly names: readonly string[];
  /** How many more are here of whom no name is known, and how many of these are hosts. */
  readonly nameless: number;
  readonly namelessHosts: number;
}

const MOST_NAMES = 4;

/** Names come and go later than people do, and many give none; one's own is known at once. By role, so that a name of somebody who has gone hides no host. */
export function readersOf(department: DepartmentId, { people, names }: Pick<Roster, "people" | "names">, me: Pick<Membership, "name" | "role">): Readers {
  const here = people.filter((person) => person.role !== "wall" && person.department === department);
  const named = names.filter((person) => person.department === department).map(({ name, role }) => ({ name: name.trim(), role }));
  const own = me.name?.trim() ?? "";
  if (own !== "" && !named.some(({ name, role }) => name === own && (role === "host") === (me.role === "host"))) named.unshift({ name: own, role: me.role });
  const count = (some: readonly { readonly role: string }[], isHost: boolean) => some.filter(({ role }) => (role === "host") === isHost).length;
  const nameless = (isHost: boolean) => Math.max(0, count(here, isHost) - count(named, isHost));
  const namelessHosts = nameless(true);
  return { names: named.map(({ name }) => name), nameless: nameless(false) + namelessHosts, namelessHosts };
}

/** "Only HR sees this: Dana, Priya and 1 more (name unknown, a host)"; the department alone where one is alone and gave no name. */
export function whoSees(initials: string, { names, nameless, namelessHosts }: Readers): string {
  if (names.length === 0)
    return nameless < 2 && namelessHosts === 0 ? `Only ${initials} sees this` : `Only ${initials} sees this: ${nameless} here${unknown()}`;
  const shown = names.slice(0, MOST_NAMES);
  const more = names.length - shown.length + nameless;
  const last = more > 0 ? `${more} more${unknown(more)}` : shown.pop();
  return `Only ${initials} sees this: ${shown.length === 0 ? last : `${shown.join(", ")} and ${last}`}`;

  function unknown(of = nameless): string {
    if (nameless === 0) return "";
    const count = of === nameless ? "" : `${nameless} `;
    const hosts = namelessHosts === 0 ? "" : nameless === 1 ? ", a host" : namelessHosts === 1 ? ", one a host" : `, ${namelessHosts} hosts`;
    return ` (${count}${nameless === 1 ? "name" : "names"} unknown${hosts})`;
  }
}
