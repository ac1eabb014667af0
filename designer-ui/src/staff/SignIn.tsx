import { useState } from "react";
import type { Session } from "./session";
import { texts } from "./texts";

interface Props {
  /** Known already when the address brought it. */
  token: string;
  refused: boolean;
  onEnter: (session: Session) => void;
}

/** The token is typed once. */
export function SignIn({ token: known, refused, onEnter }: Props) {
  const [municipality, setMunicipality] = useState("");
  const [token, setToken] = useState(known);
  return (
    <main className="sign-in">
      <h1>{texts.signIn.title}</h1>
      <p>{texts.signIn.lead}</p>
      {refused && <p role="alert">{texts.signIn.refused}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onEnter({ municipality: municipality.trim(), token: token.trim() });
        }}
      >
        <label>
          {texts.signIn.municipality}
          <input
            required
            pattern="[a-z0-9][a-z0-9\-]*"
            placeholder="yamaguchi"
            autoComplete="organization"
            value={municipality}
            onChange={(event) => setMunicipality(event.target.value)}
          />
        </label>
        <label>
          {texts.signIn.token}
          <input
            required
            type="password"
            autoComplete="current-password"
            value={token}
            onChange={(event) => setToken(event.target.value)}
          />
        </label>
        <button type="submit" className="primary">
          {texts.signIn.enter}
        </button>
      </form>
    </main>
  );
}
