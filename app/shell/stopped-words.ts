import { CLOSE } from "#core/protocol/close-code.ts";

export interface StoppedWords {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** What the button does. `leave`: forget the session on this device and go to the start page. */
  readonly does: "reload" | "leave";
}

/** The server closed for good: one sentence, one button. `code` as in core/protocol/close-code.ts. */
export function stoppedWords(code: number): StoppedWords {
  switch (code) {
    case CLOSE.noSession.code:
    case CLOSE.forbidden.code:
      return {
        title: "Your place here has ended",
        text: "The host has closed the way in that this device used, or it was too long ago. Ask the host for a new link.",
        button: "Go to the start page",
        does: "leave",
      };
    case CLOSE.oldEpoch.code:
      return {
        title: "The workshop was reset",
        text: "The host has started it afresh, so what this page shows is no longer there. Join again with the code or your link.",
        button: "Join again",
        does: "leave",
      };
    case CLOSE.reload.code:
      return {
        title: "There is a newer version",
        text: "The server was updated while this page was open. Load the page again to go on.",
        button: "Load again",
        does: "reload",
      };
    case CLOSE.overCap.code:
      return {
        title: "This is more than the workshop takes",
        text: "The workshop has reached one of its limits, so the server let this page go. Load it again; if it happens once more, tell the host.",
        button: "Load again",
        does: "reload",
      };
    default:
      return {
        title: "The connection was ended",
        text: "The server did not understand something this page sent. Load the page again to go on; what was saved is safe.",
        button: "Load again",
        does: "reload",
      };
  }
}
