import { withoutAuthor } from "#core/doc/authors.ts";
import { readSettings } from "#core/model/settings.ts";
import type { CreateReply } from "#core/protocol/roles.ts";
import type { Storage, WorkshopRow } from "../storage/storage.ts";
import { type Documents, SERVER_PARTICIPANT } from "./documents.ts";
import { linkOf } from "./links.ts";
import { hashOf, newCode, newId, newSecret, type Random } from "./secrets.ts";
import { seedsOf } from "./seed.ts";
import { type CreateRequest, type ReadFile, workshopOfRequest } from "./workshop-of-request.ts";

export interface CreateWorkshopDeps {
  readonly storage: Storage;
  readonly documents: Documents;
  readonly random: Random;
  readonly now: () => number;
  readonly readFile: ReadFile;
}

/** Everything of a new workshop in one transaction. Its secrets are in the reply and nowhere else: only their hashes are stored. */
export function createWorkshop({ storage, documents, random, now, readFile }: CreateWorkshopDeps, request: CreateRequest, baseUrl: string): CreateReply {
  const { workshop: read, phase } = workshopOfRequest(request, readFile);
  const settings = read.settings ?? {};
  const workshop = readSettings(settings).authors === "names" ? read : { ...read, goals: read.goals.map(withoutAuthor) };
  const id = newId(random);
  const epoch = 1;
  let code = newCode(random);
  while (storage.workshopOfCode(code) !== null) code = newCode(random);
  const { title, overarchingGoal, departments, objectives, horizons, pools } = workshop;
  const row: WorkshopRow = {
    id,
    epoch,
    phase,
    locked: false,
    lockN: 0,
    frozen: false,
    code,
    codeOn: true,
    frame: { title, overarchingGoal, departments, objectives, horizons, pools },
    settings,
    ready: [],
    createdAt: now(),
  };
  const seeds = seedsOf({ workshop, phase, code, settings });
  const { value } = documents.transaction({ department: null, participant: SERVER_PARTICIPANT }, ({ seed }): CreateReply => {
    storage.insertWorkshop(row);
    for (const { document, fill } of seeds) seed({ workshop: id, epoch, document }, fill);
    const link = (role: "host" | "seat" | "wall", department: string | null) => {
      const secret = newSecret(random);
      storage.addSecret({ hash: hashOf(secret), workshop: id, role, department, kind: "link", endsAt: 0 });
      return linkOf(baseUrl, id, secret);
    };
    const recoveryCode = newSecret(random);
    storage.addSecret({ hash: hashOf(recoveryCode), workshop: id, role: "host", department: null, kind: "recovery", endsAt: 0 });
    storage.addAudit({ workshop: id, at: now(), participant: SERVER_PARTICIPANT, role: "server", department: null, action: "create", detail: "" });
    const ofDepartments = Object.fromEntries(departments.map((department) => [department.id, link("seat", department.id)]));
    return { id, code, links: { host: link("host", null), seat: link("seat", null), wall: link("wall", null), departments: ofDepartments }, recoveryCode };
  });
  return value;
}
