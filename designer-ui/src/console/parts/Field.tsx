import type { ReactNode } from "react";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from "react-aria-components";
import { useTexts } from "../texts/language";
import { useFieldError } from "./fieldErrors";

export interface FieldProps extends Omit<AriaTextFieldProps, "children" | "className"> {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it. A problem of the engine reaches the field by its `name`. */
  error?: string | undefined;
  /** More than one: a box of so many lines. */
  lines?: number;
  placeholder?: string;
  wide?: boolean;
  /** Of a date: the first that may be chosen. */
  least?: string;
}

/** A labelled field, its hint above and what is wrong with it below. */
export function Field({ label, hint, error, lines = 1, placeholder, wide = false, least, ...rest }: FieldProps) {
  const texts = useTexts().shell;
  const shown = {
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(least === undefined ? {} : { min: least }),
  };
  const said = useFieldError(rest.name);
  const shownError = error ?? said;
  const wrong = shownError === undefined ? {} : { isInvalid: true };
  return (
    <AriaTextField {...rest} {...wrong} className={wide ? "field field-wide" : "field"} validationBehavior="aria">
      <Label className="label">
        {label}
        {rest.isRequired === true && <span className="needed">{texts.required}</span>}
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {lines === 1 ? <Input className="input" {...shown} /> : <TextArea className="input" rows={lines} {...shown} />}
      <FieldError className="error">{shownError}</FieldError>
    </AriaTextField>
  );
}
