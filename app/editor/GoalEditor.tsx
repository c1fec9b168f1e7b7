import { Trash2, X } from "lucide-react";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from "react";
import type { GoalEdit } from "#core/doc/goal-map.ts";
import { DIRECTIONS, type Direction, type FacetName } from "#core/model/goal.ts";
import { ARROWS } from "../canvas/card-chips.ts";
import { cellName } from "../canvas/drag/announcements.ts";
import { whyNotChange, whyNotDraft, whyNotMenu, whyNotWrite } from "../state/rights.ts";
import type { WorkshopState } from "../state/types.ts";
import type { EditorPart } from "../state/ui-store.ts";
import { forgetUnsent, unsentWords } from "../state/unsent.ts";
import { useLook } from "../state/use-look.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { AWAY, useStandingGoal } from "../state/use-standing-goal.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import { CardVoices } from "./CardVoices.tsx";
import { chooseOne, toggleMember } from "./facet-edit.ts";
import styles from "./GoalEditor.module.css";
import { HideCard } from "./HideCard.tsx";
import { MoreFacets } from "./MoreFacets.tsx";
import { nextQuestions } from "./next-questions.ts";
import { Part } from "./Part.tsx";
import { TextPart } from "./TextPart.tsx";
import { wordsFor } from "./vocabulary.ts";
import { ownWordsPlace, WordPicker } from "./WordPicker.tsx";

const Offers = lazy(() => import("../suggest/Offers.tsx").then(({ Offers }) => ({ default: Offers })));

const frameOf = (state: WorkshopState) => state.frame;
const goalsOf = (state: WorkshopState) => state.goals;
const DIRECTION_WORDS: { readonly [D in Direction]: string } = { raise: "Raise", lower: "Lower", hold: "Hold" };

/** One goal, by taps; each tap is written at once. `part`: what is brought into view. `sheet`: over the whole phone. */
export function GoalEditor({ goal: id, part, sheet = false }: { readonly goal: string; readonly part: EditorPart; readonly sheet?: boolean }) {
  const { session, ui } = useScreen();
  const { actions } = session;
  const standing = useStandingGoal(id);
  const goal = standing?.goal;
  const isLive = useWorkshop(useCallback((state: WorkshopState) => state.goals.has(id), [id]));
  const frame = useWorkshop(frameOf);
  const live = useWorkshop(goalsOf);
  const forbidden = useWorkshop((state) => (state.goals.has(id) ? whyNotWrite(session.me, state) : whyNotDraft(session.me, state)));
  const stopped = standing?.away === true ? AWAY : forbidden;
  const resting = useWorkshop((state) => whyNotChange(session.me, state, id));
  const reason = stopped ?? resting;
  const hasMenu = useWorkshop((state) => whyNotMenu(session.me, state, id) === null);
  const named = useWorkshop((state) => state.settings.authors === "names");
  const tools = useTools();
  const look = useLook(goal?.department ?? null);
  const panel = useRef<HTMLElement>(null);
  const titleField = useRef<HTMLTextAreaElement>(null);
  const gone = goal === undefined;

  useEffect(() => {
    if (!gone) return;
    ui.setState({ editing: null });
    const words = unsentWords(ui, ownWordsPlace(id));
    if (words === "") return;
    actions.tell("The card is gone, and a word you were typing was not added.", words);
    forgetUnsent(ui, ownWordsPlace(id));
  }, [gone, id, ui, actions]);
  useEffect(() => {
    if (!isLive) return;
    actions.present({ editing: id });
    return () => actions.present({ editing: null });
  }, [actions, id, isLive]);
  useEffect(() => {
    const section = panel.current?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    section?.scrollIntoView({ block: "nearest" });
    if (part === "title") section?.querySelector("textarea")?.focus();
    else if (part !== "lever") section?.querySelector<HTMLElement>("button, input")?.focus();
  }, [part]);

  const words = useMemo(
    () => ({ lever: wordsFor("lever", live.values()), channel: wordsFor("channel", live.values()), audience: wordsFor("audience", live.values()) }),
    [live],
  );
  const questions = useMemo(() => (goal === undefined ? [] : nextQuestions(goal, live.values(), frame)), [goal, live, frame]);
  if (goal === undefined) return null;

  const edit = (change: GoalEdit) => actions.edit(id, change);
  const isSuggested = (facet: FacetName) => goal.suggested?.includes(facet) === true;
  const close = () => ui.setState({ editing: null, claim: id });
  const { facets } = goal;
  return (
    <section
      ref={panel}
      className={styles.editor}
      data-sheet={sheet ? "" : undefined}
      data-scroller=""
      aria-label={`Goal of ${look.title}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <header className={styles.head}>
        <DepartmentBadge look={look} />
        <span className={styles.where}>
          {goal.placement === null ? "In our tray, only we see it" : cellName(frame, goal.placement)}
          {named && typeof goal.extra?.author === "string" ? ` · by ${goal.extra.author}` : ""}
        </span>
        <Button look="icon" aria-label="Close the editor" onClick={close}>
          <X size={18} aria-hidden="true" />
        </Button>
      </header>
      {reason === null ? null : <p className={styles.reason}>{reason}</p>}
      <div className={styles.fields}>
        <TextPart
          part="title"
          label="Goal"
          value={goal.title}
          stopped={stopped}
          rests={resting !== null}
          field={titleField}
          onChange={(title) => title.trim() !== "" && edit({ title: title.trim() })}
        />
        {reason !== null ? null : (
          <Suspense fallback={null}>
            <Offers goal={goal} field={titleField} edit={edit} />
          </Suspense>
        )}
        <div className={styles.fields}>
          <Part part="lever" label="What would move, and which way?">
            <div className={styles.directions}>
              {DIRECTIONS.map((direction) => (
                <button
                  key={direction}
                  type="button"
                  className={styles.word}
                  disabled={reason !== null}
                  aria-pressed={facets.direction === direction && !isSuggested("direction")}
                  data-suggested={facets.direction === direction && isSuggested("direction") ? "" : undefined}
                  onClick={() => edit(chooseOne(goal, "direction", direction))}
                >
                  <b aria-hidden="true">{ARROWS[direction]}</b> {DIRECTION_WORDS[direction]}
                </button>
              ))}
            </div>
            <WordPicker
              goal={id}
              facet="lever"
              stopped={reason !== null}
              words={words.lever}
              chosen={facets.lever === undefined ? [] : [facets.lever]}
              suggested={isSuggested("lever")}
              placeholder="another measure…"
              onToggle={(word) => edit(chooseOne(goal, "lever", word))}
            />
          </Part>
          <Part part="channel" label="Where?">
            <WordPicker
              goal={id}
              facet="channel"
              stopped={reason !== null}
              words={words.channel}
              chosen={facets.channel ?? []}
              suggested={isSuggested("channel")}
              placeholder="another channel…"
              onToggle={(word) => edit(toggleMember(goal, "channel", word))}
            />
          </Part>
          <Part part="audience" label="For whom?">
            <WordPicker
              goal={id}
              facet="audience"
              stopped={reason !== null}
              words={words.audience}
              chosen={facets.audience ?? []}
              suggested={isSuggested("audience")}
              placeholder="others…"
              onToggle={(word) => edit(toggleMember(goal, "audience", word))}
            />
          </Part>
        </div>
        <MoreFacets goal={goal} questions={questions} opened={part} stopped={stopped} rests={resting !== null} edit={edit} />
      </div>
      {isLive ? <CardVoices goal={goal} /> : null}
      <footer className={styles.foot}>
        {hasMenu ? (
          <Button small onClick={() => ui.setState({ moving: id })}>
            Move to…
          </Button>
        ) : null}
        {isLive && tools.has("hide") ? <HideCard goal={id} onHidden={close} /> : null}
        <Button small look="danger" disabled={reason !== null} onClick={() => ui.setState({ removing: id })}>
          <Trash2 size={15} aria-hidden="true" /> Remove
        </Button>
      </footer>
    </section>
  );
}
