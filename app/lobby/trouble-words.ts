import { type HttpFailure, isLater } from "../session/http-client.ts";

/** What was tried: a link, a code, or the place that this device remembers. */
export type Tried = "link" | "code" | "stored";

export interface TroubleWords {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** Asking once more may help. */
  readonly mayPass: boolean;
  /** The page offers the field for a code instead of a button. */
  readonly askCode: boolean;
}

/** An address without its secret, on a device that remembers no place there. */
export const NO_KEY: HttpFailure = { ok: false, status: 401, code: "no-key", message: "" };

/** One sentence on what is wrong with this way in, and what to do. */
export function troubleWords(error: HttpFailure, tried: Tried): TroubleWords {
  if (isLater(error)) {
    const text = error.status === 0 ? "Check that this device is in the right network, then try again." : error.message;
    return { title: error.status === 429 ? "Too many attempts" : "The server does not answer", text, button: "Try again", mayPass: true, askCode: false };
  }
  const fixed = { button: "Go to the start page", mayPass: false };
  if (error.code === "no-key") {
    return {
      ...fixed,
      title: "This address needs its link",
      text: "This device has no place in the workshop, or no longer; the address alone does not open it. Open the whole link you were sent, or join with the code.",
      askCode: true,
    };
  }
  if (error.status !== 401 && error.status !== 403) return { ...fixed, title: "That did not work", text: error.message, askCode: false };
  if (tried === "code") {
    return {
      ...fixed,
      title: "This code opens nothing",
      text: "It may be mistyped, switched off, or from a workshop that has closed. Look at the wall again, or ask the host.",
      askCode: true,
    };
  }
  if (tried === "stored") {
    return {
      ...fixed,
      title: "Your place here has ended",
      text: "This device was here before, but its way in holds no longer. Ask the host for a new link, or join with the code.",
      askCode: true,
    };
  }
  return { ...fixed, title: "This link opens nothing", text: "It may be cut short, or the host has replaced it. Ask the host for a new one.", askCode: false };
}
