import { Component, type ErrorInfo, type ReactNode } from "react";
import { MessagePage } from "../lobby/MessagePage.tsx";
import styles from "./ErrorBoundary.module.css";

interface State {
  readonly error: Error | null;
  readonly where: string;
}

/** The last net: a page with one button, and what to send to whoever looks after the server. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null, where: "" };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ where: componentStack ?? "" });
  }

  override render(): ReactNode {
    const { error, where } = this.state;
    if (error === null) return this.props.children;
    return (
      <MessagePage
        title="This page has broken"
        text="What the header called saved is safe on the server. Load the page again to go on."
        action={{ label: "Load again", run: () => window.location.reload() }}
      >
        <details className={styles.details}>
          <summary>What happened, to send to whoever looks after this server</summary>
          <textarea readOnly rows={8} aria-label="What happened" value={detailsOf(error, where)} onFocus={(event) => event.target.select()} />
        </details>
      </MessagePage>
    );
  }
}

/** Without the fragment: it may hold a secret. */
function detailsOf(error: Error, where: string): string {
  return [`${error.name}: ${error.message}`, window.location.pathname.replace(/^\/j\/.*/, "/j/…"), navigator.userAgent, error.stack ?? "", where].join("\n");
}
