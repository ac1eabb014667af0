/** Who is signed in on this tab; the municipality is empty while only the token is known. */
export interface Session {
  municipality: string;
  token: string;
}

const KEY = "madoguchi.staff";

/**
 * The session of this tab: from the address's fragment (`#token=…&municipality=…`, taken out of it at once), else from the tab's
 * memory.
 */
export function readSession(): Session | null {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get("token");
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Session | null;
  if (token === null) {
    return kept;
  }
  history.replaceState(null, "", location.pathname + location.search);
  const session = { municipality: fragment.get("municipality") ?? kept?.municipality ?? "", token };
  keepSession(session);
  return session;
}

export function keepSession(session: Session): void {
  sessionStorage.setItem(KEY, JSON.stringify(session));
}

export function forgetSession(): void {
  sessionStorage.removeItem(KEY);
}
