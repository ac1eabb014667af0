import { createContext, useContext } from "react";

/**
 * What the engine said of the fields of a form, by their names. It stays until the form is sent again: if it went as soon as the field
 * is left, the button below would move away under the pointer that is about to press it.
 */
export const FieldErrors = createContext<Readonly<Record<string, string>>>({});

export function useFieldError(name: string | undefined): string | undefined {
  const errors = useContext(FieldErrors);
  return name === undefined ? undefined : errors[name];
}
