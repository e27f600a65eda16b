import type { ButtonHTMLAttributes } from "react";
import { type ButtonKind, buttonClasses } from "./button-classes";

type Attributes = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "name" | "value" | "formAction" | "formNoValidate" | "form" | "onClick" | "aria-describedby" | "children"
>;

/** A button that sends its form. It is never disabled: pressed too early, it says what is missing. */
export function Button({
  kind = "primary",
  type = "submit",
  ...attributes
}: Attributes & { kind?: ButtonKind; type?: "submit" | "button" }) {
  return <button {...attributes} type={type} className={buttonClasses(kind)} />;
}
