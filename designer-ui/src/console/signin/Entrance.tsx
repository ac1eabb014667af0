import { type ReactNode, useEffect } from "react";
import { LanguageSwitch } from "../shell/LanguageSwitch";
import { useTexts } from "../texts/language";

/** The frame of every page before one is in. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const texts = useTexts().shell;
  useEffect(() => {
    document.title = texts.pageTitle(title);
  }, [title, texts]);
  return (
    <div className="entrance">
      <header className="entrance-head">
        <span className="brand">{texts.product}</span>
        <LanguageSwitch />
      </header>
      <main className="entrance-card">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
