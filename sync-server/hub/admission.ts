// Who may come in. Everything is known before the handshake is answered: no frame is read before the grant is judged and the document is loaded.
import { MAX_PARTICIPANTS } from "#core/model/limits.ts";
import type { CloseName } from "#core/protocol/close-code.ts";
import { type DocumentName, mayRead } from "#core/protocol/documents.ts";
import type { Grant, Keeper } from "../keeper/keeper.ts";
import type { LiveDocument } from "./live-document.ts";
import type { LiveSet } from "./live-set.ts";
import type { LiveWorkshop } from "./live-workshop.ts";
import type { UpgradeRequest } from "./upgrade.ts";

/** Sockets of one person: thirty tabs of three documents, with as many of them half closed, several times over. */
const MAX_SOCKETS_PER_PERSON = 1_000;

export type Admission =
  | { readonly kind: "enter"; readonly grant: Grant; readonly document: LiveDocument }
  | { readonly kind: "close"; readonly close: CloseName };

type Ask = Extract<UpgradeRequest, { kind: "ask" }>;

function refuse(close: CloseName): Admission {
  return { kind: "close", close };
}

/** `wasRevoked`: sessions that ended while this was under way. */
export async function admit(ask: Ask, keeper: Pick<Keeper, "grantOf">, live: LiveSet, wasRevoked: (sessionId: string) => boolean): Promise<Admission> {
  const grant = await keeper.grantOf(ask.session);
  if (grant === null || grant.workshop !== ask.workshop) return refuse("noSession");
  const workshop = await live.workshop(ask.workshop);
  if (workshop === null) return refuse("noSession");
  if (!mayRead(grant, ask.document)) return refuse("forbidden");
  if (workshop.status.epoch !== ask.epoch) return refuse("oldEpoch");
  if (!hasRoom(workshop, grant)) return refuse("overCap");
  let document: LiveDocument;
  try {
    document = await live.document({ workshop: ask.workshop, epoch: ask.epoch, document: ask.document as DocumentName }, workshop);
  } catch {
    return refuse("cannotLoad");
  }
  if (wasRevoked(grant.sessionId)) return refuse("forbidden");
  if (workshop.status.epoch !== ask.epoch) return refuse("oldEpoch");
  if (!hasRoom(workshop, grant)) return refuse("overCap");
  return { kind: "enter", grant, document };
}

function hasRoom(workshop: LiveWorkshop, grant: Grant): boolean {
  const sockets = workshop.participants.get(grant.participantId);
  return sockets === undefined ? workshop.participants.size < MAX_PARTICIPANTS : sockets < MAX_SOCKETS_PER_PERSON;
}
