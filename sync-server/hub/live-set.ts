// Which workshops and documents are in memory. Each is loaded once, however many ask at the same time; a failed load leaves nothing behind.
import { type DocumentRef, documentKey } from "#core/protocol/documents.ts";
import type { DocumentChange, Keeper, WorkshopStatus } from "../keeper/keeper.ts";
import type { CanvasCards } from "./canvas-cards.ts";
import { appendRow, createLiveDocument, type LiveDocument, ownRow } from "./live-document.ts";
import { createLiveWorkshop, type LiveWorkshop } from "./live-workshop.ts";

export interface LiveSet {
  readonly workshops: ReadonlyMap<string, LiveWorkshop>;
  readonly documents: ReadonlyMap<string, LiveDocument>;
  /** null: no such workshop. */
  workshop(id: string): Promise<LiveWorkshop | null>;
  document(ref: DocumentRef, workshop: LiveWorkshop): Promise<LiveDocument>;
  /** What the keeper tells while a load is under way is kept for it. Both return what is live and has to do with it. */
  noteChange(change: DocumentChange): LiveDocument | undefined;
  noteStatus(status: WorkshopStatus): LiveWorkshop | undefined;
  /** Drops documents without a socket since before `emptyBefore`, then workshops without a document. */
  unload(emptyBefore: number): readonly LiveWorkshop[];
}

export function createLiveSet(keeper: Pick<Keeper, "statusOf" | "loadDocument" | "clientOwners">, cards: CanvasCards, now: () => number): LiveSet {
  const workshops = new Map<string, LiveWorkshop>();
  const documents = new Map<string, LiveDocument>();
  const loadingWorkshops = new Map<string, Promise<LiveWorkshop | null>>();
  const loadingDocuments = new Map<string, Promise<LiveDocument>>();
  const changesWhileLoading = new Map<string, DocumentChange[]>();
  const statusWhileLoading = new Map<string, WorkshopStatus>();

  async function loadWorkshop(id: string): Promise<LiveWorkshop | null> {
    try {
      const status = await keeper.statusOf(id);
      if (status === null) return null;
      const workshop = createLiveWorkshop(statusWhileLoading.get(id) ?? status);
      workshops.set(id, workshop);
      return workshop;
    } finally {
      statusWhileLoading.delete(id);
    }
  }

  async function loadDocument(ref: DocumentRef, workshop: LiveWorkshop): Promise<LiveDocument> {
    const key = documentKey(ref);
    changesWhileLoading.set(key, []);
    try {
      const [owners, stored] = await Promise.all([keeper.clientOwners(ref), keeper.loadDocument(ref)]);
      const document = createLiveDocument(ref, workshop, stored, owners);
      document.emptySince = now();
      for (const change of changesWhileLoading.get(key) ?? []) takeChange(document, change);
      document.flushedSeq = document.lastSeq;
      documents.set(key, document);
      // Its log may tell of many that are gone.
      await cards.recount(document);
      return document;
    } finally {
      changesWhileLoading.delete(key);
    }
  }

  return {
    workshops,
    documents,
    workshop(id) {
      const live = workshops.get(id);
      return live !== undefined ? Promise.resolve(live) : once(loadingWorkshops, id, () => loadWorkshop(id));
    },
    document(ref, workshop) {
      const key = documentKey(ref);
      const live = documents.get(key);
      return live !== undefined && !live.broken ? Promise.resolve(live) : once(loadingDocuments, key, () => loadDocument(ref, workshop));
    },
    noteChange(change) {
      const key = documentKey(change.ref);
      changesWhileLoading.get(key)?.push(change);
      const document = documents.get(key);
      if (document !== undefined) takeChange(document, change);
      return document;
    },
    noteStatus(status) {
      if (loadingWorkshops.has(status.workshop)) statusWhileLoading.set(status.workshop, status);
      return workshops.get(status.workshop);
    },
    unload(emptyBefore) {
      for (const [key, document] of documents) {
        const isIdle = document.connections.size === 0 && document.lastTicket <= document.committedTicket && !document.reloading;
        if (isIdle && (document.broken || document.emptySince < emptyBefore)) documents.delete(key);
      }
      const used = new Set([...documents.values()].map((document) => document.workshop));
      const dropped: LiveWorkshop[] = [];
      for (const [id, workshop] of workshops) {
        if (used.has(workshop) || workshop.connections.size > 0 || loadingDocuments.size > 0) continue;
        workshops.delete(id);
        dropped.push(workshop);
      }
      return dropped;
    },
  };
}

/** A change that the keeper made itself: trusted. */
function takeChange(document: LiveDocument, change: DocumentChange): void {
  if (change.seq <= document.lastSeq) return;
  document.known.takeTrusted(change.update);
  appendRow(document, ownRow(change));
}

function once<T>(loading: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const under = loading.get(key);
  if (under !== undefined) return under;
  const promise = load().finally(() => loading.delete(key));
  loading.set(key, promise);
  return promise;
}
