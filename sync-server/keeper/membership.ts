// Who comes in, as what: secrets and codes become sessions.
import { MAX_NAME_CHARS } from "#core/model/limits.ts";
import { lookOf } from "#core/model/palette.ts";
import type { AccessRole, JoinReply, LobbyReply } from "#core/protocol/roles.ts";
import type { Storage, WorkshopRow } from "../storage/storage.ts";
import type { Grant, JoinRequest } from "./keeper.ts";
import { Refusal, unauthorized } from "./refusal.ts";
import { hashOf, markOf, newId, newSecret, normalizeCode, type Random } from "./secrets.ts";

/** A session ends by itself after this; the link opens a new one. */
const SESSION_MS = 30 * 24 * 3_600_000;
/** Sessions of one workshop, the ended ones included: many times what 600 people need. */
const MAX_SESSIONS = 20_000;

interface Key {
  readonly secret?: string;
  readonly code?: string;
}
interface Admitted {
  readonly workshop: WorkshopRow;
  readonly role: AccessRole;
  readonly department: string | null;
}

export interface Membership {
  workshopOfCode(code: string): { readonly id: string };
  lobby(workshop: string, key: Key): LobbyReply;
  join(workshop: string, request: JoinRequest): JoinReply;
  grantOf(session: string): Grant | null;
}

export interface MembershipDeps {
  readonly storage: Storage;
  readonly random: Random;
  readonly now: () => number;
}

export function codeIsOn(workshop: WorkshopRow): boolean {
  return workshop.codeOn && workshop.phase !== "closed";
}

export function createMembership({ storage, random, now }: MembershipDeps): Membership {
  function byCode(typed: string): WorkshopRow {
    const code = normalizeCode(typed);
    const workshop = storage.workshopOfCode(code ?? "");
    if (workshop === null || !codeIsOn(workshop)) throw unauthorized();
    return workshop;
  }

  function admit(id: string, key: Key): Admitted {
    if (key.code !== undefined) {
      const workshop = byCode(key.code);
      if (workshop.id !== id) throw unauthorized();
      return { workshop, role: "seat", department: null };
    }
    const secret = storage.secret(hashOf(key.secret ?? ""));
    // Both are always looked up: an unknown workshop takes as long as a wrong secret.
    const workshop = storage.workshop(id);
    if (workshop === null || secret === null || secret.workshop !== id) throw unauthorized();
    return { workshop, role: secret.role, department: secret.department };
  }

  function departmentFor({ workshop, role, department: implied }: Admitted, wanted: string | undefined): string | null {
    if (role === "wall") return null;
    if (implied !== null) return implied;
    if (wanted === undefined) {
      if (role === "host") return null;
      throw new Refusal(422, "department-required", "Choose the department you sit here for.", "/department");
    }
    if (workshop.frame.departments.some(({ id }) => id === wanted)) return wanted;
    const known = workshop.frame.departments.map(({ id }) => id).join(", ");
    throw new Refusal(400, "unknown-department", `There is no department "${wanted}" in this workshop; there are ${known}.`, "/department");
  }

  return {
    workshopOfCode: (code) => ({ id: byCode(code).id }),

    lobby(id, key) {
      const { workshop, role, department: implied } = admit(id, key);
      const departments = workshop.frame.departments
        .map((department, place) => ({ id: department.id, ...lookOf(department, place) }))
        .filter((department) => implied === null || department.id === implied);
      return { title: workshop.frame.title, role, phase: workshop.phase, departments };
    },

    join(id, request) {
      const admitted = admit(id, request);
      const department = departmentFor(admitted, request.department);
      const { role, workshop } = admitted;
      const session = newSecret(random);
      const participant = newId(random);
      storage.transaction(() => {
        if (storage.countSessions(id) >= MAX_SESSIONS) {
          throw new Refusal(409, "too-many-sessions", `This workshop has been joined ${MAX_SESSIONS} times; start a new one from an export.`);
        }
        storage.addSession({
          id: newId(random),
          hash: hashOf(session),
          workshop: id,
          participant,
          role,
          department,
          name: cleanName(request.name),
          createdAt: now(),
          endsAt: now() + SESSION_MS,
          waiting: false,
        });
        storage.addAudit({ workshop: id, at: now(), participant, role, department, action: "join", detail: "" });
      });
      return { session, role, department, participantId: participant, epoch: workshop.epoch };
    },

    grantOf(session) {
      const row = storage.session(hashOf(session));
      if (row === null || row.endsAt <= now()) return null;
      const workshop = storage.workshop(row.workshop);
      if (workshop === null) return null;
      const { id, role, department, participant, name } = row;
      return {
        workshop: workshop.id,
        sessionId: id,
        role,
        department,
        participantId: participant,
        epoch: workshop.epoch,
        name,
        author: markOf(session, "author"),
        voter: markOf(session, "voter"),
      };
    },
  };
}

/** One line of visible characters; control and direction marks could dress a name up as something else. */
function cleanName(name: string | undefined): string | null {
  const clean = (name ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const short = [...clean].slice(0, MAX_NAME_CHARS).join("");
  return short === "" ? null : short;
}
