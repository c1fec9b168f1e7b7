// The way in and the way back in: what the start page and the lobby ask of the session layer.
import type { CreateReply, JoinReply, LobbyReply, Membership } from "#core/protocol/roles.ts";
import type { WorkshopSession } from "../state/types.ts";
import type { Credentials } from "./credentials.ts";
import type { EntryKey, HttpClient, HttpResult, TemplateSummary } from "./http-client.ts";

export interface Entry {
  readonly workshop: string;
  readonly session: string;
  readonly me: Membership;
}

/** At the door: asked again until somebody inside lets this person in, or a 401 says that they were turned away. */
export interface Waiting {
  readonly waiting: true;
}

export interface Door {
  templates(): Promise<HttpResult<readonly TemplateSummary[]>>;
  /** Links and recovery code are kept on this device. `file` = a parsed workshop file; it takes the place of a template. */
  create(request: { readonly template?: string; readonly title?: string; readonly file?: unknown }): Promise<HttpResult<CreateReply>>;
  /** null: this device did not make the workshop. */
  created(workshop: string): CreateReply | null;
  idOfCode(code: string): Promise<HttpResult<string>>;
  lobby(workshop: string, key: EntryKey): Promise<HttpResult<LobbyReply>>;
  /** Joins and remembers the session in this tab, and for others of this device. */
  join(workshop: string, key: EntryKey, choice: { readonly name?: string; readonly department?: string }): Promise<HttpResult<JoinReply>>;
  /** What the remembered session may act as, without opening anything; null: this device remembers none. */
  remembered(workshop: string): Promise<HttpResult<Membership> | null>;
  /** Opens with the remembered session; null: this device remembers none. Who still waits at the door opens nothing. */
  open(workshop: string): Promise<HttpResult<WorkshopSession | Waiting> | null>;
  forget(workshop: string): void;
}

export interface DoorDeps {
  readonly http: HttpClient;
  readonly credentials: Credentials;
  /** A promise where the code for it is loaded only then. */
  readonly openWorkshop: (entry: Entry) => WorkshopSession | Promise<WorkshopSession>;
  /** Somebody is on the way in: what opening needs may be fetched. */
  readonly prepare?: () => void;
}

export function createDoor({ http, credentials, openWorkshop, prepare = () => {} }: DoorDeps): Door {
  return {
    templates: http.templates,
    async create(request) {
      const reply = await http.createWorkshop(request);
      if (reply.ok) credentials.keepCreated(reply.value);
      return reply;
    },
    created: credentials.created,
    async idOfCode(code) {
      const found = await http.workshopOfCode(code);
      return found.ok ? { ok: true, value: found.value.id } : found;
    },
    lobby(workshop, key) {
      prepare();
      return http.lobby(workshop, key);
    },
    async join(workshop, key, choice) {
      const reply = await http.join(workshop, { ...key, ...choice });
      if (reply.ok) credentials.keepSession(workshop, reply.value.session);
      return reply;
    },
    async remembered(workshop) {
      const session = credentials.session(workshop);
      return session === null ? null : http.me(workshop, session);
    },
    async open(workshop) {
      const session = credentials.session(workshop);
      if (session === null) return null;
      prepare();
      const me = await http.me(workshop, session);
      if (!me.ok) return me;
      if (me.value.waiting === true) return { ok: true, value: { waiting: true } };
      return { ok: true, value: await openWorkshop({ workshop, session, me: me.value }) };
    },
    forget(workshop) {
      const session = credentials.session(workshop);
      if (session !== null) credentials.forgetSession(workshop, session);
    },
  };
}
