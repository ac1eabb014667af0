import { createContext, useContext } from "react";
import type { Session } from "./session";

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in; only below {@link Gate}. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) {
    throw new Error("Expected to be below Gate.");
  }
  return session;
}

/** The code of the municipality whose counter this is. */
export const useMunicipality = (): string => useSession().municipality.code;

/** Whether the person has a right somewhere, by its name in docs/rights.md, for example `cases-decide`. */
export function useMay(): (action: string) => boolean {
  const { actions } = useSession();
  return (action) => actions.includes(action);
}
