// Whose is a Yjs client id? Thirteen bytes under a victim's id would void the victim's later edits, so an id belongs to the first who declares or uses it.

export interface ClientIds {
  /** Whether `participant` may not write under this id. `inDocument`: items under it exist. */
  isForeign(id: number, participant: string, inDocument: boolean): boolean;
  /** A socket announces its id; counted, since an old socket may still be closing while the new one comes. */
  declare(id: number, participant: string): void;
  undeclare(id: number, participant: string): void;
  /** For good. */
  wrote(id: number, participant: string): void;
}

export function createClientIds(owners: ReadonlyMap<number, string>): ClientIds {
  const written = new Map(owners);
  const declared = new Map<number, { readonly participant: string; sockets: number }>();

  return {
    isForeign(id, participant, inDocument) {
      const writer = written.get(id);
      if (writer !== undefined) return writer !== participant;
      const declarer = declared.get(id);
      if (declarer !== undefined && declarer.participant !== participant) return true;
      // Items without a writer are the server's own.
      return inDocument;
    },
    declare(id, participant) {
      const entry = declared.get(id);
      if (entry === undefined) declared.set(id, { participant, sockets: 1 });
      else entry.sockets += 1;
    },
    undeclare(id, participant) {
      const entry = declared.get(id);
      if (entry === undefined || entry.participant !== participant) return;
      entry.sockets -= 1;
      if (entry.sockets === 0) declared.delete(id);
    },
    wrote(id, participant) {
      written.set(id, participant);
    },
  };
}
