import { Check, CornerDownRight, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useCallback, useRef } from "react";
import type { GoalEdit } from "#core/doc/goal-map.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import type { WorkshopState } from "../state/types.ts";
import { say, type UiState } from "../state/ui-store.ts";
import { useScreen, useUi, useWorkshop } from "../state/use-session.ts";
import styles from "./Offers.module.css";
import { type Offer, takenBack } from "./offers.ts";
import { useOffers } from "./use-offers.ts";

const frameOf = (state: WorkshopState) => state.frame;
const NONE_WAVED: readonly string[] = [];
const MAX_WAVED = 100;

/** What the text in `field` seems to say, as dashed chips to confirm or wave away, and who says it already. `goal.id` "": not written yet. */
export function Offers({
  goal,
  field,
  edit,
}: {
  readonly goal: Goal;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly edit: (change: Pick<GoalEdit, "set" | "confirm">) => void;
}) {
  const { session, ui } = useScreen();
  const frame = useWorkshop(frameOf);
  const { id } = goal;
  const waved = useUi(useCallback((state: UiState) => state.waved[id] ?? NONE_WAVED, [id]));
  const { places, twins, news } = useOffers({ goal, field, waved, pools: frame.pools });
  const row = useRef<HTMLDivElement>(null);
  const confirmed = useRef(new Map<string, { readonly offer: Offer; readonly before: Facets }>());

  const confirm = (offer: Offer) => {
    const { key, own, take, drop, text } = offer;
    const first = confirmed.current.get(key);
    if (!own) confirmed.current.set(key, { offer, before: goal.facets });
    const back = first === undefined || first.offer.facet !== "lever" || first.offer.stored ? drop : takenBack(first.offer, first.before, goal.facets);
    edit(own ? back : take);
    say(ui, own ? `Taken back: ${text}` : `Confirmed: ${text}`);
  };
  const wave = ({ key, text, stored, drop }: Offer) => {
    ui.setState(({ waved }) => ({ waved: { ...waved, [id]: [...(waved[id] ?? []), key].slice(-MAX_WAVED) } }));
    if (stored) edit(drop);
    say(ui, `Dismissed: ${text}`);
  };
  const byKey = (event: KeyboardEvent<HTMLButtonElement>, offer: Offer) => {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    if (offer.own) return;
    // The chip is gone as soon as it is waved away: the focus goes to its neighbour first, or back to the words.
    const chips = [...(row.current?.querySelectorAll<HTMLElement>("[data-offer]") ?? [])];
    const at = chips.indexOf(event.currentTarget);
    (chips[at + 1] ?? chips[at - 1] ?? field.current)?.focus();
    wave(offer);
  };
  const nameOf = (department: string) => {
    if (department === session.me.department) return "You already have";
    return `${frame.departments.find((one) => one.id === department)?.title ?? "Another department"} already has`;
  };

  return (
    <div ref={row} className={styles.offers} data-offers="">
      <p className="visually-hidden" role="status">
        {news}
      </p>
      {places.length === 0 ? null : (
        <fieldset className={styles.row} aria-label="Suggested from your words">
          <span className={styles.ask} aria-hidden="true">
            You mean
          </span>
          {places.map(({ key, text, offer }) =>
            offer === null ? (
              <span key={key} className={styles.chip} data-gone="" aria-hidden="true">
                <span className={styles.take}>{text}</span>
                <span className={styles.wave} />
              </span>
            ) : (
              <span key={key} className={styles.chip} data-own={offer.own ? "" : undefined} data-facet={offer.facet}>
                <button
                  type="button"
                  className={styles.take}
                  data-offer={offer.own ? undefined : ""}
                  aria-pressed={offer.own}
                  aria-label={`${offer.facet}: ${text}`}
                  aria-keyshortcuts={offer.own ? undefined : "Delete"}
                  onClick={() => confirm(offer)}
                  onKeyDown={(event) => byKey(event, offer)}
                >
                  {text}
                </button>
                {offer.own ? (
                  <span className={styles.wave} aria-hidden="true">
                    <Check size={14} strokeWidth={2.6} />
                  </span>
                ) : (
                  <button type="button" className={styles.wave} tabIndex={-1} aria-label={`Dismiss ${text}`} onClick={() => wave(offer)}>
                    <X size={14} aria-hidden="true" />
                  </button>
                )}
              </span>
            ),
          )}
        </fieldset>
      )}
      {twins.map((twin) => (
        <button
          key={twin.id}
          type="button"
          className={styles.twin}
          data-twin={twin.id}
          onClick={() => ui.setState({ editing: { goal: twin.id, part: "lever" } })}
        >
          <CornerDownRight size={15} aria-hidden="true" />
          <span>
            <span className={styles.who}>{nameOf(twin.department)}:</span> “{twin.title}”
          </span>
          <span className={styles.open}>Open it</span>
        </button>
      ))}
    </div>
  );
}
