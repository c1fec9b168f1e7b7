import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { LobbyReply, Membership } from "#core/protocol/roles.ts";
import type { EntryKey, HttpFailure, HttpResult } from "../session/http-client.ts";
import type { Door } from "../session/join.ts";
import { CodeFormLater } from "../start/CodeFormLater.tsx";
import type { WorkshopSession } from "../state/types.ts";
import { Lobby, type LobbyChoice } from "./Lobby.tsx";
import { MessagePage } from "./MessagePage.tsx";
import { goesStraightIn } from "./straight-in.ts";
import { NO_KEY, type Tried, troubleWords } from "./trouble-words.ts";
import { WaitPage } from "./WaitPage.tsx";

const DoorPage = lazy(() => import("./DoorPage.tsx").then(({ DoorPage }) => ({ default: DoorPage })));

/** The address that was opened. */
export type Doorway = { readonly by: "link"; readonly workshop: string; readonly secret: string | null } | { readonly by: "code"; readonly code: string };

type Step =
  | { readonly at: "asking" }
  | { readonly at: "lobby"; readonly workshop: string; readonly key: EntryKey; readonly lobby: LobbyReply; readonly before: Membership | null }
  | { readonly at: "door"; readonly workshop: string }
  | { readonly at: "trouble"; readonly error: HttpFailure; readonly tried: Tried }
  | { readonly at: "open"; readonly session: WorkshopSession };

export interface EntryProps {
  readonly doorway: Doorway;
  readonly door: Door;
  readonly onGo: (address: string) => void;
  readonly children: (open: { readonly session: WorkshopSession; readonly leave: () => void }) => ReactNode;
}

/** From an address to an open workshop: a lobby where something is to be chosen, straight in where not. */
export function Entry({ doorway, door, onGo, children }: EntryProps) {
  const [step, setStep] = useState<Step>({ at: "asking" });
  const [attempt, setAttempt] = useState(0);
  /** Belongs to one run of the effect; what an ended run still opens is closed at once. */
  const visit = useRef<{ gone: boolean; session: WorkshopSession | null }>({ gone: true, session: null });

  const goIn = async (workshop: string): Promise<void> => {
    const current = visit.current;
    const opened = (await door.open(workshop)) ?? NO_KEY;
    if (current.gone) {
      if (opened.ok && !("waiting" in opened.value)) opened.value.close();
      return;
    }
    if (!opened.ok) {
      if (opened.status === 401 || opened.status === 403) door.forget(workshop);
      return setStep({ at: "trouble", error: opened, tried: "stored" });
    }
    // From here on the place is remembered, and the secret leaves the address.
    window.history.replaceState(null, "", `/w/${workshop}`);
    if ("waiting" in opened.value) return setStep({ at: "door", workshop });
    current.session = opened.value;
    setStep({ at: "open", session: opened.value });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: `attempt` asks once more after a failure that may pass; goIn is made anew by every render
  useEffect(() => {
    const current: typeof visit.current = { gone: false, session: null };
    visit.current = current;
    const fail = (error: HttpFailure, tried: Tried) => {
      if (!current.gone) setStep({ at: "trouble", error, tried });
    };
    const enter = async (): Promise<void> => {
      setStep({ at: "asking" });
      const found = await findWorkshop(doorway, door);
      if (!found.ok) return fail(found, "code");
      const { workshop, key } = found.value;
      if (key === null) return goIn(workshop);
      const [lobby, remembered] = await Promise.all([door.lobby(workshop, key), door.remembered(workshop)]);
      if (!lobby.ok) return fail(lobby, doorway.by);
      if (current.gone) return;
      const before = remembered?.ok === true && remembered.value.role === lobby.value.role ? remembered.value : null;
      if (before !== null && goesStraightIn(lobby.value, before)) return goIn(workshop);
      if (lobby.value.role !== "wall") return setStep({ at: "lobby", workshop, key, lobby: lobby.value, before });
      const joined = await door.join(workshop, key, {});
      return joined.ok ? goIn(workshop) : fail(joined, "link");
    };
    void enter();
    return () => {
      current.gone = true;
      current.session?.close();
    };
  }, [doorway, door, attempt]);

  const join = async (workshop: string, key: EntryKey, choice: LobbyChoice): Promise<string | null> => {
    const joined = await door.join(workshop, key, choice);
    if (!joined.ok) return joined.message;
    await goIn(workshop);
    return null;
  };

  switch (step.at) {
    case "asking":
      return <WaitPage text="Opening the workshop…" />;
    case "lobby": {
      const { workshop, key, lobby, before } = step;
      return (
        <Lobby
          lobby={lobby}
          onJoin={(choice) => join(workshop, key, choice)}
          {...(before === null ? {} : { before: { department: before.department, goOn: () => void goIn(workshop) } })}
        />
      );
    }
    case "door": {
      const { workshop } = step;
      return (
        <Suspense fallback={<WaitPage text="Knocking…" />}>
          <DoorPage
            ask={() => door.remembered(workshop)}
            onIn={() => void goIn(workshop)}
            onAway={() => {
              door.forget(workshop);
              onGo("/");
            }}
          />
        </Suspense>
      );
    }
    case "open":
      return children({
        session: step.session,
        leave: () => {
          door.forget(step.session.workshopId);
          onGo("/");
        },
      });
    case "trouble": {
      const words = troubleWords(step.error, step.tried);
      const action = { label: words.button, run: () => (words.mayPass ? setAttempt(attempt + 1) : onGo("/")) };
      return (
        <MessagePage title={words.title} text={words.text} {...(words.askCode ? {} : { action })}>
          {words.askCode ? <CodeFormLater onGo={onGo} typed={doorway.by === "code" ? doorway.code : ""} /> : null}
        </MessagePage>
      );
    }
  }
}

async function findWorkshop(doorway: Doorway, door: Door): Promise<HttpResult<{ readonly workshop: string; readonly key: EntryKey | null }>> {
  if (doorway.by === "link") return { ok: true, value: { workshop: doorway.workshop, key: doorway.secret === null ? null : { secret: doorway.secret } } };
  const found = await door.idOfCode(doorway.code);
  return found.ok ? { ok: true, value: { workshop: found.value, key: { code: doorway.code } } } : found;
}
