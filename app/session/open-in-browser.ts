// The session as the browser gives it: its fetch, sockets, clock, frames and stores. A chunk of its own, so that the start page loads no Yjs.
import type { WorkshopSession } from "../state/types.ts";
import type { Credentials } from "./credentials.ts";
import { nextFrame } from "./frame-scheduler.ts";
import type { HttpClient } from "./http-client.ts";
import type { Entry } from "./join.ts";
import { openWorkshop } from "./open-workshop.ts";
import { createPageEvents } from "./page-events.ts";
import { saveFile } from "./save-file.ts";

export function openInBrowser(entry: Entry, http: HttpClient, credentials: Credentials): WorkshopSession {
  const now = () => Date.now();
  return openWorkshop(entry, {
    http,
    credentials,
    syncUrl: `${location.origin.replace(/^http/, "ws")}/sync`,
    engine: () => import("#core/conflicts/engine.ts").then(({ createEngine }) => createEngine()),
    schedule: nextFrame,
    now,
    random: () => Math.random(),
    saveFile,
    page: createPageEvents(now),
  });
}
