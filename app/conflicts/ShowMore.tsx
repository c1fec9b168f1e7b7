import { Button } from "../ui/Button.tsx";

/** Nothing where nothing is left out. */
export function ShowMore({ count, of, onShow }: { readonly count: number; readonly of: string; readonly onShow: () => void }) {
  return count === 0 ? null : (
    <Button look="quiet" small onClick={onShow}>
      {count} more {of}
    </Button>
  );
}
