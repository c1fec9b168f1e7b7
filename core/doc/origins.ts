/** Who made a transaction. Every `transact` and `applyUpdate` names one, so that undo touches only one's own edits. */
export const ORIGIN = {
  /** This person, on this screen: tracked by undo. */
  local: { origin: "local" },
  /** Seeding, imports, commands: never undone by ctrl+z. */
  server: { origin: "server" },
  /** From the HTTP snapshot of a join. */
  snapshot: { origin: "snapshot" },
} as const;
