import { useEffect, useId, useState } from "react";
import { MAX_FILE_BYTES, MAX_FRAME_TITLE_CHARS } from "#core/model/limits.ts";
import type { TemplateSummary } from "../session/http-client.ts";
import type { Door } from "../session/join.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import styles from "./forms.module.css";
import { readWorkshopFile } from "./read-workshop-file.ts";

const FROM_FILE = "file:";

/** What the start page asks of the server. */
export type StartApi = Pick<Door, "templates" | "create">;

export function CreateForm({ api, onGo }: { readonly api: StartApi; readonly onGo: (address: string) => void }) {
  const name = useId();
  const [templates, setTemplates] = useState<readonly TemplateSummary[] | null>(null);
  const [chosen, setChosen] = useState("");
  const [title, setTitle] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let gone = false;
    void api.templates().then((reply) => {
      if (gone) return;
      if (!reply.ok) return setTrouble(reply.message);
      setTemplates(reply.value);
      setChosen((before) => (before === "" ? (reply.value[0]?.id ?? "") : before));
    });
    return () => {
      gone = true;
    };
  }, [api]);

  async function create(): Promise<void> {
    setTrouble(null);
    const named = title.trim() === "" ? {} : { title: title.trim() };
    let start: { readonly template: string } | { readonly file: unknown } = { template: chosen };
    if (chosen === FROM_FILE) {
      if (file === null) return setTrouble("Choose the file to start from: its name ends in .overarch.json.");
      const read = await readWorkshopFile(file, MAX_FILE_BYTES);
      if (!read.ok) return setTrouble(read.message);
      start = { file: read.file };
    }
    setBusy(true);
    const reply = await api.create({ ...start, ...named });
    setBusy(false);
    if (!reply.ok) return setTrouble(reply.message);
    onGo(addressOf(reply.value.links.host));
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void create();
      }}
    >
      <Field
        label="What is it about?"
        value={title}
        maxLength={MAX_FRAME_TITLE_CHARS}
        autoComplete="off"
        placeholder="Left empty, it takes the template’s title"
        onChange={(event) => setTitle(event.target.value)}
      />
      <fieldset className={styles.templates} aria-busy={templates === null}>
        <legend className={styles.legend}>Start from</legend>
        {(templates ?? []).map((template) => (
          <label key={template.id} className={styles.template}>
            <input type="radio" name={name} value={template.id} checked={chosen === template.id} onChange={() => setChosen(template.id)} />
            <span>
              <b>{template.title}</b>
              <span className={styles.note}>{template.description}</span>
            </span>
          </label>
        ))}
        <label className={styles.template}>
          <input type="radio" name={name} value={FROM_FILE} checked={chosen === FROM_FILE} onChange={() => setChosen(FROM_FILE)} />
          <span>
            <b>A saved workshop</b>
            <span className={styles.note}>A file that Overarch exported; its name ends in .overarch.json.</span>
          </span>
        </label>
        {chosen === FROM_FILE ? (
          <input
            type="file"
            aria-label="Workshop file"
            accept=".json,application/json"
            className={styles.file}
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setTrouble(null);
            }}
          />
        ) : null}
      </fieldset>
      {trouble === null ? null : <Trouble>{trouble}</Trouble>}
      <div className={styles.go}>
        <Button type="submit" look="primary" disabled={busy || chosen === ""}>
          {busy ? "Creating…" : "Create the workshop"}
        </Button>
        <p className={styles.note}>You become its host and get the links for everybody else. It is kept on this server.</p>
      </div>
    </form>
  );
}

/** The path and secret of a link to this app, without its host. */
function addressOf(link: string): string {
  const { pathname, hash } = new URL(link);
  return pathname + hash;
}
