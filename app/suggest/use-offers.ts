import { type RefObject, startTransition, useEffect, useMemo, useRef, useState } from "react";
import type { Pool } from "#core/model/frame.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import { useScreen } from "../state/use-session.ts";
import { createAfterPause } from "./after-pause.ts";
import { keepPlaces, type Offer, offersFor, settled } from "./offers.ts";
import { NOTHING_READ, type Reading } from "./reader.ts";
import { useReaderDesk } from "./reader-desk.ts";

/** A chip's place in the row. `offer` null: empty, kept so that its neighbours stay where they are. */
export interface OfferPlace {
  readonly key: string;
  readonly text: string;
  readonly offer: Offer | null;
}

/** A chip of what a machine wrote, and the words as they stood: confirmed, it is offered by nobody any more. */
interface Stored {
  readonly offer: Offer;
  readonly says: Facets;
}

interface Shown {
  readonly reading: Reading;
  readonly places: readonly { readonly key: string; readonly text: string; readonly was?: Stored }[];
  /** For screen readers. */
  readonly news: string;
}

/** Reads what stands in `field` after each pause. Between two readings places stay; only what is in them changes. */
export function useOffers({
  goal,
  field,
  waved,
  pools,
}: {
  readonly goal: Goal;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly waved: readonly string[];
  readonly pools: readonly Pool[];
}): { readonly places: readonly OfferPlace[]; readonly twins: readonly Goal[]; readonly news: string } {
  const { workshop } = useScreen().session;
  const desk = useReaderDesk();
  const [shown, setShown] = useState<Shown>({ reading: NOTHING_READ, places: [], news: "" });
  const latest = useRef({ goal, waved, pools });
  latest.current = { goal, waved, pools };

  useEffect(() => {
    const text = field.current;
    if (text === null) return;
    const isNew = latest.current.goal.id === "";
    let last = 0;
    let board: { readonly of: readonly unknown[]; readonly list: readonly Goal[] } = { of: [], list: [] };
    let pressed = false;
    let waits = false;
    const goalsNow = () => {
      const { goals, drafts } = workshop.getState();
      if (board.of[0] !== goals || board.of[1] !== drafts) board = { of: [goals, drafts], list: [...goals.values(), ...drafts.values()] };
      return board.list;
    };
    const read = async (typed: boolean) => {
      last += 1;
      const n = last;
      const reader = await desk.open();
      const all = await reader.read(text.value, goalsNow(), latest.current.goal.id);
      // Somebody has typed on meanwhile, or the field is gone.
      if (n !== last) return;
      if (pressed) {
        waits = true;
        return;
      }
      const { goal, waved, pools } = latest.current;
      const reading = typed ? all : { ...all, twins: NOTHING_READ.twins };
      const offers = offersFor(goal, reading.said, reading.levers, pools);
      startTransition(() => setShown((before) => placed(before, goal, reading, offers, waved)));
    };
    const readNow = (typed: boolean) => {
      // Without a network nothing is offered, until the next pause.
      read(typed).catch(() => {});
    };
    const pause = createAfterPause(() => readNow(true));
    const press = () => {
      pressed = true;
    };
    const release = () => {
      pressed = false;
      if (waits) pause.call();
      waits = false;
    };
    // A card that is only opened has met its twins before. Words typed while this was being fetched count as typed.
    const first = createAfterPause(() => readNow(isNew), 0);
    text.addEventListener("input", pause.call);
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("pointerup", release, true);
    document.addEventListener("pointercancel", release, true);
    first.call();
    return () => {
      last += 1;
      first.close();
      pause.close();
      text.removeEventListener("input", pause.call);
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("pointerup", release, true);
      document.removeEventListener("pointercancel", release, true);
    };
  }, [field, workshop, desk]);

  const { reading, places, news } = shown;
  const offers = useMemo(() => new Map(offersFor(goal, reading.said, reading.levers, pools).map((offer) => [offer.key, offer])), [goal, reading, pools]);
  return {
    places: places.map(({ key, text, was }) => {
      const offer = offers.get(key) ?? (was === undefined ? null : settled(was.offer, was.says, goal));
      return { key, text, offer: waved.includes(key) ? null : offer };
    }),
    twins: reading.twins,
    news,
  };
}

function placed(before: Shown, goal: Goal, reading: Reading, offers: readonly Offer[], waved: readonly string[]): Shown {
  const seen = before.places.map(({ key }) => key);
  const now = new Set(offers.map(({ key }) => key));
  const confirmed = before.places.flatMap(({ key, was }) => (was === undefined || now.has(key) ? [] : (settled(was.offer, was.says, goal) ?? [])));
  const stored = new Map<string, Stored>(before.places.flatMap(({ key, was }) => (was === undefined ? [] : [[key, was] as const])));
  for (const offer of offers) if (offer.stored) stored.set(offer.key, { offer, says: goal.facets });
  const wanted = [...confirmed, ...offers].filter(({ key, own }) => !waved.includes(key) && (!own || seen.includes(key)));
  const keys = keepPlaces(
    seen,
    wanted.map(({ key }) => key),
  );
  const places = keys.flatMap((key) =>
    wanted
      .filter((offer) => offer.key === key)
      .map(({ text }) => {
        const was = stored.get(key);
        return { key, text, ...(was === undefined ? {} : { was }) };
      }),
  );
  const open = wanted.filter(({ own }) => !own).map(({ facet, text }) => `${facet} ${text}`);
  const twins = reading.twins.map(({ title }) => title);
  const news = [
    open.length === 0 ? "" : `Suggested: ${open.join(", ")}. Tab goes to them.`,
    twins.length === 0 ? "" : `There already is: ${twins.join("; ")}.`,
  ].join(" ");
  return { reading, places, news: news.trim() };
}
