import { type ReactNode, useEffect, useRef } from "react";
import { Brand } from "../ui/Brand.tsx";
import { Button } from "../ui/Button.tsx";
import styles from "./MessagePage.module.css";

/** One sentence and one thing to do: a link that opens nothing, a workshop that stopped, a page that broke. */
export function MessagePage({
  title,
  text,
  action,
  children,
}: {
  readonly title: string;
  readonly text: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Overarch`;
    heading.current?.focus();
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Brand />
      </header>
      <main className={styles.main}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className={styles.text}>{text}</p>
        {action === undefined ? null : (
          <Button look="primary" onClick={action.run}>
            {action.label}
          </Button>
        )}
        {children}
      </main>
    </div>
  );
}
