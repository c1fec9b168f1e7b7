import { Lock, Plus } from "lucide-react";
import { type FormEvent, lazy, Suspense, useCallback, useRef, useState } from "react";
import type { Facets } from "#core/model/goal.ts";
import { MAX_TITLE_CHARS } from "#core/model/limits.ts";
import type { PresenceState, WorkshopState } from "../state/types.ts";
import type { UiState } from "../state/ui-store.ts";
import { forgetUnsent, keepUnsent, unsentWords } from "../state/unsent.ts";
import { useLook } from "../state/use-look.ts";
import { usePresence, useScreen, useUi, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { DraftCard } from "./DraftCard.tsx";
import styles from "./Tray.module.css";
import { readersOf, whoSees } from "./who-sees.ts";

/** The place of the goal that is being written (state/unsent.ts): it outlives the tray, which a phone takes away with its tab. */
const NEW_GOAL = "new goal";
interface HalfWritten {
  readonly title?: string;
  /** Confirmed before the goal has a card. */
  readonly facets?: Facets;
}

const TrayOffers = lazy(() => import("../suggest/TrayOffers.tsx").then(({ TrayOffers }) => ({ default: TrayOffers })));

const NOTHING_CONFIRMED: Facets = {};
const draftsOf = (state: WorkshopState) => state.drafts;
const isClosed = (state: WorkshopState) => state.phase === "closed";
const outlineOf = (state: UiState) => state.outline;
const isOverTray = (state: UiState) => state.carry?.over === "tray" && state.carry.from === "canvas";

/** One's own department's private drafts, and who can see them, by name. */
export function Tray({
  department,
  readOnly = false,
  narrow = false,
}: {
  readonly department: string;
  readonly readOnly?: boolean;
  readonly narrow?: boolean;
}) {
  const { session, ui } = useScreen();
  const look = useLook(department);
  const drafts = useWorkshop(draftsOf);
  const over = useUi(isOverTray);
  const closed = useWorkshop(isClosed);
  const readers = usePresence(
    useCallback((state: PresenceState) => whoSees(look.initials, readersOf(department, state.roster, session.me)), [department, look.initials, session]),
  );
  const input = useRef<HTMLTextAreaElement>(null);
  // Read where they are needed and not followed: a tray that draws at every key would be slow.
  const begun = () => ui.getState().unsent[NEW_GOAL] as HalfWritten | undefined;
  const hasWords = () => unsentWords(ui, NEW_GOAL) !== "";
  // 0: nobody has been in the field, and what reads words is not fetched yet. Each goal that is added starts a new round.
  const [round, setRound] = useState(() => (hasWords() ? 1 : 0));
  const add = (event?: FormEvent) => {
    event?.preventDefault();
    const title = input.current?.value.trim() ?? "";
    if (title === "" || input.current === null) return;
    const goal = session.actions.addDraft(title);
    if (goal === null) return;
    input.current.value = "";
    const facets = begun()?.facets ?? {};
    if (Object.keys(facets).length > 0) session.actions.edit(goal, { set: facets });
    forgetUnsent(ui, NEW_GOAL);
    setRound((before) => before + 1);
    ui.setState(({ waved: { "": waved = [], ...others } }) => ({ editing: { goal, part: "lever" }, waved: { ...others, [goal]: waved } }));
  };
  const places = useTools().has("place");
  const outline = useUi(outlineOf);
  const hint = !places
    ? "Your drafts stay here, for your department alone. Goals go onto the canvas in Align."
    : narrow
      ? "Tap ⋯ on a goal to put it on the canvas. Nothing is shared before that."
      : outline
        ? "Press M on a goal to put it on the canvas. Nothing is shared before that."
        : "Drag a goal onto the canvas, or press Space on it. Nothing is shared before you drop it.";
  return (
    <section className={styles.tray} data-tray="" data-scroller="" data-over={over ? "" : undefined} aria-labelledby="tray-title">
      <header className={styles.head}>
        <h2 id="tray-title" className={styles.caps}>
          Our tray · {look.title}
        </h2>
        <p className={styles.private}>
          <Lock size={13} strokeWidth={2.4} aria-hidden="true" />
          <span>{readers}</span>
        </p>
      </header>
      {readOnly || (closed && !hasWords()) ? null : (
        <form className={styles.add} onSubmit={add}>
          <Plus size={16} aria-hidden="true" />
          <textarea
            ref={input}
            rows={1}
            aria-label="New goal"
            defaultValue={begun()?.title}
            placeholder="A goal, in your own words…"
            maxLength={MAX_TITLE_CHARS}
            enterKeyHint="done"
            onFocus={() => setRound((before) => Math.max(before, 1))}
            onInput={(event) => keepUnsent(ui, NEW_GOAL, "title", event.currentTarget.value)}
            onKeyDown={(event) => {
              // The editor of the goal just written stands open beside; the hands are still here.
              if (event.key === "Escape") ui.setState({ editing: null });
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
          {round === 0 || closed ? null : (
            <div className={styles.offers}>
              <Suspense fallback={null}>
                <TrayOffers
                  key={round}
                  department={department}
                  field={input}
                  confirmed={begun()?.facets ?? NOTHING_CONFIRMED}
                  onConfirm={(facets) => keepUnsent(ui, NEW_GOAL, "facets", facets)}
                />
              </Suspense>
            </div>
          )}
          <button type="submit" className={styles.submit} disabled={closed}>
            Add
          </button>
        </form>
      )}
      {closed && hasWords() ? (
        <p role="status" className={styles.foot}>
          The workshop was closed while you wrote. Your words are not in it; they stay here to be copied.
        </p>
      ) : null}
      <div className={styles.list}>
        {[...drafts.values()].reverse().map((goal) => (
          <DraftCard key={goal.id} goal={goal} />
        ))}
      </div>
      <p id="tray-keys" className={styles.foot}>
        {drafts.size === 0 ? "Write what your department wants, one goal a card. Nobody else sees it until you put it on the canvas." : hint}
      </p>
    </section>
  );
}
