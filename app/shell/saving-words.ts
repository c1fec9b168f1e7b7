import type { ConnectionState, SavingState } from "../state/types.ts";

export type SavingTone = "ok" | "busy" | "warning" | "error" | "quiet";

/** What the header says about one's work. "Saved" is said only of what is on the server's disk. */
export function savingWords(saving: SavingState): { readonly text: string; readonly tone: SavingTone; readonly more: string } {
  switch (saving.state) {
    case "saved":
      return { text: "Saved", tone: "ok", more: "Everything you did is on the server’s disk." };
    case "saving":
      return { text: "Saving…", tone: "busy", more: "On its way to the server’s disk." };
    case "unsaved": {
      const changes = saving.pending > 0 ? ` ${saving.pending} ${saving.pending === 1 ? "change waits" : "changes wait"} in this tab.` : "";
      return { text: "Not saved yet", tone: "warning", more: `Keep this tab open.${changes}` };
    }
    case "cannot-save":
      return {
        text: "The server cannot save",
        tone: "error",
        more: "Its disk refuses. Keep this tab open and tell the host; it goes on by itself once there is room.",
      };
    case "read-only":
      return { text: "Read-only", tone: "quiet", more: "You can look at everything here and change nothing." };
  }
}

/** Whether closing this tab now would lose something. */
export function wouldLose(saving: SavingState): boolean {
  return saving.state === "saving" || saving.state === "unsaved" || saving.state === "cannot-save";
}

/** The banner under the header; null = nothing to say. */
export function connectionWords(connection: ConnectionState, saving: SavingState): string | null {
  if (connection.state !== "offline") return null;
  if (saving.state === "read-only")
    return "No connection to the server. You see the last state it sent; the page goes on by itself when the connection is back.";
  return "No connection to the server. Go on working: what you do stays in this tab and is sent when the connection is back. Keep the tab open.";
}
