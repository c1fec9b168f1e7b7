import { ChevronRight } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { explain } from "#core/conflicts/explain.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import type { GoalId } from "#core/model/goal.ts";
import { outlineKeys } from "../canvas/board-keys.ts";
import { togglePick } from "../canvas/picking.ts";
import { changeFact } from "../conflicts/change-fact.ts";
import { useShelf } from "../desk/use-shelf.ts";
import { answeredWords } from "../resolve/answered-words.ts";
import { bring } from "../room/bring.ts";
import { whyNotChange, whyNotMenu } from "../state/rights.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import { say, type UiState } from "../state/ui-store.ts";
import { useLooks } from "../state/use-look.ts";
import { useConflicts, useScreen, useUi, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import { markOf } from "../ui/mark.ts";
import { SeverityMark } from "../ui/SeverityMark.tsx";
import styles from "./OutlineView.module.css";
import { stepOf } from "./outline-keys.ts";
import { type OutlineRow, outlineRows } from "./outline-rows.ts";
import { stepToTarget } from "./row-of-target.ts";
import { useNews } from "./use-news.ts";
import { WaysOut } from "./WaysOut.tsx";

const frameOf = (state: WorkshopState) => state.frame;
const goalsOf = (state: WorkshopState) => state.goals;
const cellsOf = (state: WorkshopState) => state.cells;
const draftsOf = (state: WorkshopState) => state.drafts;
const raisedOf = (state: WorkshopState) => state.raised;
const learningsOf = (state: WorkshopState) => state.learnings;
const openBallotsOf = (state: WorkshopState) => state.room.openBallots;
const openOf = (state: ConflictState) => state.open;
const byGoalOf = (state: ConflictState) => state.byGoal;
const claimOf = (state: UiState) => state.claim;
const soughtOf = (state: UiState) => state.sought;
const pickingOf = (state: UiState) => state.picking;

/** The canvas as text: over-arching goal, objective, goal, conflict. One Tab stop; everything by keys; what others change is read out politely. */
export function OutlineView() {
  const screen = useScreen();
  const { session, ui } = screen;
  const { me, actions } = session;
  const frame = useWorkshop(frameOf);
  const goals = useWorkshop(goalsOf);
  const cells = useWorkshop(cellsOf);
  const drafts = useWorkshop(draftsOf);
  const raised = useWorkshop(raisedOf);
  const open = useConflicts(openOf);
  const byGoal = useConflicts(byGoalOf);
  const claim = useUi(claimOf);
  const sought = useUi(soughtOf);
  const picking = useUi(pickingOf);
  const tools = useTools();
  const learnings = useWorkshop(learningsOf);
  const looks = useLooks();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [moves, setMoves] = useState<ReadonlyMap<string, readonly Move[]>>(new Map());
  const found = useCallback((identity: string, ways: readonly Move[]) => setMoves((before) => new Map(before).set(identity, ways)), []);
  const [stop, setStop] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const explained = useCallback(
    (conflict: Conflict) => explain(conflict, { frame, goal: (id) => goals.get(id), raised: (id) => raised.get(id) }),
    [frame, goals, raised],
  );
  const openBallots = useWorkshop(openBallotsOf);
  const shelf = useShelf();
  const rows = useMemo(
    () =>
      outlineRows(
        {
          frame,
          goals,
          cells,
          drafts,
          open,
          byGoal,
          department: me.department,
          isHost: me.role === "host",
          tools,
          learnings,
          moves,
          shelf,
          openBallots,
        },
        toggled,
        explained,
      ),
    [frame, goals, cells, drafts, open, byGoal, me, tools, learnings, moves, shelf, openBallots, toggled, explained],
  );
  const news = useNews(explained);
  const here = rows.some(({ key }) => key === stop) ? stop : (rows[0]?.key ?? null);

  const focus = useCallback((key: string) => {
    setStop(key);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus();
  }, []);
  // Whoever closes a dialog hands the focus back to the goal it was about.
  useEffect(() => {
    if (claim === null) return;
    const row = rows.find(({ goal }) => goal?.id === claim);
    if (row === undefined) return;
    ui.setState({ claim: null });
    focus(row.key);
  }, [claim, rows, ui, focus]);

  const toggle = useCallback(
    (key: string) =>
      setToggled((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
    [],
  );
  // Whoever follows the host is led to the row: what lies above it is opened first.
  useEffect(() => {
    if (sought === null) return;
    const step = stepToTarget({ goals, open }, rows, sought.target);
    if (step !== null && "open" in step) {
      toggle(step.open);
      return;
    }
    ui.setState({ sought: null });
    if (step === null) return;
    if (sought.take) focus(step.to);
    else setStop(step.to);
    bring(`[data-row="${CSS.escape(step.to)}"]`);
  }, [sought, goals, open, rows, ui, focus, toggle]);
  const may = (whyNot: typeof whyNotMenu, goal: GoalId) => {
    const reason = whyNot(me, session.workshop.getState(), goal);
    if (reason !== null) say(ui, reason);
    return reason === null;
  };
  const enter = (row: OutlineRow) => {
    const { action } = row;
    if (action === undefined) {
      if (row.open !== undefined) toggle(row.key);
      return;
    }
    if (action.does === "goal") {
      if (picking !== null) togglePick(ui, action.goal);
      else ui.setState({ editing: { goal: action.goal, part: "title" } });
      return;
    }
    if (action.does === "sheet") {
      ui.setState({ sheet: action.sheet });
      return;
    }
    if (action.does === "fact") {
      changeFact(screen, action.fact);
      return;
    }
    const { conflict, answer } = action;
    void actions.answer(conflict, answer).then((outcome) => {
      say(ui, outcome.ok ? answeredWords(conflict, answer, session.workshop.getState(), me) : outcome.message);
      if (outcome.ok && answer === "different-things" && tools.has("define")) ui.setState({ sheet: { kind: "define", conflict: conflict.identity } });
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows.find(({ key }) => key === here);
    if (row === undefined) return;
    const goal = row.goal?.id;
    if (event.key === "Enter" || event.key === " ") enter(row);
    else if (goal !== undefined && (event.key === "m" || event.key === "M" || event.key === "ContextMenu")) {
      if (may(whyNotMenu, goal)) ui.setState({ moving: goal });
    } else if (goal !== undefined && event.key === "Delete") {
      if (may(whyNotChange, goal)) ui.setState({ removing: goal });
    } else {
      const step = stepOf(rows, here, event.key);
      if (step === null) return;
      if ("to" in step) focus(step.to);
      else toggle(step.toggle);
    }
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const row = rows.find(({ key }) => key === target?.closest<HTMLElement>("[data-row]")?.dataset.row);
    if (row === undefined) return;
    if (row.open !== undefined && (row.goal === undefined || target?.closest("[data-twist]") !== null)) toggle(row.key);
    else enter(row);
  };

  return (
    <div className={styles.outline} data-scroller="">
      <h1 className="visually-hidden">{frame.title}</h1>
      <p id="outline-keys" className={styles.keys}>
        {outlineKeys(tools)}
      </p>
      <div ref={tree} role="tree" aria-label="Outline" aria-describedby="outline-keys" tabIndex={-1} onKeyDown={onKeyDown} onClick={onClick}>
        {rows.map((row) => (
          <div
            key={row.key}
            role="treeitem"
            className={styles.row}
            data-row={row.key}
            data-kind={row.level <= 2 && row.goal === undefined && row.conflict === undefined ? row.key.split(" ")[0] : undefined}
            aria-level={row.level}
            aria-setsize={row.of}
            aria-posinset={row.at}
            aria-expanded={row.open}
            aria-selected={row.goal !== undefined && picking?.chosen.includes(row.goal.id) === true}
            aria-label={row.department === undefined || row.goal !== undefined ? row.text : `${row.text}, ${looks(row.department).title}`}
            tabIndex={row.key === here ? 0 : -1}
            style={{ paddingInlineStart: `${row.level * 1.3}em` }}
            onFocus={() => setStop(row.key)}
          >
            <span className={styles.twist} data-twist="" data-open={row.open} aria-hidden="true">
              {row.open === undefined ? null : <ChevronRight size={16} />}
            </span>
            {row.department === undefined ? null : <DepartmentBadge look={looks(row.department)} />}
            {row.conflict === undefined ? null : <SeverityMark mark={markOf(row.conflict)} />}
            <span className={styles.text}>{row.text}</span>
          </div>
        ))}
      </div>
      {tools.has("settle")
        ? rows.flatMap(({ key, conflict, open }) =>
            conflict !== undefined && open === true ? [<WaysOut key={key} conflict={conflict} onFound={found} />] : [],
          )
        : null}
      <div className="visually-hidden" aria-live="polite" role="log" aria-label="News">
        {news.map(({ n, text }) => (
          <p key={n}>{text}</p>
        ))}
      </div>
    </div>
  );
}
