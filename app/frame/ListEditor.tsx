import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import styles from "./FrameDialog.module.css";

/** An ordered list of the frame: add at the end, up, down, remove. A new entry takes the focus. */
export function ListEditor<T extends { readonly id: string }>({
  title,
  words,
  add,
  items,
  max,
  nameOf,
  onMove,
  onRemove,
  onAdd,
  children,
}: {
  readonly title: string;
  readonly words: string;
  readonly add: string;
  readonly items: readonly T[];
  readonly max: number;
  readonly nameOf: (item: T) => string;
  readonly onMove: (index: number, by: -1 | 1) => void;
  readonly onRemove: (id: string) => void;
  readonly onAdd: () => void;
  readonly children: (item: T, index: number) => ReactNode;
}) {
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  const count = items.length;
  useEffect(() => {
    if (!added.current || count === 0) return;
    added.current = false;
    list.current?.querySelector<HTMLInputElement>(":scope > li:last-child input")?.focus();
  }, [count]);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p className={styles.words}>{words}</p>
      <ul ref={list} className={styles.items}>
        {items.map((item, index) => {
          const name = nameOf(item) || "this entry";
          return (
            <li key={item.id} className={styles.item}>
              {children(item, index)}
              <span className={styles.tools}>
                <Button look="icon" small aria-label={`Move up: ${name}`} disabled={index === 0} onClick={() => onMove(index, -1)}>
                  <ArrowUp size={15} aria-hidden="true" />
                </Button>
                <Button look="icon" small aria-label={`Move down: ${name}`} disabled={index === items.length - 1} onClick={() => onMove(index, 1)}>
                  <ArrowDown size={15} aria-hidden="true" />
                </Button>
                <Button look="icon" small aria-label={`Remove: ${name}`} onClick={() => onRemove(item.id)}>
                  <X size={15} aria-hidden="true" />
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {count < max ? (
        <Button
          small
          onClick={() => {
            added.current = true;
            onAdd();
          }}
        >
          <Plus size={15} aria-hidden="true" /> {add}
        </Button>
      ) : (
        <p className={styles.words}>More than {max} do not fit on one canvas.</p>
      )}
    </section>
  );
}
