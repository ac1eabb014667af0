import { type ReactNode, useEffect, useRef } from "react";
import { texts } from "./texts";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet that slides in from the bottom of the phone; Escape and the grey above it close it. */
export function Sheet({ title, onClose, children }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.querySelector<HTMLElement>("input, button, select")?.focus();
    return () => {
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  return (
    <div className="sheet-room">
      <button type="button" className="sheet-shade" aria-label={texts.sheets.close} tabIndex={-1} onClick={onClose} />
      <div
        ref={sheet}
        className="sheet"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
      >
        <header>
          <h2>{title}</h2>
          <button type="button" className="plain" onClick={onClose}>
            {texts.sheets.cancel}
          </button>
        </header>
        {children}
      </div>
    </div>
  );
}
