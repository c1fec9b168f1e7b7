import type { ButtonHTMLAttributes } from "react";
import styles from "./Button.module.css";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: "plain" | "primary" | "quiet" | "danger" | "icon";
  readonly small?: boolean;
}

export function Button({ look = "plain", small = false, className, type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`${styles.button} ${className ?? ""}`} data-look={look} data-small={small ? "" : undefined} />;
}
