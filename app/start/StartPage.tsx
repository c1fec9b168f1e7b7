import { useEffect, useRef } from "react";
import { ThemeChoice } from "../theme/ThemeChoice.tsx";
import { ArchPanel } from "../ui/ArchPanel.tsx";
import { Brand } from "../ui/Brand.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { CreateForm, type StartApi } from "./CreateForm.tsx";
import styles from "./StartPage.module.css";

/** Two things one can do here, under one arch: start a workshop, or join one. `onGo` takes an address of this app. */
export function StartPage({ api, onGo }: { readonly api: StartApi; readonly onGo: (address: string) => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = "Overarch: start or join a workshop";
  }, []);
  return (
    <div className={styles.page}>
      <button type="button" className={styles.skip} onClick={() => heading.current?.focus()}>
        Skip to the forms
      </button>
      <header className={styles.top}>
        <Brand />
        <ThemeChoice />
      </header>
      <main className={styles.main}>
        <ArchPanel className={styles.arch ?? ""}>
          <h1>Every department’s goals under one arch</h1>
          <p>See where they clash while the card is still in your hand, and what would settle it.</p>
        </ArchPanel>
        <div className={styles.columns}>
          <section className={styles.column} data-which="create" aria-labelledby="start">
            <h2 ref={heading} id="start" tabIndex={-1}>
              Start a workshop
            </h2>
            <CreateForm api={api} onGo={onGo} />
          </section>
          <section className={styles.column} data-which="join" aria-labelledby="join">
            <h2 id="join">Join a workshop</h2>
            <CodeForm onGo={onGo} />
          </section>
        </div>
      </main>
    </div>
  );
}
