import { lazy, Suspense, useCallback, useRef } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import { BallotForm } from "../ballots/BallotForm.tsx";
import { Ballots, OneBallot } from "../ballots/Ballots.tsx";
import { OwnStances } from "../commit/OwnStances.tsx";
import { SignList } from "../commit/SignList.tsx";
import { StanceMap } from "../commit/StanceMap.tsx";
import { STANCES_VIEW } from "../commit/stances-view.ts";
import { DefineForm } from "../glossary/DefineForm.tsx";
import { GlossaryList } from "../glossary/GlossaryList.tsx";
import { termOf } from "../glossary/term-of.ts";
import { LearningForm } from "../learnings/LearningForm.tsx";
import { LearningList } from "../learnings/LearningList.tsx";
import { DissentList } from "../resolve/DissentList.tsx";
import { ObjectForm } from "../resolve/ObjectForm.tsx";
import { refOf } from "../resolve/ref-of.ts";
import { SettleForm, type Settling } from "../resolve/SettleForm.tsx";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import type { Sheet, UiState } from "../state/ui-store.ts";
import { useConflicts, useScreen, useUi, useWorkshop } from "../state/use-session.ts";
import { useStopped } from "../state/use-stopped.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "../ui/Sheet.module.css";
import { ShowOnWall } from "../ui/ShowOnWall.tsx";
import { useExplanation } from "../words/use-explanation.ts";
import { definePlace, leaveSheet } from "./leave-sheet.ts";

const FrameDialog = lazy(() => import("../frame/FrameDialog.tsx").then(({ FrameDialog }) => ({ default: FrameDialog })));

const sheetOf = (state: UiState) => state.sheet;
const objectionsOf = (state: WorkshopState) => state.room.objections;
const objectivesOf = (state: WorkshopState) => state.frame.objectives;
const goalsOf = (state: WorkshopState) => state.goals;

type SheetOfRoom = Exclude<Sheet, { readonly kind: "frame" }>;

const TITLES: { readonly [K in SheetOfRoom["kind"]]: string } = {
  learnings: "Learnings",
  learn: "A learning",
  glossary: "Glossary",
  dissent: "Dissent",
  object: "Object",
  agree: "Agree",
  park: "Park it",
  escalate: "Hand it to the sponsor",
  define: "What do we mean by it?",
  stances: "Stances",
  signatures: "Signatures",
  ballots: "Ballots",
  "ballot-open": "Open a ballot",
  vote: "Vote",
};

/** The sheet that lies over the canvas. */
export function Sheets() {
  const screen = useScreen();
  const { ui } = screen;
  const sheet = useUi(sheetOf);
  const close = useCallback(() => {
    leaveSheet(screen);
    ui.setState({ sheet: null });
  }, [screen, ui]);
  if (sheet === null) return null;
  if (sheet.kind === "frame")
    return (
      <Suspense fallback={null}>
        <FrameDialog onClose={close} />
      </Suspense>
    );
  return (
    <Dialog key={sheet.kind} title={TITLES[sheet.kind]} onClose={close} wide={sheet.kind === "stances"}>
      <Content sheet={sheet} close={close} />
    </Dialog>
  );
}

function Content({ sheet, close }: { readonly sheet: SheetOfRoom; readonly close: () => void }) {
  switch (sheet.kind) {
    case "learnings":
      return <LearningList />;
    case "learn":
      return <LearningForm links={sheet.links} onDone={close} />;
    case "glossary":
      return <GlossaryList />;
    case "dissent":
      return <Dissent />;
    case "object":
      return <ObjectForm about={sheet.about} onDone={close} />;
    case "agree":
    case "park":
    case "escalate":
    case "define":
      return <AboutConflict kind={sheet.kind} identity={sheet.conflict} move={sheet.move} close={close} />;
    case "stances":
      return <Stances />;
    case "signatures":
      return <SignList />;
    case "ballots":
      return <Ballots />;
    case "ballot-open":
      return <BallotForm onDone={close} />;
    case "vote":
      return <OneBallot ballot={sheet.ballot} />;
  }
}

/** A form about a conflict as it stands now: what is agreed on holds for these facts. Gone meanwhile, it stays with the last facts there were, for its words. */
function AboutConflict({
  kind,
  identity,
  move,
  close,
}: {
  readonly kind: Settling | "define";
  readonly identity: string;
  readonly move: Move | undefined;
  readonly close: () => void;
}) {
  const open = useConflicts(useCallback((state: ConflictState) => state.open.find((one) => one.identity === identity), [identity]));
  const last = useRef<{ readonly identity: string; readonly conflict: Conflict } | null>(null);
  if (open !== undefined) last.current = { identity, conflict: open };
  const known = last.current?.identity === identity ? last.current.conflict : undefined;
  if (known === undefined) return <p className={styles.words}>{NOT_OPEN}</p>;
  return <KnownConflict kind={kind} conflict={known} isOpen={open !== undefined} move={move} close={close} />;
}

const NOT_OPEN = "This conflict is not open any more: it was settled, or its cards have changed.";

function KnownConflict({
  kind,
  conflict,
  isOpen,
  move,
  close,
}: {
  readonly kind: Settling | "define";
  readonly conflict: Conflict;
  readonly isOpen: boolean;
  readonly move: Move | undefined;
  readonly close: () => void;
}) {
  const goals = useWorkshop(goalsOf);
  const { sentence } = useExplanation(conflict);
  const refused = useStopped(kind);
  const over = isOpen ? null : `${NOT_OPEN} What you have written stays here to be copied.`;
  return (
    <>
      <p className={styles.text}>{sentence}</p>
      {kind === "define" ? (
        <DefineForm
          term={termOf(conflict, (id) => goals.get(id))}
          departments={conflict.departments}
          conflict={{ ...refOf(conflict), print: conflict.print }}
          place={definePlace(conflict.identity)}
          stopped={over ?? refused}
          onDone={close}
        />
      ) : (
        <SettleForm conflict={conflict} settling={kind} over={over} refused={refused} {...(move === undefined ? {} : { move })} onDone={close} />
      )}
    </>
  );
}

function Dissent() {
  const { ui } = useScreen();
  const objections = useWorkshop(objectionsOf);
  const objectives = useWorkshop(objectivesOf);
  const mayObject = useTools().has("object");
  return (
    <>
      <p className={styles.words}>
        {objections.length === 0
          ? "Nobody objects. What a department cannot carry is kept here, and in the record."
          : "Kept for the minority report: a department and a reason, never a name."}
      </p>
      <DissentList objections={objections} named />
      {mayObject ? (
        <div className={styles.part}>
          <h3>Object</h3>
          <p className={styles.words}>To a card or a conflict: open it and choose “Object”.</p>
          <div className={styles.buttons}>
            <Button small onClick={() => ui.setState({ sheet: { kind: "object", about: { kind: "workshop" } } })}>
              To the plan as a whole
            </Button>
            {objectives.map(({ id, title }) => (
              <Button key={id} small onClick={() => ui.setState({ sheet: { kind: "object", about: { kind: "objective", objective: id } } })}>
                To “{title}”
              </Button>
            ))}
          </div>
        </div>
      ) : null}
    </>
  );
}

function Stances() {
  const { me } = useScreen().session;
  const maySay = useTools().has("stance");
  return (
    <>
      <StanceMap />
      {me.role === "host" ? <ShowOnWall view={STANCES_VIEW} /> : null}
      {maySay && me.department !== null ? <OwnStances department={me.department} /> : null}
    </>
  );
}
