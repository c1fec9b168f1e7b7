import { useMemo, useRef } from "react";
import { Canvas } from "../canvas/Canvas.tsx";
import { CanvasList } from "../canvas/list/CanvasList.tsx";
import { Balance } from "../conflicts/Balance.tsx";
import type { PresenceState, StatusState, WorkshopState } from "../state/types.ts";
import { usePresence, useStatus, useWorkshop } from "../state/use-session.ts";
import { whoIsHere } from "../state/who-is-here.ts";
import { Brand } from "../ui/Brand.tsx";
import { useIsNarrow } from "../ui/use-is-narrow.ts";
import { restWords } from "../words/wall-words.ts";
import { useFittedType } from "./use-fitted-type.ts";
import { useScreenSize } from "./use-screen-size.ts";
import { useWallStage } from "./use-wall-stage.ts";
import { useWallView } from "./use-wall-view.ts";
import { WallJoin } from "./WallJoin.tsx";
import { WallKnot } from "./WallKnot.tsx";
import { WallNow } from "./WallNow.tsx";
import { LargeStances, WallStage } from "./WallStage.tsx";
import styles from "./WallView.module.css";
import { WallWho } from "./WallWho.tsx";
import { wallLayout } from "./wall-layout.ts";

const titleOf = (state: WorkshopState) => state.frame.title;
const cardsOf = (state: WorkshopState) => state.goals.size;
const columnsOf = (state: WorkshopState) =>
  state.frame.objectives.length + (state.frame.horizons.some(({ id }) => (state.cells.get(`|${id}`)?.length ?? 0) > 0) ? 1 : 0);
const rosterOf = (state: PresenceState) => state.roster;
const offlineOf = (state: StatusState) => state.connection.state === "offline";

/** One thing alone is said in larger type than three. */
const STAGE_TYPE = 1.25;

/** The shared screen: one big picture that is always right, and nothing to scroll or to press. On a phone, to look something up: the same as a list that scrolls. */
export function WallView() {
  const title = useWorkshop(titleOf);
  const cards = useWorkshop(cardsOf);
  const columns = useWorkshop(columnsOf);
  const roster = usePresence(rosterOf);
  const offline = useStatus(offlineOf);
  const view = useWallView();
  const screen = useScreenSize();
  const narrow = useIsNarrow();
  const layout = wallLayout(screen, { cards, columns });
  const here = useMemo(() => whoIsHere(roster), [roster]);
  const side = useRef<HTMLElement>(null);
  const stage = useWallStage();
  const rest = restWords(view.more, view.synergies);
  // Anything that makes the side longer or shorter.
  const content = `${view.knots.map(({ head }) => head.identity + head.print).join()} ${rest} ${layout.join} ${layout.sidePx} ${screen.height} ${here.byDepartment.size} ${stage?.key}`;
  useFittedType(side, narrow ? 16 : layout.leastPx, narrow ? 16 : layout.basePx * (stage === null ? 1 : STAGE_TYPE), content);

  return (
    <div
      className={styles.wall}
      data-narrow={narrow ? "" : undefined}
      style={narrow ? undefined : { fontSize: layout.basePx, gridTemplateColumns: `minmax(0, 1fr) ${layout.sidePx}px` }}
    >
      <header className={styles.top}>
        <span className={styles.brand}>
          <Brand />
        </span>
        <p className={styles.title}>{title}</p>
        <WallNow />
      </header>
      <main className={styles.canvas}>
        {stage?.stances === "large" ? <LargeStances /> : narrow ? <CanvasList editable={false} /> : <Canvas editable={false} fit />}
      </main>
      <aside ref={side} className={styles.side} aria-label="Conflicts and people">
        {offline ? (
          <p role="status" className={styles.offline}>
            No connection to the server: this is the last it sent.
          </p>
        ) : null}
        {stage === null ? (
          <section className={styles.knots} aria-label="Conflicts">
            {view.knots.map((knot) => (
              <WallKnot key={knot.head.identity} knot={knot} />
            ))}
            {rest === null ? null : <p className={styles.rest}>{rest}</p>}
          </section>
        ) : (
          <WallStage stage={stage} />
        )}
        <div className={styles.foot}>
          <Balance />
          <WallJoin size={layout.join} />
          <WallWho here={here} drafts={roster.drafts} />
        </div>
      </aside>
    </div>
  );
}
