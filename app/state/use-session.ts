import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { ConflictState, PresenceState, StatusState, WorkshopSession, WorkshopState } from "./types.ts";
import type { UiState, UiStore } from "./ui-store.ts";

/** What every component under one open workshop reads: the session, and what is selected on this screen. */
export interface Screen {
  readonly session: WorkshopSession;
  readonly ui: UiStore;
}

/** Provide it with `<ScreenContext value={{session, ui}}>`, the object kept stable. */
export const ScreenContext = createContext<Screen | null>(null);

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error("No workshop is open here: wrap this component in ScreenContext.");
  return screen;
}

export function useActions(): WorkshopSession["actions"] {
  return useScreen().session.actions;
}

// A selector must return the same thing for the same state: module constants, or closures over ids.
export function useWorkshop<T>(selector: (state: WorkshopState) => T): T {
  return useStore(useScreen().session.workshop, selector);
}
export function useConflicts<T>(selector: (state: ConflictState) => T): T {
  return useStore(useScreen().session.conflicts, selector);
}
export function usePresence<T>(selector: (state: PresenceState) => T): T {
  return useStore(useScreen().session.presence, selector);
}
export function useStatus<T>(selector: (state: StatusState) => T): T {
  return useStore(useScreen().session.status, selector);
}
export function useUi<T>(selector: (state: UiState) => T): T {
  return useStore(useScreen().ui, selector);
}
