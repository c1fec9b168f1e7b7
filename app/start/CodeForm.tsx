import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./forms.module.css";
import { codeTrouble, normaliseCode } from "./join-code.ts";

/** Eight characters as people type them; the lobby says whether they open anything. */
export function CodeForm({ onGo, typed = "" }: { readonly onGo: (address: string) => void; readonly typed?: string }) {
  const [text, setText] = useState(typed);
  const [trouble, setTrouble] = useState<string | null>(null);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const code = normaliseCode(text);
        if (code === null) setTrouble(codeTrouble(text));
        else onGo(`/j/${code}`);
      }}
    >
      <Field
        label="Code"
        hint="Eight characters, from the wall or from your host. Small letters and spaces are fine."
        trouble={trouble}
        className={styles.code ?? ""}
        value={text}
        placeholder="7KQ4-M2XD"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={64}
        onChange={(event) => {
          setText(event.target.value);
          setTrouble(null);
        }}
      />
      <div>
        <Button type="submit" look="primary">
          Go to the workshop
        </Button>
      </div>
      <p className={styles.note}>You need no account. If you were sent a link, open it instead: it does the same.</p>
    </form>
  );
}
