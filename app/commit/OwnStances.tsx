import { UserRoundPlus } from "lucide-react";
import { useEffect, useState } from "react";
import type { Objective } from "#core/model/frame.ts";
import { STANCES, type Stance } from "#core/model/goal.ts";
import type { Moment, Voice } from "#core/model/room.ts";
import type { WorkshopState } from "../state/types.ts";
import { useCommand } from "../state/use-command.ts";
import { useWorkshop } from "../state/use-session.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Sheet.module.css";
import { Choice } from "../ui/Toggles.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { STANCE_WORDS } from "./stance-words.ts";

const objectivesOf = (state: WorkshopState) => state.frame.objectives;
const stancesOf = (state: WorkshopState) => state.room.stances;
const phaseOf = (state: WorkshopState) => state.phase;
const NOTHING_GIVEN: ReadonlyMap<Voice, Stance | null> = new Map();
const OPTIONS = STANCES.map((value) => ({ value, label: STANCE_WORDS[value] }));

/** One's own department's stance on each objective, in one voice or two. */
export function OwnStances({ department }: { readonly department: string }) {
  const objectives = useWorkshop(objectivesOf);
  const phase = useWorkshop(phaseOf);
  const { run, busy, trouble } = useCommand();
  const moment: Moment = phase === "commit" ? "after" : "before";
  return (
    <section className={styles.part} aria-labelledby="own-stances">
      <h3 id="own-stances">{moment === "after" ? "Where do you stand now?" : "Where do you stand, before the talk?"}</h3>
      <ul className={styles.list}>
        {objectives.map((objective) => (
          <OneObjective key={objective.id} objective={objective} department={department} moment={moment} busy={busy} run={run} />
        ))}
      </ul>
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </section>
  );
}

function OneObjective({
  objective,
  department,
  moment,
  busy,
  run,
}: {
  readonly objective: Objective;
  readonly department: string;
  readonly moment: Moment;
  readonly busy: boolean;
  readonly run: ReturnType<typeof useCommand>["run"];
}) {
  const stances = useWorkshop(stancesOf);
  const [second, setSecond] = useState(false);
  const own = stances.filter((one) => one.department === department && one.objective === objective.id);
  // Shown at once; what the server says about it comes with the next state of the stances.
  const [given, setGiven] = useState<ReadonlyMap<Voice, Stance | null>>(NOTHING_GIVEN);
  useEffect(() => {
    void stances;
    setGiven(NOTHING_GIVEN);
  }, [stances]);
  const chosen = (voice: Voice) => {
    const now = given.get(voice);
    return now !== undefined ? now : (own.findLast((one) => one.voice === voice && one.moment === moment)?.stance ?? null);
  };
  const hasTwo = second || own.some(({ voice }) => voice === 2);
  const say = async (voice: Voice, stance: Stance | null) => {
    setGiven(new Map([...given, [voice, stance]]));
    const outcome = await run({ type: "stance", objective: objective.id, stance, voice, moment });
    if (!outcome.ok) setGiven(NOTHING_GIVEN);
  };
  return (
    <li className={styles.entry} aria-busy={busy}>
      <Choice
        legend={hasTwo ? `${objective.title}: the first voice` : objective.title}
        options={OPTIONS}
        chosen={chosen(1)}
        onChange={(stance) => void say(1, stance)}
      />
      {hasTwo ? (
        <Choice legend={`${objective.title}: the second voice`} options={OPTIONS} chosen={chosen(2)} onChange={(stance) => void say(2, stance)} />
      ) : null}
      <span className={styles.line}>
        {hasTwo ? null : (
          <Button small look="quiet" onClick={() => setSecond(true)}>
            <UserRoundPlus size={15} aria-hidden="true" /> We are of two minds
          </Button>
        )}
        {chosen(1) === null && chosen(2) === null ? null : (
          <Button
            small
            look="quiet"
            disabled={busy}
            onClick={async () => {
              setSecond(false);
              if (chosen(2) !== null) await say(2, null);
              if (chosen(1) !== null) await say(1, null);
            }}
          >
            Take it back
          </Button>
        )}
      </span>
    </li>
  );
}
