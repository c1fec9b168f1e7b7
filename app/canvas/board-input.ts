import type { GoalId } from "#core/model/goal.ts";
import { whyNotChange, whyNotMenu } from "../state/rights.ts";
import { say } from "../state/ui-store.ts";
import type { Screen } from "../state/use-session.ts";
import type { CarryControl } from "./drag/carry.ts";
import type { Step } from "./drag/next-cell.ts";
import { togglePick } from "./picking.ts";
import { nextCard } from "./roving.ts";

const STEPS: { readonly [key: string]: Step } = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** Clicks and keys on cards, of the canvas and of the tray, heard once at their common root. */
export function createBoardInput({ root, screen, carry }: { readonly root: HTMLElement; readonly screen: Screen; readonly carry: CarryControl | null }): {
  close(): void;
} {
  const { session, ui } = screen;
  const cardOf = (target: EventTarget | null): { readonly goal: GoalId; readonly card: HTMLElement } | null => {
    const card = target instanceof Element ? target.closest<HTMLElement>("[data-card]") : null;
    const goal = card?.dataset.card;
    return card === null || goal === undefined ? null : { goal, card };
  };
  const isLive = (goal: GoalId) => session.workshop.getState().goals.has(goal);
  const goTo = (goal: GoalId | null) => {
    if (goal !== null) ui.setState({ claim: goal });
  };
  /** Opens a dialog only where its person may change something. */
  const may = (whyNot: typeof whyNotMenu, goal: GoalId) => {
    const reason = whyNot(session.me, session.workshop.getState(), goal);
    if (reason !== null) say(ui, reason);
    return reason === null;
  };

  const onClick = (event: MouseEvent) => {
    const found = cardOf(event.target);
    if (found === null) return;
    if (ui.getState().picking !== null) {
      togglePick(ui, found.goal);
      return;
    }
    if (isLive(found.goal)) ui.setState({ focus: found.goal });
    if (event.target instanceof Element && event.target.closest("[data-menu]") !== null) {
      if (may(whyNotMenu, found.goal)) ui.setState({ moving: found.goal });
      return;
    }
    if (event.target instanceof Element && event.target.closest("button, a, input, textarea") !== null) return;
    ui.setState({ editing: { goal: found.goal, part: "lever" } });
  };

  const onContextMenu = (event: MouseEvent) => {
    const found = cardOf(event.target);
    if (found === null || ui.getState().carry !== null || ui.getState().picking !== null) return;
    event.preventDefault();
    if (may(whyNotMenu, found.goal)) ui.setState({ moving: found.goal });
  };

  const onCarryKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) carry?.step(step);
    else if (event.key === " " || event.key === "Enter") carry?.drop();
    else if (event.key === "Escape" || event.key === "Tab") carry?.cancel();
    else return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (ui.getState().carry?.by === "keys") return onCarryKey(event);
    const found = cardOf(event.target);
    // Keys typed into a field or a button inside a card are its own.
    if (found === null || event.target !== found.card || event.altKey || event.ctrlKey || event.metaKey) return;
    const { goal } = found;
    const step = STEPS[event.key];
    if (step !== undefined) {
      if (!isLive(goal)) return;
      event.preventDefault();
      goTo(nextCard(session.workshop.getState(), goal, step));
      return;
    }
    switch (event.key) {
      case " ":
        event.preventDefault();
        if (ui.getState().picking !== null) togglePick(ui, goal);
        else if (carry !== null) carry.lift(goal, "keys");
        else if (may(whyNotMenu, goal)) ui.setState({ moving: goal });
        return;
      case "Enter":
        event.preventDefault();
        if (ui.getState().picking !== null) togglePick(ui, goal);
        else ui.setState({ editing: { goal, part: "title" } });
        return;
      case "m":
      case "M":
      case "ContextMenu":
        event.preventDefault();
        if (may(whyNotMenu, goal)) ui.setState({ moving: goal });
        return;
      case "Delete":
      case "Backspace":
        event.preventDefault();
        if (may(whyNotChange, goal)) ui.setState({ removing: goal });
        return;
      case "Home":
      case "End": {
        if (!isLive(goal)) return;
        event.preventDefault();
        const cards = [...root.querySelectorAll<HTMLElement>("[data-cell] [data-card]")];
        goTo((event.key === "Home" ? cards[0] : cards.at(-1))?.dataset.card ?? null);
        return;
      }
      default:
    }
  };

  // A card that is clicked or tabbed to is the board's Tab stop from then on.
  const onFocusIn = (event: FocusEvent) => {
    const found = cardOf(event.target);
    if (found !== null && found.card === event.target && isLive(found.goal) && ui.getState().focus !== found.goal) ui.setState({ focus: found.goal });
  };

  root.addEventListener("click", onClick);
  root.addEventListener("contextmenu", onContextMenu);
  root.addEventListener("keydown", onKeyDown);
  root.addEventListener("focusin", onFocusIn);
  return {
    close() {
      root.removeEventListener("click", onClick);
      root.removeEventListener("contextmenu", onContextMenu);
      root.removeEventListener("keydown", onKeyDown);
      root.removeEventListener("focusin", onFocusIn);
    },
  };
}
