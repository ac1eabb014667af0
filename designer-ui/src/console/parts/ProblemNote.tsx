import type { ReactNode } from "react";
import { Problem, Unreachable } from "../api/problem";
import type { Texts } from "../texts/ja";
import { inLanguage, type Language, useLanguage, useTexts } from "../texts/language";

/** How browsers call it when a person or a device would not give a passkey; what they say is for programmers. */
const OF_PASSKEYS = ["NotAllowedError", "InvalidStateError", "SecurityError"];

/** What went wrong, in the words of the engine. */
export function problemText(problem: unknown, texts: Texts, language: Language): string {
  if (problem instanceof Unreachable) {
    return texts.shell.unreachable;
  }
  if (problem instanceof DOMException && OF_PASSKEYS.includes(problem.name)) {
    return texts.signin.passkeyFailed;
  }
  return problem instanceof Problem ? inLanguage(problem.message, language) : String(problem);
}

/** Tells a problem at the place where it happened; nothing when there is none. */
export function ProblemNote({ problem, children }: { problem: unknown; children?: ReactNode }) {
  const { language } = useLanguage();
  const texts = useTexts();
  if (problem === null || problem === undefined) {
    return null;
  }
  return (
    <div className="note note-error" role="alert">
      <p>
        <strong>{texts.shell.problemTitle}</strong>
      </p>
      <p>{problemText(problem, texts, language)}</p>
      {children}
    </div>
  );
}
