/** Whether this device's host has said that the code is kept safe; where storage is off it is shown each time. */
type Store = Pick<Storage, "getItem" | "setItem">;
const keyOf = (workshop: string) => `overarch.recovery-seen.${workshop}`;

export function hasKeptRecovery(store: Store, workshop: string): boolean {
  try {
    return store.getItem(keyOf(workshop)) === "yes";
  } catch {
    return false;
  }
}

export function keepRecovery(store: Store, workshop: string): void {
  try {
    store.setItem(keyOf(workshop), "yes");
  } catch {
    // Storage is full or switched off: the code is shown once more the next time.
  }
}
