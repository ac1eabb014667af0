import { useCallback, useEffect, useState } from "react";
import { Refused } from "../http/http";
import type { Municipality } from "./api";
import type { Session } from "./session";
import { texts } from "./texts";

interface Props {
  /** Known already when the address brought it. */
  token: string;
  refused: boolean;
  municipalities: (token: string) => Promise<Municipality[]>;
  onEnter: (session: Session) => void;
}

/** The token is typed once; the municipality is asked for only when there are several. */
export function SignIn({ token: known, refused, municipalities, onEnter }: Props) {
  const [token, setToken] = useState(known);
  const [offered, setOffered] = useState<Municipality[]>([]);
  const [problem, setProblem] = useState(refused ? texts.signIn.refused : "");
  const enter = useCallback(
    async (entered: string) => {
      try {
        const all = await municipalities(entered);
        const only = all[0];
        if (only === undefined) {
          setProblem(texts.signIn.none);
        } else if (all.length === 1) {
          onEnter({ municipality: only.code, token: entered });
        } else {
          setProblem("");
          setOffered(all);
        }
      } catch (reason) {
        const unknown = reason instanceof Refused && reason.status === 401;
        setProblem(unknown ? texts.signIn.refused : texts.problem(String(reason)));
      }
    },
    [municipalities, onEnter],
  );
  useEffect(() => {
    if (known !== "") {
      void enter(known);
    }
  }, [known, enter]);
  return (
    <main className="sign-in">
      <h1>{texts.signIn.title}</h1>
      {problem !== "" && <p role="alert">{problem}</p>}
      {offered.length === 0 ? (
        <TokenForm token={token} onChange={setToken} onSubmit={() => void enter(token.trim())} />
      ) : (
        <Municipalities all={offered} onChoose={(code) => onEnter({ municipality: code, token: token.trim() })} />
      )}
    </main>
  );
}

function TokenForm(props: { token: string; onChange: (token: string) => void; onSubmit: () => void }) {
  return (
    <>
      <p>{texts.signIn.lead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        <label>
          {texts.signIn.token}
          <input
            required
            type="password"
            autoComplete="current-password"
            value={props.token}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </label>
        <button type="submit" className="primary">
          {texts.signIn.enter}
        </button>
      </form>
    </>
  );
}

function Municipalities({ all, onChoose }: { all: Municipality[]; onChoose: (code: string) => void }) {
  return (
    <>
      <p>{texts.signIn.choose}</p>
      {all.map((one) => (
        <button key={one.code} type="button" onClick={() => onChoose(one.code)}>
          {one.name}
        </button>
      ))}
    </>
  );
}
