import { createStore, type StoreApi } from "zustand/vanilla";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import type { Vote } from "#core/model/ballot.ts";
import type { FacetName, GoalId } from "#core/model/goal.ts";
import type { About, LearningLink, RoomTarget } from "#core/model/room.ts";
import type { Cell } from "./types.ts";

/** Where a card in the hand is: over a cell, over its department's tray, or over nothing that takes it. */
export type Over = { readonly cell: Cell; readonly index: number } | "tray" | null;

/** A card in the hand, by pointer or by keys. */
export interface Carry {
  readonly goal: GoalId;
  readonly from: "tray" | "canvas";
  readonly by: "pointer" | "keys";
  readonly over: Over;
  /** What dropping it here would raise; empty over the tray. */
  readonly clashes: readonly Conflict[];
  /** The nearest cell that would raise nothing; null: none near, or none needed. */
  readonly free: Cell | null;
}

/** Cards are chosen by tapping them, for a conflict to raise or for something to depend on. */
export type Picking =
  | { readonly why: "raise"; readonly chosen: readonly GoalId[] }
  | { readonly why: "depends"; readonly goal: GoalId; readonly chosen: readonly GoalId[] };

/** A sheet of the room over the canvas: what departments say, beside their cards. */
export type Sheet =
  | { readonly kind: "learnings" | "glossary" | "dissent" | "stances" | "signatures" | "ballots" | "ballot-open" }
  /** For hosts. */
  | { readonly kind: "frame" }
  | { readonly kind: "vote"; readonly ballot: string }
  | { readonly kind: "object"; readonly about: About }
  /** `conflict`: identity. `move`: to be made with the agreement. */
  | { readonly kind: "agree" | "park" | "escalate" | "define"; readonly conflict: string; readonly move?: Move }
  | { readonly kind: "learn"; readonly links: readonly LearningLink[] };

export type EditorPart = FacetName | "title" | "note";
export type Tab = "goals" | "canvas" | "conflicts";

/** What was typed or chosen in one form and not sent, by field; the form alone knows the shapes. */
export type UnsentFields = { readonly [field: string]: unknown };

/** What is selected on this screen; never synced, and the only store that components write. */
export interface UiState {
  /** The board's one Tab stop. */
  readonly focus: GoalId | null;
  /** This card takes the focus as soon as it is drawn; taken once. */
  readonly claim: GoalId | null;
  /** The outline brings the row of this into view, and with `take` the focus to it; taken once. */
  readonly sought: { readonly target: RoomTarget; readonly take: boolean } | null;
  readonly editing: { readonly goal: GoalId; readonly part: EditorPart } | null;
  /** Whose "Move to..." is open. */
  readonly moving: GoalId | null;
  /** About to be removed: asks first. */
  readonly removing: GoalId | null;
  /** Identity of the conflict whose cards are lit. */
  readonly shown: string | null;
  readonly carry: Carry | null;
  readonly picking: Picking | null;
  readonly sheet: Sheet | null;
  /** One's own ballots of this tab, by ballot: nobody else can say how anyone voted, so a reload forgets them. */
  readonly votes: { readonly [ballot: string]: Vote };
  /** Per goal the suggestions (keys of app/suggest/offers.ts) that were waved away; "" = the goal being written in the tray. */
  readonly waved: { readonly [goal: GoalId]: readonly string[] };
  /** What was begun and not sent, by its place (unsent.ts). */
  readonly unsent: { readonly [place: string]: UnsentFields };
  readonly tab: Tab;
  /** The canvas as a text tree, for whoever works by keys or by ear. */
  readonly outline: boolean;
  /** Spoken once by the screen reader; `n` tells two equal sentences apart. */
  readonly said: { readonly n: number; readonly text: string };
}
export type UiStore = StoreApi<UiState>;

export function createUiStore({ outline = false, unsent = {} }: Partial<Pick<UiState, "outline" | "unsent">> = {}): UiStore {
  return createStore<UiState>(() => ({
    focus: null,
    claim: null,
    sought: null,
    editing: null,
    moving: null,
    removing: null,
    shown: null,
    carry: null,
    picking: null,
    sheet: null,
    votes: {},
    waved: {},
    unsent,
    tab: "canvas",
    outline,
    said: { n: 0, text: "" },
  }));
}

export function nextSaid({ n }: UiState["said"], text: string): UiState["said"] {
  return { n: n + 1, text };
}

export function say(ui: UiStore, text: string): void {
  ui.setState(({ said }) => ({ said: nextSaid(said, text) }));
}
