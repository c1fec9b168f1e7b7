import { useCallsAtTheDoor } from "./Knocks.tsx";

/** What the room asks of this person, for a screen reader: the region stands before its words come, or they would often not be read. */
export function Calls({ n, invitation }: { readonly n: number; readonly invitation: string | null }) {
  const knocks = useCallsAtTheDoor();
  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-label="Calls">
      {invitation === null ? null : <p key={`call ${n}`}>{invitation}</p>}
      {knocks.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
