import { useEffect, useState } from "react";
import { useActions } from "../../state/use-session.ts";

/** The address at which other devices reach this server; until it is known, this page's own. */
export function useBase(): string {
  const { invite } = useActions();
  const [base, setBase] = useState(window.location.origin);
  useEffect(() => {
    let gone = false;
    void invite().then((reply) => {
      if (!gone && reply !== null) setBase(reply.base);
    });
    return () => {
      gone = true;
    };
  }, [invite]);
  return base;
}
