import { MessagePage } from "../lobby/MessagePage.tsx";
import { stoppedWords } from "./stopped-words.ts";

export function StoppedPage({ code, onLeave }: { readonly code: number; readonly onLeave: () => void }) {
  const { title, text, button, does } = stoppedWords(code);
  return <MessagePage title={title} text={text} action={{ label: button, run: does === "leave" ? onLeave : () => window.location.reload() }} />;
}
