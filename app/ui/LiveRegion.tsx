import type { UiState } from "../state/ui-store.ts";
import { useUi } from "../state/use-session.ts";

const saidOf = (state: UiState) => state.said;

/** Our own voice for screen readers: what `say` is given. Two regions take turns, so that a sentence said twice is read twice. */
export function LiveRegion() {
  const { n, text } = useUi(saidOf);
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="assertive" data-live="">
        {n % 2 === 0 ? text : ""}
      </div>
      <div className="visually-hidden" role="status" aria-live="assertive" data-live="">
        {n % 2 === 1 ? text : ""}
      </div>
    </>
  );
}
