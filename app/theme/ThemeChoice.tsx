import { Monitor, Moon, Sun } from "lucide-react";
import { useId, useState } from "react";
import styles from "./ThemeChoice.module.css";
import { applyTheme, storedTheme, storeTheme, THEMES, type Theme } from "./theme.ts";

const WORDS: { readonly [T in Theme]: string } = { system: "As this device", light: "Light", dark: "Dark" };
const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Three icons, one chosen; a radio group, so that arrows move in it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(storedTheme);
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">Light or dark</legend>
      {THEMES.map((each) => {
        const Icon = ICONS[each];
        return (
          <label key={each} className={styles.option} title={WORDS[each]}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={theme === each}
              onChange={() => {
                setTheme(each);
                storeTheme(each);
                applyTheme(each);
              }}
            />
            <Icon size={16} aria-hidden="true" />
            <span className="visually-hidden">{WORDS[each]}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
