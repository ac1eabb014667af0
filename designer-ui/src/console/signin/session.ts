import type { Schemas } from "../api/client";
import { Problem } from "../api/problem";
import { reach } from "../api/reach";

export type Factor = "totp" | "passkey" | "recovery";

/** Who is signed in, and how far: `open` when all is done. */
export type Session = Schemas["SessionView"];

/** What can be chosen before anybody is signed in: municipalities, and in the sandbox people who enter by a click. */
export type Choices = Schemas["EntranceControllerChoices"];

export interface Credentials {
  municipality: string;
  login: string;
  password: string;
}

export type Invitation = Schemas["InvitationControllerInvited"];

async function asked<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await reach(
    new Request(new URL(path, location.origin), {
      method,
      ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    }),
  );
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** What the engine offers to a person who wants in. */
export const door = {
  choices: () => asked<Choices>("GET", "/api/session/choices"),

  /** Null when nobody is signed in. */
  session: async (): Promise<Session | null> => {
    try {
      return await asked<Session>("GET", "/api/session");
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) {
        return null;
      }
      throw problem;
    }
  },

  signIn: (credentials: Credentials) => asked<Session>("POST", "/api/session", credentials),
  demo: (municipality: string, login: string) => asked<Session>("POST", "/api/session/demo", { municipality, login }),
  totp: (code: string) => asked<Session>("POST", "/api/session/totp", { code }),
  recovery: (code: string) => asked<Session>("POST", "/api/session/recovery", { code }),
  passkeyOptions: () => asked<unknown>("POST", "/api/session/passkey/options"),
  passkey: (credential: unknown) => asked<Session>("POST", "/api/session/passkey", credential),
  signOut: () => asked<void>("DELETE", "/api/session"),
  invitation: (token: string) => asked<Invitation>("GET", `/api/invitations/${encodeURIComponent(token)}`),
  accept: (token: string, password: string) =>
    asked<Session>("POST", `/api/invitations/${encodeURIComponent(token)}`, { password }),
  newTotp: () => asked<{ secret: string; uri: string }>("POST", "/api/account/totp"),
  setTotp: (code: string) => asked<{ recoveryCodes: string[]; session: Session }>("PUT", "/api/account/totp", { code }),
  newPasskeyOptions: () => asked<unknown>("POST", "/api/account/passkeys/options"),
  /** Without a label the engine names the passkey after the browser. Recovery codes come with the first second factor only. */
  addPasskey: (credential: unknown, label: string) =>
    asked<{ recoveryCodes: string[]; session: Session }>("POST", "/api/account/passkeys", { credential, label }),
};
