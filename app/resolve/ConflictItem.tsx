import { Check } from "lucide-react";
import { lazy, memo, Suspense, useId, useState } from "react";
import type { Conflict, Fact, Quote } from "#core/conflicts/conflict.ts";
import { givenAnswers, mayAnswer } from "#core/conflicts/given-answers.ts";
import type { AnswerKind } from "#core/model/workshop.ts";
import { changeFact } from "../conflicts/change-fact.ts";
import { ShowMore } from "../conflicts/ShowMore.tsx";
import { showOnCanvas } from "../conflicts/show-on-canvas.ts";
import { useFew } from "../conflicts/use-few.ts";
import type { WorkshopState } from "../state/types.ts";
import { say } from "../state/ui-store.ts";
import { useLooks } from "../state/use-look.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { Button } from "../ui/Button.tsx";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import { markOf } from "../ui/mark.ts";
import { SeverityMark } from "../ui/SeverityMark.tsx";
import { useExplanation } from "../words/use-explanation.ts";
import { answeredWords } from "./answered-words.ts";
import styles from "./ConflictItem.module.css";

/** A crowd has two of each card. */
const MOST_FACTS = 16;
const Settle = lazy(() => import("./Settle.tsx").then(({ Settle }) => ({ default: Settle })));

/** One conflict: what it is called, the sentence to read aloud; opened, also the question, the facts that made it and the three answers. */
export const ConflictItem = memo(function ConflictItem({
  conflict,
  leaving,
  expanded,
  quiet = false,
  brief = false,
}: {
  readonly conflict: Conflict;
  readonly leaving: boolean;
  readonly expanded: boolean;
  readonly quiet?: boolean;
  /** Among many, only the first three say their whole sentence before they are opened. */
  readonly brief?: boolean;
}) {
  const screen = useScreen();
  const looks = useLooks();
  const tools = useTools();
  const { name, sentence, question, quotes, facts } = useExplanation(conflict);
  const body = useId();
  const mark = markOf(conflict);
  return (
    <li
      className={styles.item}
      data-conflict={conflict.rule}
      data-mark={mark}
      data-quiet={quiet ? "" : undefined}
      data-brief={brief && !expanded ? "" : undefined}
      data-leaving={leaving ? "" : undefined}
      data-expanded={expanded ? "" : undefined}
    >
      <button
        type="button"
        className={styles.head}
        aria-expanded={expanded}
        aria-controls={body}
        disabled={leaving}
        onClick={() => showOnCanvas(screen, expanded ? null : conflict)}
      >
        <span className={styles.name}>
          {leaving ? <Check className={styles.tick} size={18} strokeWidth={3} aria-hidden="true" /> : <SeverityMark mark={mark} label />}
          <span>{name}</span>
          {conflict.reopened ? <span className={styles.reopened}>reopened</span> : null}
          <span className={styles.departments}>
            {conflict.departments.slice(0, 3).map((department) => (
              <DepartmentBadge key={department} look={looks(department)} />
            ))}
            {conflict.departments.length > 3 ? <span className={styles.more}>+{conflict.departments.length - 3}</span> : null}
          </span>
        </span>
        <span className={styles.say}>{sentence}</span>
      </button>
      <div id={body} className={styles.body} hidden={!expanded || leaving}>
        {expanded ? (
          <>
            {question === "" ? null : <p className={styles.ask}>{question}</p>}
            <Quotes quotes={quotes} facts={facts} more={conflict.goals.length - quotes.length} />
            <Facts facts={facts} />
            {tools.has("answer") && mayAnswer(conflict, screen.session.me) ? <Answers conflict={conflict} /> : null}
            {leaving || screen.session.me.role === "wall" ? null : (
              <Suspense fallback={null}>
                <Settle conflict={conflict} />
              </Suspense>
            )}
          </>
        ) : null}
      </div>
    </li>
  );
});

/** What the cards say, where no fact below says it. */
function Quotes({ quotes, facts, more }: { readonly quotes: readonly Quote[]; readonly facts: readonly Fact[]; readonly more: number }) {
  const { session } = useScreen();
  const looks = useLooks();
  const { goals } = session.workshop.getState();
  const unsaid = quotes.filter((quote) => !facts.some(({ goal, facet }) => goal === quote.goal && facet === "title"));
  if (unsaid.length === 0) return null;
  return (
    <ul className={styles.quotes} aria-label="What they say">
      {unsaid.map(({ goal, text }) => (
        <li key={goal}>
          <DepartmentBadge look={looks(goals.get(goal)?.department ?? "")} /> “{text}”
        </li>
      ))}
      {more > 0 ? <li className={styles.more}>and {more} more</li> : null}
    </ul>
  );
}

/** Each fact is a tap away from where it can be changed. */
function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const screen = useScreen();
  const { session } = screen;
  const looks = useLooks();
  const { few, more, showMore } = useFew(facts, MOST_FACTS, () => false);
  if (facts.length === 0) return null;
  return (
    <>
      <ul className={styles.facts} aria-label="What made it">
        {few.map((fact) => {
          const { goal, facet } = fact;
          const card = goal === null ? undefined : session.workshop.getState().goals.get(goal);
          const text = (
            <>
              {card === undefined ? null : <DepartmentBadge look={looks(card.department)} />} {fact.text}
            </>
          );
          return (
            <li key={`${goal ?? ""} ${facet} ${fact.text}`}>
              <button type="button" className={styles.fact} title={card?.title} onClick={() => changeFact(screen, fact)}>
                {text}
              </button>
            </li>
          );
        })}
      </ul>
      <ShowMore count={more} of="facts" onShow={showMore} />
    </>
  );
}

const ANSWERS: readonly { readonly answer: AnswerKind; readonly text: string }[] = [
  { answer: "real", text: "It is real" },
  { answer: "different-things", text: "We mean different things" },
  { answer: "not-a-conflict", text: "Not a conflict" },
];
const answersOf = (state: WorkshopState) => state.answers;
const SETTLED: typeof ANSWERS = [{ answer: "not-a-conflict", text: "Settled" }];

function Answers({ conflict }: { readonly conflict: Conflict }) {
  const { session, ui } = useScreen();
  const tools = useTools();
  const answers = useWorkshop(answersOf);
  const [sending, setSending] = useState<AnswerKind | null>(null);
  const [trouble, setTrouble] = useState("");
  const sent = sending ?? givenAnswers(conflict, answers).get(session.me.department) ?? null;
  const give = async (answer: AnswerKind) => {
    setSending(answer);
    setTrouble("");
    const outcome = await session.actions.answer(conflict, answer);
    setSending(null);
    if (!outcome.ok) {
      setTrouble(outcome.message);
      return;
    }
    say(ui, answeredWords(conflict, answer, session.workshop.getState(), session.me));
    if (answer === "different-things" && tools.has("define")) ui.setState({ sheet: { kind: "define", conflict: conflict.identity } });
  };
  return (
    <div className={styles.answers}>
      {(conflict.rule === "human-raised" ? SETTLED : ANSWERS).map(({ answer, text }) => (
        <Button key={answer} small className={styles.answer} aria-pressed={sent === answer} onClick={() => give(answer)}>
          {sent === answer ? <Check size={14} strokeWidth={3} aria-hidden="true" /> : null}
          {text}
        </Button>
      ))}
      {trouble === "" ? null : (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </div>
  );
}
