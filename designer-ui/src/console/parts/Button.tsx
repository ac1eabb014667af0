import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";

export interface ButtonProps extends AriaButtonProps {
  /** `solid` for the one act a page is about, `outline` for others, `text` for the least, `danger` for what cannot be undone. */
  look?: "solid" | "outline" | "text" | "danger";
  small?: boolean;
}

/** A button of the design system. */
export function Button({ look = "outline", small = false, className, ...rest }: ButtonProps) {
  const looks = [
    "button",
    `button-${look}`,
    small ? "button-small" : "",
    typeof className === "string" ? className : "",
  ];
  return <AriaButton {...rest} className={looks.filter((one) => one !== "").join(" ")} />;
}
