import { useState } from "react";
import { Window } from "../parts/Window";
import { useTexts } from "../texts/language";
import type { CaseDocument, CaseView } from "./caseApi";
import { FileView } from "./FileView";

/** The documents issued in a case, each to look at without leaving the page. */
export function DocumentsPanel({ view }: { view: CaseView }) {
  const texts = useTexts().cases.view;
  const [shown, setShown] = useState<CaseDocument | null>(null);
  return (
    <>
      {view.documents.length === 0 && <p>{texts.noDocuments}</p>}
      <ul className="plain stack">
        {view.documents.map((document) => (
          <li key={document.number}>
            <button
              type="button"
              className="link"
              aria-label={texts.preview(document.title)}
              onClick={() => setShown(document)}
            >
              {document.title}（{document.number}）
            </button>
          </li>
        ))}
      </ul>
      <Window title={shown?.title ?? ""} isOpen={shown !== null} onClose={() => setShown(null)} large>
        {shown !== null && <FileView url={shown.url} type="application/pdf" name={`${shown.title}.pdf`} />}
      </Window>
    </>
  );
}
