import { CANVAS } from "#core/protocol/documents.ts";
import { createLiveDocument, type LiveDocument } from "../../sync-server/hub/live-document.ts";
import { createLiveWorkshop } from "../../sync-server/hub/live-workshop.ts";

/** An update that says nothing. */
export const EMPTY = new Uint8Array([0, 0]);

/** The hub's canvas of an open workshop in Align, with nothing on it. */
export function aLiveDocument(): LiveDocument {
  const workshop = createLiveWorkshop({
    workshop: "w",
    epoch: 1,
    phase: "align",
    lock: { locked: false, n: 0 },
    frozen: false,
    departments: ["a"],
    draftCounts: "hosts",
    wallCounts: false,
    authors: "anonymous",
    ready: [],
  });
  return createLiveDocument({ workshop: "w", epoch: 1, document: CANVAS }, workshop, { snapshot: EMPTY, snapshotSeq: 1, tail: [] }, new Map());
}
