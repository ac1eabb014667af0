import { useCallback, useMemo, useState } from "react";
import { Refused } from "../http/http";
import { httpMunicipalities, httpStaffApi, type Municipality, type StaffApi } from "./api";
import { CaseList } from "./CaseList";
import { CasePage } from "./CasePage";
import { SignIn } from "./SignIn";
import { forgetSession, keepSession, readSession, type Session } from "./session";
import { texts } from "./texts";

interface Props {
  connect?: (municipality: string, token: string) => StaffApi;
  municipalities?: (token: string) => Promise<Municipality[]>;
}

/** The thin staff page: sign in, the list, one case. */
export function StaffApp({ connect = httpStaffApi, municipalities = httpMunicipalities }: Props) {
  const [session, setSession] = useState<Session | null>(readSession);
  const [refused, setRefused] = useState(false);
  const leave = useCallback((wasRefused: boolean) => {
    forgetSession();
    setRefused(wasRefused);
    setSession(null);
  }, []);
  if (session === null || session.municipality === "") {
    return (
      <SignIn
        token={session?.token ?? ""}
        refused={refused}
        municipalities={municipalities}
        onEnter={(entered) => {
          keepSession(entered);
          setSession(entered);
        }}
      />
    );
  }
  return <Desk session={session} connect={connect} onLeave={leave} />;
}

interface DeskProps {
  connect: (municipality: string, token: string) => StaffApi;
  session: Session;
  onLeave: (refused: boolean) => void;
}

function Desk({ session, connect, onLeave }: DeskProps) {
  const api = useMemo(() => connect(session.municipality, session.token), [connect, session]);
  const [number, setNumber] = useState<string | null>(numberInAddress);
  const [problem, setProblem] = useState<string | null>(null);
  const onProblem = useCallback(
    (reason: unknown) => {
      if (reason instanceof Refused && reason.status === 401) {
        onLeave(true);
      } else {
        setProblem(texts.problem(reason instanceof Error ? reason.message : String(reason)));
      }
    },
    [onLeave],
  );
  const go = (to: string | null) => {
    setProblem(null);
    setNumber(to);
  };
  return (
    <>
      <header className="top">
        <h1>{texts.title}</h1>
        <span>{session.municipality}</span>
        <button type="button" onClick={() => onLeave(false)}>
          {texts.signIn.leave}
        </button>
      </header>
      <main>
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        {number === null ? (
          <CaseList api={api} onOpen={go} onProblem={onProblem} />
        ) : (
          <CasePage key={number} api={api} number={number} onBack={() => go(null)} onProblem={onProblem} />
        )}
      </main>
    </>
  );
}

/** A mail about a case leads to it: {@code #2026-000001}. */
function numberInAddress(): string | null {
  return /^#(\d{4}-\d+)$/.exec(location.hash)?.[1] ?? null;
}
