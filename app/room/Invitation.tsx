import { Footprints } from "lucide-react";
import { type FocusEvent, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import styles from "./RoomBar.module.css";
import type { Invitation as Asked } from "./use-invitation.ts";

export function invitationWords(words: string): string {
  return `The host asks everyone to come to ${words}.`;
}

/** The call of the host with its answers; to who follows, that they do, and the way out. */
export function Invitation({ invitation }: { readonly invitation: Asked }) {
  const { words, follows, go, stay, follow, unfollow } = invitation;
  const before = useRef<HTMLElement | null>(null);
  const remember = ({ relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget instanceof HTMLElement && relatedTarget.closest("[data-ask]") === null) before.current = relatedTarget;
  };
  // The button that is pressed is gone: the focus goes back to where it came from.
  const press = (answer: () => void) => () => {
    const stop = document.querySelector<HTMLElement>('main [role="treeitem"][tabindex="0"], main [data-card][tabindex="0"]');
    (before.current?.isConnected === true ? before.current : stop)?.focus({ preventScroll: true });
    answer();
  };
  if (words === null && !follows) return null;
  return (
    <section className={styles.ask} aria-label="Invitation" data-ask={words === null ? "follow" : "gather"}>
      <Footprints size={17} aria-hidden="true" />
      <p>{words === null ? "You follow the host." : invitationWords(words)}</p>
      <span className={styles.answers}>
        {words === null ? null : (
          <>
            <Button small look="primary" onFocus={remember} onClick={press(go)}>
              Go there
            </Button>
            <Button small onFocus={remember} onClick={press(stay)}>
              Stay here
            </Button>
          </>
        )}
        {follows ? (
          <Button small onFocus={remember} onClick={press(unfollow)}>
            Stop following
          </Button>
        ) : (
          <Button small look="quiet" onFocus={remember} onClick={press(follow)}>
            Follow the host
          </Button>
        )}
      </span>
    </section>
  );
}
