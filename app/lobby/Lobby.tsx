import { useEffect, useId, useState } from "react";
import { MAX_NAME_CHARS } from "#core/model/limits.ts";
import type { LobbyReply } from "#core/protocol/roles.ts";
import { ThemeChoice } from "../theme/ThemeChoice.tsx";
import { ArchPanel } from "../ui/ArchPanel.tsx";
import { Brand } from "../ui/Brand.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { DepartmentTaps } from "./DepartmentTaps.tsx";
import styles from "./Lobby.module.css";
import { joinWords, ROLE_WORDS } from "./lobby-words.ts";

export interface LobbyChoice {
  readonly department?: string;
  readonly name?: string;
}

/** The door of one workshop: which department, and a name for those who want one. */
export function Lobby({
  lobby,
  before,
  onJoin,
}: {
  readonly lobby: LobbyReply;
  /** The place that this device has in the workshop already. */
  readonly before?: { readonly department: string | null; readonly goOn: () => void };
  /** Resolves with what went wrong, or null: then the workshop opens. */
  readonly onJoin: (choice: LobbyChoice) => Promise<string | null>;
}) {
  const [only] = lobby.departments.length === 1 && lobby.role === "seat" ? lobby.departments : [];
  const [department, setDepartment] = useState<string | null>(only?.id ?? null);
  const [name, setName] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const heading = useId();
  const chosen = lobby.departments.find(({ id }) => id === department);
  const earlier = lobby.departments.find(({ id }) => id === before?.department);

  useEffect(() => {
    document.title = `Join: ${lobby.title} · Overarch`;
  }, [lobby.title]);

  async function join(): Promise<void> {
    if (lobby.role === "seat" && chosen === undefined) return setTrouble("Choose the department you speak for.");
    setBusy(true);
    setTrouble(null);
    const problem = await onJoin({ ...(chosen === undefined ? {} : { department: chosen.id }), ...(name.trim() === "" ? {} : { name: name.trim() }) });
    setBusy(false);
    setTrouble(problem);
  }

  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Brand />
        <ThemeChoice />
      </header>
      <main className={styles.main}>
        <form
          className={styles.form}
          aria-labelledby={heading}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void join();
          }}
        >
          <ArchPanel className={styles.arch ?? ""}>
            <h1 id={heading}>{lobby.title}</h1>
            <p>{ROLE_WORDS[lobby.role]}</p>
          </ArchPanel>
          {before === undefined ? null : (
            <p className={styles.before}>
              <span>This device has been here before.</span>
              <Button onClick={before.goOn}>{earlier === undefined ? "Go on where you were" : `Go on for ${earlier.title}`}</Button>
            </p>
          )}
          {lobby.role === "wall" ? null : only !== undefined ? (
            <DepartmentTaps legend="You speak for" departments={lobby.departments} chosen={department} onChoose={setDepartment} />
          ) : lobby.role === "seat" ? (
            <DepartmentTaps legend="Which department do you speak for?" departments={lobby.departments} chosen={department} onChoose={setDepartment} />
          ) : (
            <DepartmentTaps
              legend="I also speak for…"
              hint="Only if you have goals of your own to place. A host without a department sees no department’s private drafts; with one, that department’s alone."
              none="No department"
              departments={lobby.departments}
              chosen={department}
              onChoose={setDepartment}
            />
          )}
          {lobby.role === "wall" ? null : (
            <Field
              label="Your name (optional)"
              hint={
                lobby.role === "host"
                  ? "People see it in the list of who is here."
                  : "It shows in the list of who is here. Cards carry your department and never your name; who sits alone for a department can of course be guessed."
              }
              value={name}
              maxLength={MAX_NAME_CHARS}
              autoComplete="nickname"
              enterKeyHint="go"
              onChange={(event) => setName(event.target.value)}
            />
          )}
          {trouble === null ? null : <Trouble>{trouble}</Trouble>}
          <Button type="submit" look="primary" className={styles.join ?? ""} disabled={busy}>
            {busy ? "Opening…" : joinWords(lobby.role, chosen?.title ?? null)}
          </Button>
        </form>
      </main>
    </div>
  );
}
