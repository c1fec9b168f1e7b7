import { EyeOff } from "lucide-react";
import { useCommand } from "../state/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Trouble } from "../ui/Trouble.tsx";

/** A host takes a card out of everybody's sight. Who wrote it is written nowhere, so the host does not learn it either. */
export function HideCard({ goal, onHidden }: { readonly goal: string; readonly onHidden: () => void }) {
  const { run, busy, trouble } = useCommand();
  return (
    <>
      <Button
        small
        disabled={busy}
        title="Off the canvas for everybody; you find it again in the room’s panel."
        onClick={async () => {
          const outcome = await run({ type: "hide", goal, hidden: true });
          if (outcome.ok) onHidden();
        }}
      >
        <EyeOff size={15} aria-hidden="true" /> Hide
      </Button>
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
    </>
  );
}
