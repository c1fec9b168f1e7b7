import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { cellKey } from "../state/cell-key.ts";
import type { Peer, PresenceState, WorkshopState } from "../state/types.ts";
import { useLook, useLooks } from "../state/use-look.ts";
import { usePresence, useScreen, useWorkshop } from "../state/use-session.ts";
import { DepartmentBadge, departmentStyle } from "../ui/DepartmentBadge.tsx";
import { SeverityMark } from "../ui/SeverityMark.tsx";
import styles from "./PeerLayer.module.css";
import { type PeerHand, peerHands } from "./peer-hands.ts";
import { type Box, boxIn } from "./threads/board-layout.ts";

/** Other people on this board: their cursors by department, and the cards in their hands, without a word of a draft. */
export function PeerLayer({ board }: { readonly board: RefObject<HTMLElement | null> }) {
  const hidden = useWorkshop(cursorsHidden);
  return (
    <div className={styles.layer}>
      <Hands board={board} />
      {hidden ? null : <Cursors board={board} />}
    </div>
  );
}

/** The hosts' setting; cards in hands are seen all the same. */
const cursorsHidden = (state: WorkshopState) => state.settings.hideCursors === true;

function Hands({ board }: { readonly board: RefObject<HTMLElement | null> }) {
  const { session } = useScreen();
  const looks = useLooks();
  // One string for all hands: a cursor that moves draws nothing here.
  const key = usePresence((state) => JSON.stringify(dragsOf(state)));
  const hands = useMemo(() => {
    const { goals } = session.workshop.getState();
    return peerHands(JSON.parse(key) as ReturnType<typeof dragsOf>, looks, (goal) => goals.get(goal)?.title ?? null);
  }, [key, looks, session]);
  return hands.map((hand) => <Hand key={hand.awareness} hand={hand} board={board} />);
}

function dragsOf({ peers }: PresenceState) {
  return [...peers.values()].flatMap(({ awareness, department, presence }) => (presence.drag == null ? [] : [{ awareness, department, drag: presence.drag }]));
}

function Hand({ hand, board }: { readonly hand: PeerHand; readonly board: RefObject<HTMLElement | null> }) {
  const look = useLook(hand.department);
  const key = hand.cell === null ? null : cellKey(hand.cell);
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const sheet = board.current;
    if (sheet === null) return;
    const measure = () => {
      const cell = key === null ? null : sheet.querySelector(`[data-cell="${CSS.escape(key)}"]`);
      setBox(cell === null ? null : boxIn(sheet.getBoundingClientRect(), cell));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(sheet);
    return () => observer.disconnect();
  }, [board, key]);
  if (box === null) return null;
  return (
    <div
      className={styles.hand}
      data-hand={hand.department ?? ""}
      style={{ ...departmentStyle(look), transform: `translate(${box.left}px, ${box.top}px)`, width: box.right - box.left, height: box.bottom - box.top }}
    >
      <div className={styles.ghost}>
        <DepartmentBadge look={look} />
        <span className={styles.lines} />
      </div>
      {hand.sentence === null || hand.mark === null ? null : (
        <p className={styles.sentence}>
          <SeverityMark mark={hand.mark} />
          <span>{hand.sentence}</span>
        </p>
      )}
    </div>
  );
}

/** Cursors move by a transform written straight to their element; React draws only who is here. */
function Cursors({ board }: { readonly board: RefObject<HTMLElement | null> }) {
  const { session } = useScreen();
  const who = usePresence((state) =>
    [...state.peers.values()]
      .filter(({ presence }) => presence.cursor != null && presence.drag == null)
      .map(({ awareness, department }) => `${awareness} ${department ?? ""}`)
      .join("\n"),
  );
  const elements = useRef(new Map<number, HTMLElement>());
  useEffect(() => {
    const sheet = board.current;
    if (sheet === null) return;
    let size = { width: sheet.offsetWidth, height: sheet.offsetHeight };
    const put = () => {
      const { peers } = session.presence.getState();
      for (const [awareness, element] of elements.current) putCursor(element, peers.get(awareness), size);
    };
    const observer = new ResizeObserver(() => {
      size = { width: sheet.offsetWidth, height: sheet.offsetHeight };
      put();
    });
    observer.observe(sheet);
    const stop = session.presence.subscribe(put);
    return () => {
      stop();
      observer.disconnect();
    };
  }, [session, board]);
  if (who === "") return null;
  return who.split("\n").map((line) => {
    const [awareness = "", department = ""] = line.split(" ");
    const id = Number(awareness);
    return <Cursor key={id} id={id} department={department === "" ? null : department} board={board} elements={elements.current} />;
  });
}

function putCursor(element: HTMLElement, peer: Peer | undefined, { width, height }: { readonly width: number; readonly height: number }): void {
  const cursor = peer?.presence.cursor;
  if (cursor != null) element.style.transform = `translate(${cursor.x * width}px, ${cursor.y * height}px)`;
}

function Cursor({
  id,
  department,
  board,
  elements,
}: {
  readonly id: number;
  readonly department: string | null;
  readonly board: RefObject<HTMLElement | null>;
  readonly elements: Map<number, HTMLElement>;
}) {
  const { session } = useScreen();
  const look = useLook(department);
  return (
    <div
      ref={(element) => {
        if (element === null) return;
        elements.set(id, element);
        const sheet = board.current;
        if (sheet !== null) putCursor(element, session.presence.getState().peers.get(id), { width: sheet.offsetWidth, height: sheet.offsetHeight });
        return () => {
          elements.delete(id);
        };
      }}
      className={styles.cursor}
      data-cursor=""
      style={departmentStyle(look)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 1.5 13.5 8 8 9.4 5.4 14.6Z" />
      </svg>
      <span>{department === null ? "Host" : look.initials}</span>
    </div>
  );
}
