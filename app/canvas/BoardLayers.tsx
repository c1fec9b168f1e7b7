import type { RefObject } from "react";
import { PeerLayer } from "./PeerLayer.tsx";
import { ThreadLayer } from "./ThreadLayer.tsx";

/** What lies over the cards: threads, and other people's hands. A chunk of its own: the cards need not wait for it. */
export function BoardLayers({ board }: { readonly board: RefObject<HTMLElement | null> }) {
  return (
    <>
      <ThreadLayer board={board} />
      <PeerLayer board={board} />
    </>
  );
}
