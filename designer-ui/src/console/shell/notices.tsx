import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { useTexts } from "../texts/language";

interface Notice {
  id: number;
  text: string;
  more: ReactNode;
}

/** @param more where it leads; such a notice stays until it is closed */
type Tell = (text: string, more?: ReactNode) => void;

const SHOWN_MS = 8_000;
const NoticeContext = createContext<Tell>(() => undefined);

/** Tells that something is done: read out, and shown for eight seconds. What went wrong is told where it happened, not here. */
export const useTell = () => useContext(NoticeContext);

let last = 0;

export function Notices({ children }: { children: ReactNode }) {
  const texts = useTexts().shell;
  const [notices, setNotices] = useState<Notice[]>([]);
  const drop = useCallback((id: number) => setNotices((all) => all.filter((one) => one.id !== id)), []);
  const tell = useMemo(
    (): Tell => (text, more) => {
      last += 1;
      const id = last;
      setNotices((all) => [...all, { id, text, more }]);
      if (more === undefined) {
        setTimeout(() => drop(id), SHOWN_MS);
      }
    },
    [drop],
  );
  return (
    <NoticeContext value={tell}>
      {children}
      <section className="notices" aria-label={texts.notices} aria-live="polite">
        {notices.map(({ id, text, more }) => (
          <p key={id} className="notice">
            <span>{text}</span>
            {more}
            <button type="button" aria-label={texts.closeNotice} onClick={() => drop(id)}>
              ×
            </button>
          </p>
        ))}
      </section>
    </NoticeContext>
  );
}
