import { ChevronDown, Compass, Frown, Link2, Minus, Plus, Smile, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { GoalEdit } from "#core/doc/goal-map.ts";
import type { Pool } from "#core/model/frame.ts";
import { APPROACH, APPROACH_AXES, type ApproachAxis, type Goal, type GoalRole, ROLES, STANCES, type Stance } from "#core/model/goal.ts";
import type { EditorPart } from "../state/ui-store.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import { chooseOne, setAsk } from "./facet-edit.ts";
import styles from "./GoalEditor.module.css";
import type { NextQuestion } from "./next-questions.ts";
import { Part } from "./Part.tsx";
import { TextPart } from "./TextPart.tsx";

const ROLE_WORDS: { readonly [R in GoalRole]: string } = { lead: "We lead", contribute: "We contribute", needs: "We need it", affected: "We are affected" };
const FACES: { readonly [S in Stance]: typeof Smile } = { resist: Frown, explore: Compass, commit: Smile };
const AXIS_WORDS: { readonly [A in ApproachAxis]: string } = {
  control: "Who lets it out",
  voice: "Which way it talks",
  locus: "Who holds it",
  spend: "What it costs",
};
const MORE = ["approach", "role", "stance", "asks", "dependsOn", "note"] as const;

interface MoreProps {
  readonly goal: Goal;
  readonly edit: (change: GoalEdit) => void;
}

/** The rest of a goal. What a rule now waits for stands open with its question; everything else waits under "More". */
export function MoreFacets({
  goal,
  questions,
  opened,
  stopped,
  rests,
  edit,
}: MoreProps & { readonly questions: readonly NextQuestion[]; readonly opened: EditorPart; readonly stopped: string | null; readonly rests: boolean }) {
  const wanted = MORE.some((part) => part === opened);
  const [open, setOpen] = useState(wanted);
  const asked = new Map(questions.map(({ facet, text }) => [facet as string, text]));
  const parts: readonly { readonly part: (typeof MORE)[number]; readonly set: boolean; readonly body: (question?: string) => ReactNode }[] = [
    { part: "approach", set: goal.facets.approach !== undefined, body: (question) => <ApproachPart goal={goal} edit={edit} question={question} /> },
    { part: "role", set: goal.facets.role !== undefined, body: (question) => <RolePart goal={goal} edit={edit} question={question} /> },
    { part: "stance", set: goal.facets.stance !== undefined, body: (question) => <StancePart goal={goal} edit={edit} question={question} /> },
    { part: "asks", set: goal.facets.asks !== undefined, body: (question) => <AsksPart goal={goal} edit={edit} question={question} /> },
    { part: "dependsOn", set: goal.facets.dependsOn !== undefined, body: () => <DependsPart goal={goal} edit={edit} /> },
    {
      part: "note",
      set: goal.note !== undefined,
      body: () => (
        <TextPart
          part="note"
          label="Note"
          value={goal.note ?? ""}
          stopped={stopped}
          rests={rests}
          onChange={(note) => edit({ note: note.trim() === "" ? null : note })}
        />
      ),
    },
  ];
  const isUp = (part: (typeof MORE)[number], set: boolean) => set || asked.has(part);
  const hidden = parts.filter(({ part, set }) => !isUp(part, set));
  return (
    <>
      {parts.map(({ part, set, body }) =>
        isUp(part, set) ? (
          <Stoppable key={part} part={part} stopped={stopped !== null || rests}>
            {body(asked.get(part))}
          </Stoppable>
        ) : null,
      )}
      {hidden.length === 0 ? null : (
        <>
          <button type="button" className={styles.moreToggle} aria-expanded={open || wanted} onClick={() => setOpen(!open)}>
            <ChevronDown size={16} aria-hidden="true" /> More
          </button>
          {open || wanted
            ? hidden.map(({ part, body }) => (
                <Stoppable key={part} part={part} stopped={stopped !== null || rests}>
                  {body()}
                </Stoppable>
              ))
            : null}
        </>
      )}
    </>
  );
}

/** Taps stop while nothing can be written. The note keeps its field: a disabled one would give up the words in it. */
function Stoppable({ part, stopped, children }: { readonly part: string; readonly stopped: boolean; readonly children: ReactNode }) {
  return part === "note" ? (
    <div>{children}</div>
  ) : (
    <fieldset className={styles.stoppable} disabled={stopped}>
      {children}
    </fieldset>
  );
}

type PartProps = MoreProps & { readonly question?: string | undefined };

function ApproachPart({ goal, edit, question }: PartProps) {
  const suggested = goal.suggested?.includes("approach") === true;
  return (
    <Part part="approach" label="In which manner?" question={question}>
      {APPROACH_AXES.map((axis) => {
        const [one, other] = APPROACH[axis];
        const now = goal.facets.approach?.[axis];
        const set = (side: string | null) => edit(suggested && side === (now ?? null) ? { confirm: ["approach"] } : { set: { approach: { [axis]: side } } });
        return (
          <fieldset key={axis} className={styles.switch} aria-label={AXIS_WORDS[axis]}>
            {[one, null, other].map((side) => (
              <button
                key={side ?? "open"}
                type="button"
                aria-pressed={(now ?? null) === side && !(suggested && side !== null)}
                aria-label={side ?? `${AXIS_WORDS[axis]}: open`}
                data-suggested={suggested && side !== null && now === side ? "" : undefined}
                onClick={() => set(side)}
              >
                {side ?? "·"}
                {suggested && side !== null && now === side ? "?" : ""}
              </button>
            ))}
          </fieldset>
        );
      })}
    </Part>
  );
}

function RolePart({ goal, edit, question }: PartProps) {
  return (
    <Part part="role" label="Our part" question={question}>
      <div className={styles.words}>
        {ROLES.map((role) => (
          <button key={role} type="button" className={styles.word} aria-pressed={goal.facets.role === role} onClick={() => edit(chooseOne(goal, "role", role))}>
            {ROLE_WORDS[role]}
          </button>
        ))}
      </div>
    </Part>
  );
}

function StancePart({ goal, edit, question }: PartProps) {
  return (
    <Part part="stance" label="How do we feel about it?" question={question}>
      <div className={styles.words}>
        {STANCES.map((stance) => {
          const Face = FACES[stance];
          return (
            <button
              key={stance}
              type="button"
              className={styles.word}
              aria-pressed={goal.facets.stance === stance}
              onClick={() => edit(chooseOne(goal, "stance", stance))}
            >
              <Face size={17} aria-hidden="true" /> {stance}
            </button>
          );
        })}
      </div>
    </Part>
  );
}

function AsksPart({ goal, edit, question }: PartProps) {
  const pools: readonly Pool[] = useWorkshop((state) => state.frame.pools);
  return (
    <Part part="asks" label="What does it take of what we share?" question={question}>
      {pools.length === 0 ? <p className={styles.none}>No shared resources are named yet; the host adds them to the frame.</p> : null}
      {pools.map((pool) => {
        const amount = goal.facets.asks?.find((ask) => ask.pool === pool.id)?.amount ?? 0;
        return (
          <div key={pool.id} className={styles.stepper}>
            <span>{pool.title}</span>
            <Button look="icon" aria-label={`Less ${pool.title}`} disabled={amount <= 0} onClick={() => edit(setAsk(goal, pool.id, Math.max(0, amount - 1)))}>
              <Minus size={16} aria-hidden="true" />
            </Button>
            <output aria-label={`${pool.title}: ${amount} ${pool.unit}`}>
              {amount} {pool.unit}
            </output>
            <Button look="icon" aria-label={`More ${pool.title}`} onClick={() => edit(setAsk(goal, pool.id, amount + 1))}>
              <Plus size={16} aria-hidden="true" />
            </Button>
          </div>
        );
      })}
    </Part>
  );
}

function DependsPart({ goal, edit }: MoreProps) {
  const { ui } = useScreen();
  const needs = goal.facets.dependsOn ?? [];
  const titles = useWorkshop((state) => needs.map((id) => (state.goals.get(id) ?? state.drafts.get(id))?.title ?? "a goal that is gone").join("\n")).split(
    "\n",
  );
  return (
    <Part part="dependsOn" label="What does it need first?">
      <div className={styles.words}>
        {needs.map((id, index) => (
          <button
            key={id}
            type="button"
            className={styles.word}
            aria-label={`No longer needs ${titles[index]}`}
            onClick={() => edit({ set: { dependsOn: needs.length === 1 ? null : needs.filter((need) => need !== id) } })}
          >
            {titles[index]} <X size={14} aria-hidden="true" />
          </button>
        ))}
        <Button small onClick={() => ui.setState({ editing: null, shown: null, picking: { why: "depends", goal: goal.id, chosen: needs }, tab: "canvas" })}>
          <Link2 size={15} aria-hidden="true" /> Choose on the canvas
        </Button>
      </div>
    </Part>
  );
}
