import type { CreateReply, WorkshopLinks } from "#core/protocol/roles.ts";

/**
 * The links that this device has seen, since the server keeps only their hashes. They stand on the host's device, where its session stands too.
 * Untrusted when read: any script of this origin, or an older version of this one, may have written it.
 */
export interface KnownLinks {
  readonly host?: string;
  readonly seat?: string;
  readonly wall?: string;
  readonly departments: { readonly [department: string]: string };
  readonly recoveryCode?: string;
}

const keyOf = (workshop: string) => `overarch.links.${workshop}`;
type Store = Pick<Storage, "getItem" | "setItem">;

/** `created`: the answer to this device's own creation of the workshop, if it was made here; links made later stand over it. */
export function knownLinks(store: Store, workshop: string, created: CreateReply | null): KnownLinks {
  const later = laterLinks(store, workshop);
  if (created === null) return later;
  const { links, recoveryCode } = created;
  return { recoveryCode, ...links, ...later, departments: { ...links.departments, ...later.departments } };
}

/** After a link was made anew. `department` null: the role's own link. */
export function keepLink(store: Store, workshop: string, role: Exclude<keyof WorkshopLinks, "departments">, department: string | null, link: string): void {
  const before = laterLinks(store, workshop);
  write(store, workshop, department === null ? { ...before, [role]: link } : { ...before, departments: { ...before.departments, [department]: link } });
}

function laterLinks(store: Store, workshop: string): KnownLinks {
  let read: unknown;
  try {
    read = JSON.parse(store.getItem(keyOf(workshop)) ?? "null");
  } catch {
    // Storage is switched off, or what stands there is not ours: as if nothing were known.
    return { departments: {} };
  }
  if (!isRecord(read)) return { departments: {} };
  const departments = isRecord(read.departments) ? read.departments : {};
  return {
    ...text(read, "host"),
    ...text(read, "seat"),
    ...text(read, "wall"),
    departments: Object.fromEntries(Object.entries(departments).filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  };
}

/** The same link under the address at which other devices reach this server. */
export function linkUnder(base: string, link: string): string {
  try {
    const { pathname, hash } = new URL(link);
    return new URL(pathname + hash, base).href;
  } catch {
    return link;
  }
}

function write(store: Store, workshop: string, links: KnownLinks): void {
  try {
    store.setItem(keyOf(workshop), JSON.stringify(links));
  } catch {
    // Storage is full or switched off: the links can be made anew.
  }
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text<K extends string>(from: { readonly [key: string]: unknown }, key: K): { readonly [P in K]?: string } {
  const value = from[key];
  return typeof value === "string" ? ({ [key]: value } as { readonly [P in K]?: string }) : {};
}
