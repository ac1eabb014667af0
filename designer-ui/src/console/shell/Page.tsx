import { type ReactNode, useEffect } from "react";
import { useTexts } from "../texts/language";

interface Props {
  title: string;
  /** Beside the heading: the state of what is shown, buttons. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A page: its heading, which is also the window's title, and its content. */
export function Page({ title, aside, children }: Props) {
  const texts = useTexts().shell;
  useEffect(() => {
    document.title = texts.pageTitle(title);
  }, [title, texts]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {aside}
      </div>
      {children}
    </div>
  );
}
