// Who comes in, as what: secrets and codes become sessions.
import { MAX_NAME_CHARS } from "#core/model/limits.ts";
import { lookOf } from "#core/model/palette.ts";
import { readSettings } from "#core/model/settings.ts";
import type { AccessRole, JoinReply, LobbyReply, Membership as SessionMembership } from "#core/protocol/roles.ts";
import type { Storage, WorkshopRow } from "../storage/storage.ts";
import type { Grant, JoinRequest } from "./keeper.ts";
import { Refusal, unauthorized } from "./refusal.ts";
import { hashOf, markOf, newId, newSecret, normalizeCode, type Random } from "./secrets.ts";

/** A session ends by itself after this; the link opens a new one. */
export const SESSION_MS = 30 * 24 * 3_600_000;
/** Sessions of one workshop, the ended ones included: many times what 600 people need. */
const MAX_SESSIONS = 20_000;

/** Who stands at the door for longer has gone, ms. */
const WAITING_MS = 2 * 3_600_000;
/** People at one door; the next is told to come back. */
const MAX_WAITING = 50;

interface Key {
  readonly secret?: string;
  readonly code?: string;
}
interface Admitted {
  readonly workshop: WorkshopRow;
  readonly role: AccessRole;
  readonly department: string | null;
  /** An invitation: it opens once. */
  readonly used: Uint8Array | null;
}

export interface Membership {
  workshopOfCode(code: string): { readonly id: string };
  lobby(workshop: string, key: Key): LobbyReply;
  join(workshop: string, request: JoinRequest): JoinReply;
  /** null: no such session, it ended, or it waits at the door. */
  grantOf(session: string): Grant | null;
  /** Of one who waits, too. */
  membershipOf(session: string): (SessionMembership & { readonly workshop: string }) | null;
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
      return { workshop, role: "seat", department: null, used: null };
    }
    const secret = storage.secret(hashOf(key.secret ?? ""));
    // Both are always looked up: an unknown workshop takes as long as a wrong secret.
    const workshop = storage.workshop(id);
    if (workshop === null || secret === null || secret.workshop !== id) throw unauthorized();
    if (secret.endsAt !== 0 && secret.endsAt <= now()) throw unauthorized();
    return { workshop, role: secret.role, department: secret.department, used: secret.kind === "invite" ? secret.hash : null };
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

  /** With doors to knock at, who comes to a department by the common link or the code waits as soon as somebody sits there; its own link is its key. */
  function hasToKnock({ workshop, role, department: implied }: Admitted, department: string | null): boolean {
    if (role !== "seat" || implied !== null || readSettings(workshop.settings).doors === "open") return false;
    return storage.sessionsOf(workshop.id).some((session) => session.department === department && !session.waiting && session.endsAt > now());
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
      const { role, workshop, used } = admitted;
      const session = newSecret(random);
      const participant = newId(random);
      const waiting = storage.transaction(() => {
        if (storage.countSessions(id) >= MAX_SESSIONS) {
          throw new Refusal(409, "too-many-sessions", `This workshop has been joined ${MAX_SESSIONS} times; start a new one from an export.`);
        }
        const waiting = hasToKnock(admitted, department);
        if (waiting && storage.waitingSessions(id, now()).length >= MAX_WAITING) {
          throw new Refusal(
            409,
            "door-full",
            `${MAX_WAITING} people wait at the door already. Ask the host for your department's own link, or try again in a moment.`,
          );
        }
        if (used !== null) storage.deleteSecret(used);
        storage.addSession({
          id: newId(random),
          hash: hashOf(session),
          workshop: id,
          participant,
          role,
          department,
          name: cleanName(request.name),
          createdAt: now(),
          endsAt: now() + (waiting ? WAITING_MS : SESSION_MS),
          waiting,
        });
        storage.addAudit({ workshop: id, at: now(), participant, role, department, action: waiting ? "knock" : "join", detail: "" });
        return waiting;
      });
      return { session, role, department, participantId: participant, epoch: workshop.epoch, ...(waiting ? { waiting } : {}) };
    },

    membershipOf(session) {
      const row = storage.session(hashOf(session));
      if (row === null || row.endsAt <= now()) return null;
      const workshop = storage.workshop(row.workshop);
      if (workshop === null) return null;
      const { role, department, participant, waiting, name } = row;
      const own = { ...(waiting ? { waiting } : {}), ...(name === null ? {} : { name }) };
      return { workshop: workshop.id, role, department, participantId: participant, epoch: workshop.epoch, ...own };
    },

    grantOf(session) {
      const row = storage.session(hashOf(session));
      if (row === null || row.endsAt <= now() || row.waiting) return null;
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
