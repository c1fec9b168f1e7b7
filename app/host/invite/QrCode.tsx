import { useMemo } from "react";
import { encode } from "uqr";
import styles from "./QrCode.module.css";
import { qrPath } from "./qr-path.ts";

/** Always dark on white, in the dark theme as well: that is what phones read. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => {
    const { data, size } = encode(text, { ecc: "M", border: 2 });
    return { path: qrPath(data), size };
  }, [text]);
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
