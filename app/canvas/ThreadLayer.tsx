import { type CSSProperties, type RefObject, useEffect, useState } from "react";
import type { GoalId } from "#core/model/goal.ts";
import { type Screen, useScreen } from "../state/use-session.ts";
import { afterPaint } from "./after-paint.ts";
import styles from "./ThreadLayer.module.css";
import { measureBoard } from "./threads/board-layout.ts";
import { type DrawnThread, nextDrawn, type Picture } from "./threads/drawn-threads.ts";
import { planThreads } from "./threads/thread-plan.ts";
import { createGutterRoom, piecesOf, routeThreads } from "./threads/thread-routes.ts";

const EMPTY: Picture = { threads: [], more: [] };

/** The threads between cards that clash. Measured and drawn after a frame, at most once each, and only when cards, conflicts or the box have changed. */
export function ThreadLayer({ board }: { readonly board: RefObject<HTMLElement | null> }) {
  const screen = useScreen();
  const [picture, setPicture] = useState(EMPTY);
  useEffect(() => {
    const sheet = board.current;
    if (sheet === null) return;
    let cancel: (() => void) | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      cancel = null;
      const next = paint(screen, sheet);
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      setPicture((before) => nextDrawn(before, next, calm));
      clearTimeout(timer);
      // Threads that have gone stay for their dissolve, then leave the page.
      timer = setTimeout(
        () => setPicture((before) => (before.threads.some(({ leaving }) => leaving) ? nextDrawn(before, paint(screen, sheet), true) : before)),
        320,
      );
    };
    const soon = () => {
      cancel ??= afterPaint(draw);
    };
    soon();
    const observer = new ResizeObserver(soon);
    observer.observe(sheet);
    const { session, ui } = screen;
    const stops = [
      session.workshop.subscribe(soon),
      session.conflicts.subscribe(soon),
      ui.subscribe((state, before) => {
        if (state.shown !== before.shown) soon();
      }),
    ];
    document.fonts.ready.then(soon);
    return () => {
      for (const stop of stops) stop();
      observer.disconnect();
      clearTimeout(timer);
      cancel?.();
    };
  }, [screen, board]);

  const someShown = picture.threads.some(({ shown }) => shown);
  return (
    <svg className={styles.layer} aria-hidden="true" data-threads={picture.threads.filter(({ leaving }) => !leaving).length}>
      {picture.threads.map((thread) => (
        <ThreadView key={thread.key} thread={thread} faded={someShown && !thread.shown} />
      ))}
      {picture.more.map(({ goal, x, y, count }) => (
        <g key={goal} className={styles.more} transform={`translate(${x} ${y})`}>
          <rect x="-12" y="-8" width="24" height="16" rx="8" />
          <text y="4">+{count}</text>
        </g>
      ))}
    </svg>
  );
}

function ThreadView({ thread, faded }: { readonly thread: DrawnThread; readonly faded: boolean }) {
  const { pieces, start, end, mark } = thread;
  const last = pieces.at(-1);
  const isSolid = mark === "blocker" || mark === "synergy";
  const total = last === undefined ? 1 : last.at + last.length;
  return (
    <g className={styles.thread} data-thread={thread.key} data-mark={mark} data-leaving={thread.leaving ? "" : undefined} data-faded={faded ? "" : undefined}>
      {pieces.map(({ d }) => (
        <path key={d} className={styles.ground} d={d} />
      ))}
      {pieces.map(({ d, at, length }) => (
        // The dashes go on around the corner; a solid thread is drawn piece after piece.
        <path
          key={d}
          className={styles.line}
          d={d}
          {...(isSolid ? { pathLength: 1 } : { strokeDashoffset: at })}
          style={isSolid ? ({ "--from": at / total, "--share": length / total } as CSSProperties) : undefined}
        />
      ))}
      <circle className={styles.end} cx={start.x} cy={start.y} />
      <circle className={styles.end} cx={end.x} cy={end.y} />
    </g>
  );
}

function paint({ session, ui }: Screen, sheet: HTMLElement): Picture {
  const { open } = session.conflicts.getState();
  const { goals, cells } = session.workshop.getState();
  const concerned = new Set<GoalId>();
  for (const conflict of open) if (conflict.goals.length > 1) for (const goal of conflict.goals) if (goals.has(goal)) concerned.add(goal);
  if (concerned.size === 0 || cells.size === 0) return EMPTY;
  const layout = measureBoard(sheet, concerned);
  const order = (goal: GoalId) => {
    const box = layout.cards.get(goal);
    return box === undefined ? undefined : box.column * 1e6 + box.top;
  };
  const plan = planThreads(open, ui.getState().shown, order, createGutterRoom(layout));
  const threads = routeThreads(plan.threads, layout).flatMap(({ thread, points }) => {
    const [start] = points;
    const end = points.at(-1);
    return start === undefined || end === undefined
      ? []
      : [{ key: thread.key, mark: thread.mark, shown: thread.shown, pieces: piecesOf(points), start, end, leaving: false }];
  });
  const more = [...plan.more].flatMap(([goal, count]) => {
    const box = layout.cards.get(goal);
    return box === undefined ? [] : [{ goal, count, x: Math.round(box.right - 12), y: Math.round(box.bottom + 2) }];
  });
  return { threads, more };
}
