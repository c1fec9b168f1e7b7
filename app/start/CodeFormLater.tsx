import { type ComponentProps, lazy, Suspense } from "react";
import type { CodeForm as Form } from "./CodeForm.tsx";

const CodeForm = lazy(() => import("./CodeForm.tsx").then(({ CodeForm }) => ({ default: CodeForm })));

/** The form for whom a link or code did not let in: not on the way of those it does. */
export function CodeFormLater(props: ComponentProps<typeof Form>) {
  return (
    <Suspense fallback={null}>
      <CodeForm {...props} />
    </Suspense>
  );
}
