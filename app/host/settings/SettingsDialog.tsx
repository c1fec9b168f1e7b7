import { useState } from "react";
import { readSettings, type Settings } from "#core/model/settings.ts";
import type { WorkshopState } from "../../state/types.ts";
import { useCommand } from "../../state/use-command.ts";
import { useWorkshop } from "../../state/use-session.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Choice } from "../../ui/Toggles.tsx";
import { Trouble } from "../../ui/Trouble.tsx";
import styles from "./Settings.module.css";
import { QUESTIONS, type Question } from "./setting-words.ts";

const settingsOf = (state: WorkshopState) => state.settings;

/** How the room is set up. Each tap counts at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const settings = readSettings(useWorkshop(settingsOf));
  const { run, trouble } = useCommand();
  // A tap shows at once, and goes back if the server refuses it.
  const [tapped, setTapped] = useState<Partial<Settings>>({});
  const set = async (change: Partial<Settings>) => {
    setTapped((before) => ({ ...before, ...change }));
    await run({ type: "settings", set: change });
    setTapped({});
  };
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className={styles.settings}>
        {QUESTIONS.map((question) => (
          <OneSetting key={question.name} question={question} settings={{ ...settings, ...tapped }} onSet={(change) => void set(change)} />
        ))}
        {trouble === null ? null : <Trouble>{trouble}</Trouble>}
      </div>
    </Dialog>
  );
}

function OneSetting({
  question: { name, legend, options, hint },
  settings,
  onSet,
}: {
  readonly question: Question;
  readonly settings: Settings;
  readonly onSet: (set: Partial<Settings>) => void;
}) {
  return (
    <div>
      <Choice
        legend={legend}
        options={options.map(({ value, label }) => ({ value: String(value), label }))}
        chosen={String(settings[name])}
        onChange={(chosen) => {
          const option = options.find(({ value }) => String(value) === chosen);
          if (option !== undefined) onSet({ [name]: option.value });
        }}
      />
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
