import { LayoutGrid, PenLine, TriangleAlert } from "lucide-react";
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import { Canvas } from "../canvas/Canvas.tsx";
import { DragBoard } from "../canvas/drag/DragBoard.tsx";
import { isAlarm, isToldTo } from "../conflicts/told-to.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import type { Tab, UiState } from "../state/ui-store.ts";
import { useConflicts, useScreen, useUi, useWorkshop } from "../state/use-session.ts";
import { createReaderDesk, ReaderContext } from "../suggest/reader-desk.ts";
import { Tray } from "../tray/Tray.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { useIsNarrow } from "../ui/use-is-narrow.ts";
import styles from "./SeatView.module.css";
import { createUndoKeys } from "./undo-keys.ts";

const GoalEditor = lazy(() => import("../editor/GoalEditor.tsx").then(({ GoalEditor }) => ({ default: GoalEditor })));
const CardDialogs = lazy(() => import("../canvas/move/CardDialogs.tsx").then(({ CardDialogs }) => ({ default: CardDialogs })));

const CanvasList = lazy(() => import("../canvas/list/CanvasList.tsx").then(({ CanvasList }) => ({ default: CanvasList })));
const ConflictRail = lazy(() => import("../rail/ConflictRail.tsx").then(({ ConflictRail }) => ({ default: ConflictRail })));
const PickBar = lazy(() => import("../conflicts/PickBar.tsx").then(({ PickBar }) => ({ default: PickBar })));
const RoomCall = lazy(() => import("../desk/RoomCall.tsx").then(({ RoomCall }) => ({ default: RoomCall })));
const RoomFoot = lazy(() => import("../room/RoomFoot.tsx").then(({ RoomFoot }) => ({ default: RoomFoot })));
const Sheets = lazy(() => import("../desk/Sheets.tsx").then(({ Sheets }) => ({ default: Sheets })));
const OutlineView = lazy(() => import("../outline/OutlineView.tsx").then(({ OutlineView }) => ({ default: OutlineView })));

const pickingOf = (state: UiState) => state.picking !== null;
const outlineOf = (state: UiState) => state.outline;
const editingOf = (state: UiState) => state.editing;
const askingOf = (state: UiState) => state.moving !== null || state.removing !== null;
const sheetOf = (state: UiState) => state.sheet !== null;
const tabOf = (state: UiState) => state.tab;
const isReady = (state: WorkshopState) => state.ready;
const titleOf = (state: WorkshopState) => state.frame.title;
const draftCount = (state: WorkshopState) => state.drafts.size;

/**
 * A representative's or the host's working place: tray, canvas, conflicts; three tabs on a phone.
 * `side` takes the tray's place: the host's room, which may hold the tray as well.
 */
export function SeatView({ header, side }: { readonly header?: ReactNode; readonly side?: ReactNode }) {
  const { session } = useScreen();
  const narrow = useIsNarrow();
  const ready = useWorkshop(isReady);
  const [desk] = useState(createReaderDesk);
  useEffect(() => desk.close, [desk]);
  useEffect(() => createUndoKeys(document, session.actions).close, [session]);
  return (
    <div className={styles.seat} data-narrow={narrow ? "" : undefined}>
      {header === undefined ? null : <div className={styles.header}>{header}</div>}
      {!ready ? (
        <p className={styles.loading} role="status">
          Opening the canvas…
        </p>
      ) : (
        <ReaderContext value={desk}>{narrow ? <Phone side={side} /> : <Laptop side={side} />}</ReaderContext>
      )}
      <LiveRegion />
      <Dialogs />
    </div>
  );
}

function Laptop({ side }: { readonly side: ReactNode }) {
  const department = useScreen().session.me.department;
  const editing = useUi(editingOf);
  const outline = useUi(outlineOf);
  return (
    <DragBoard className={styles.laptop}>
      {side !== undefined ? <div className={styles.side}>{side}</div> : department === null ? null : <Tray department={department} />}
      <main className={styles.canvas}>
        {outline ? <Outline /> : <Canvas editable />}
        <Picking />
      </main>
      <aside className={styles.rail} aria-label="Conflicts">
        <Suspense fallback={null}>
          <ConflictRail />
        </Suspense>
        {editing === null ? null : (
          <Suspense fallback={null}>
            <GoalEditor key={editing.goal} goal={editing.goal} part={editing.part} />
          </Suspense>
        )}
      </aside>
    </DragBoard>
  );
}

const TABS: readonly { readonly tab: Tab; readonly title: string; readonly Icon: typeof PenLine }[] = [
  { tab: "goals", title: "Our goals", Icon: PenLine },
  { tab: "canvas", title: "Canvas", Icon: LayoutGrid },
  { tab: "conflicts", title: "Conflicts", Icon: TriangleAlert },
];

function Phone({ side }: { readonly side: ReactNode }) {
  const { session, ui } = useScreen();
  const department = session.me.department;
  const tab = useUi(tabOf);
  const outline = useUi(outlineOf);
  const editing = useUi(editingOf);
  const title = useWorkshop(titleOf);
  const alarmsOf = useCallback(({ open }: ConflictState) => open.filter((found) => isAlarm(found) && isToldTo(found, session.me)).length, [session]);
  const counts: { readonly [T in Tab]?: number } = { conflicts: useConflicts(alarmsOf), goals: useWorkshop(draftCount) };
  return (
    <>
      <DragBoard className={styles.phone} lists>
        <main className={styles.page} data-scroller="">
          {tab === "canvas" ? null : <h1 className="visually-hidden">{title}</h1>}
          {tab === "goals" ? (
            side !== undefined ? (
              side
            ) : department === null ? null : (
              <Tray department={department} narrow />
            )
          ) : tab === "canvas" && outline ? (
            <Outline />
          ) : tab === "canvas" ? (
            <Suspense fallback={null}>
              <CanvasList />
            </Suspense>
          ) : (
            <Suspense fallback={null}>
              <ConflictRail />
            </Suspense>
          )}
        </main>
        <Picking />
        {tab === "conflicts" ? null : (
          <Suspense fallback={null}>
            <RoomCall />
          </Suspense>
        )}
        {editing === null ? null : (
          <Suspense fallback={null}>
            <GoalEditor key={editing.goal} goal={editing.goal} part={editing.part} sheet />
          </Suspense>
        )}
      </DragBoard>
      <Suspense fallback={<div className={styles.foot} />}>
        <RoomFoot />
      </Suspense>
      <nav className={styles.tabs} aria-label="Views">
        {TABS.map(({ tab: id, title, Icon }) => (
          <button key={id} type="button" aria-current={tab === id ? "page" : undefined} onClick={() => ui.setState({ tab: id, editing: null })}>
            <Icon size={20} aria-hidden="true" />
            <span>
              {id === "goals" && department === null ? "The room" : title}
              {(counts[id] ?? 0) > 0 ? <span className={styles.count}>{counts[id]}</span> : null}
            </span>
          </button>
        ))}
      </nav>
    </>
  );
}

function Picking() {
  const picking = useUi(pickingOf);
  return picking ? (
    <Suspense fallback={null}>
      <PickBar />
    </Suspense>
  ) : null;
}

function Outline() {
  return (
    <Suspense fallback={null}>
      <OutlineView />
    </Suspense>
  );
}

function Dialogs() {
  const asking = useUi(askingOf);
  const sheet = useUi(sheetOf);
  return (
    <Suspense fallback={null}>
      {asking ? <CardDialogs /> : null}
      {sheet ? <Sheets /> : null}
    </Suspense>
  );
}
