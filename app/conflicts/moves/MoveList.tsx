import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import { useScreen } from "../../state/use-session.ts";
import styles from "./MoveList.module.css";
import { effectWords, recordedAs } from "./move-words.ts";
import { useMoves } from "./use-moves.ts";

/** Ways out of a conflict: what each would settle and raise; choosing one opens the form that records it. */
export function MoveList({ conflict }: { readonly conflict: Conflict }) {
  const { session, ui } = useScreen();
  const moves = useMoves(conflict);
  if (moves === null || moves.length === 0) return null;
  const isHost = session.me.role === "host";
  return (
    <section className={styles.moves} aria-label="Ways out">
      <h3 className={styles.title}>Ways out</h3>
      {moves.map((move) => {
        const kind = recordedAs(move, isHost);
        return (
          <MoveButton
            key={move.label}
            move={move}
            effect={effectWords(move, conflict)}
            forHost={move.frame !== undefined && !isHost}
            onChoose={() => ui.setState({ sheet: { kind, conflict: conflict.identity, move } })}
          />
        );
      })}
    </section>
  );
}

function MoveButton({
  move,
  effect,
  forHost,
  onChoose,
}: {
  readonly move: Move;
  readonly effect: string;
  readonly forHost: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <button type="button" className={styles.move} data-move={move.kind} onClick={onChoose}>
      <span className={styles.label}>{move.label}</span>
      {effect === "" && !forHost ? null : <span className={styles.effect}>{forHost ? `Ask the host to do this. ${effect}` : effect}</span>}
    </button>
  );
}
