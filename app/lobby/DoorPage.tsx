import { useEffect, useRef, useState } from "react";
import type { Membership } from "#core/protocol/roles.ts";
import type { HttpResult } from "../session/http-client.ts";
import { Button } from "../ui/Button.tsx";
import { answerAtTheDoor } from "./at-the-door.ts";
import { MessagePage } from "./MessagePage.tsx";

/** How often the door is asked, ms. */
const EVERY_MS = 1_500;

/** The workshop's doors are set to knock: somebody inside lets this person in. The page asks by itself, and goes in by itself. */
export function DoorPage({
  ask,
  onIn,
  onAway,
}: {
  readonly ask: () => Promise<HttpResult<Membership> | null>;
  readonly onIn: () => void;
  readonly onAway: () => void;
}) {
  const [turnedAway, setTurnedAway] = useState(false);
  const latest = useRef({ ask, onIn });
  latest.current = { ask, onIn };
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const knock = async () => {
      const answer = answerAtTheDoor(await latest.current.ask());
      if (gone) return;
      if (answer === "in") latest.current.onIn();
      else if (answer === "away") setTurnedAway(true);
      else timer = setTimeout(() => void knock(), EVERY_MS);
    };
    void knock();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  if (turnedAway) {
    return (
      <MessagePage
        title="Not this time"
        text="Those inside did not let you in. Ask your colleagues, or the host for a link of your department: it always opens."
        action={{ label: "Go to the start page", run: onAway }}
      />
    );
  }
  return (
    <MessagePage
      title="You are at the door"
      text="Your department has been in already. Somebody of it, or the host, sees you here as soon as they are in, and can let you in; this page then goes on by itself. A link of your department opens at once."
    >
      <p role="status">Waiting…</p>
      <Button onClick={onAway}>Do not wait</Button>
    </MessagePage>
  );
}
