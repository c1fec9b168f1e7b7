import { Download, LayoutGrid, ListTree, LockKeyhole, LogOut, Menu, Redo2, Undo2 } from "lucide-react";
import { useStore } from "zustand";
import { storeOutline } from "../outline/outline-choice.ts";
import type { WorkshopState } from "../state/types.ts";
import type { UiState } from "../state/ui-store.ts";
import { useLook } from "../state/use-look.ts";
import { useActions, useScreen, useUi, useWorkshop } from "../state/use-session.ts";
import { ThemeChoice } from "../theme/ThemeChoice.tsx";
import { Brand } from "../ui/Brand.tsx";
import { Button } from "../ui/Button.tsx";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import { Popup } from "../ui/Popup.tsx";
import { EXPORTS } from "./exports.ts";
import styles from "./Header.module.css";
import { PhaseSteps } from "./PhaseSteps.tsx";
import { SavingMark } from "./SavingMark.tsx";

const outlineOf = (state: UiState) => state.outline;
const titleOf = (state: WorkshopState) => state.frame.title;
const phaseOf = (state: WorkshopState) => state.phase;
const lockedOf = (state: WorkshopState) => state.lock.locked;

/** What host and seat always see: where they are, whether their work is saved, and how to take it back. */
export function Header({ onLeave }: { readonly onLeave: () => void }) {
  const { session, ui } = useScreen();
  const { me, history } = session;
  const outline = useUi(outlineOf);
  const actions = useActions();
  const title = useWorkshop(titleOf);
  const phase = useWorkshop(phaseOf);
  const locked = useWorkshop(lockedOf);
  const { canUndo, canRedo } = useStore(history);
  const look = useLook(me.department);

  return (
    <header className={styles.header}>
      <span className={styles.brand}>
        <Brand />
      </span>
      <span className={styles.title} title={title}>
        {title}
      </span>
      <div className={styles.middle}>
        <PhaseSteps phase={phase} />
        {locked ? (
          <span className={styles.locked} title={me.role === "host" ? "Seats cannot change the canvas; you can." : "Only a host can unlock it."}>
            <LockKeyhole size={14} aria-hidden="true" /> Locked
          </span>
        ) : null}
      </div>
      <SavingMark />
      <span className={styles.history}>
        <Button look="icon" aria-label="Undo" title="Undo what you did" disabled={!canUndo} onClick={actions.undo}>
          <Undo2 size={18} aria-hidden="true" />
        </Button>
        <Button look="icon" aria-label="Redo" title="Redo" disabled={!canRedo} onClick={actions.redo}>
          <Redo2 size={18} aria-hidden="true" />
        </Button>
      </span>
      <span className={styles.me}>
        {me.role === "host" ? <b className={styles.role}>Host</b> : null}
        {me.department === null ? null : <DepartmentBadge look={look} named />}
      </span>
      <Popup look="icon" label="Menu" button={<Menu size={19} aria-hidden="true" />}>
        {(close) => (
          <div className={styles.menu}>
            <p className={styles.menuTitle}>{title}</p>
            <div className={styles.menuHistory}>
              <Button disabled={!canUndo} onClick={actions.undo}>
                <Undo2 size={16} aria-hidden="true" /> Undo
              </Button>
              <Button disabled={!canRedo} onClick={actions.redo}>
                <Redo2 size={16} aria-hidden="true" /> Redo
              </Button>
            </div>
            <div className={styles.menuRow}>
              <span>Light or dark</span>
              <ThemeChoice />
            </div>
            <button
              type="button"
              className={styles.item}
              onClick={() => {
                close();
                storeOutline(!outline);
                ui.setState({ outline: !outline, tab: "canvas" });
              }}
            >
              {outline ? <LayoutGrid size={16} aria-hidden="true" /> : <ListTree size={16} aria-hidden="true" />}
              <span>
                {outline ? "Show the canvas" : "Show as an outline"}{" "}
                <span className={styles.words}>{outline ? "Objectives in columns, times in rows." : "All of it as text, by keyboard or screen reader."}</span>
              </span>
            </button>
            <h2 className={styles.menuHead}>Take it with you</h2>
            <ul>
              {EXPORTS.map(({ format, name, words }) => (
                <li key={format}>
                  <button
                    type="button"
                    className={styles.item}
                    onClick={() => {
                      close();
                      void actions.exportAs(format);
                    }}
                  >
                    <Download size={16} aria-hidden="true" />
                    <span>
                      {name} <span className={styles.words}>{words}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            <hr className={styles.rule} />
            <button
              type="button"
              className={styles.item}
              onClick={() => {
                close();
                onLeave();
              }}
            >
              <LogOut size={16} aria-hidden="true" />
              <span>
                Leave <span className={styles.words}>This device gives up its place; your link brings you back.</span>
              </span>
            </button>
          </div>
        )}
      </Popup>
    </header>
  );
}
