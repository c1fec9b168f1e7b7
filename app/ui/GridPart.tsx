import type { HTMLAttributes, Ref } from "react";

/** A part of an ARIA grid on a plain box: the board is a CSS grid, because no table can hold its arch and threads. */
export function GridPart({
  role,
  ref,
  ...rest
}: HTMLAttributes<HTMLDivElement> & {
  readonly role: "grid" | "row" | "columnheader" | "rowheader" | "gridcell";
  readonly ref?: Ref<HTMLDivElement>;
  readonly [data: `data-${string}`]: string | number | undefined;
}) {
  return <div role={role} ref={ref} {...rest} />;
}
