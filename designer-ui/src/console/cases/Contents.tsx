import { useState } from "react";
import { Window } from "../parts/Window";
import { useTexts } from "../texts/language";
import type { CaseContent } from "./caseApi";
import { FileView } from "./FileView";
import { Picture } from "./Picture";

interface Props {
  title: string;
  contents: readonly CaseContent[];
}

/** The photos of an answer as pictures, its files as names; a press shows them large. */
export function Contents({ title, contents }: Props) {
  const texts = useTexts().cases.view;
  const [shown, setShown] = useState<{ content: CaseContent; name: string } | null>(null);
  return (
    <>
      {contents.map((content, index) => {
        const name = content.name === "" ? texts.photo(title, index + 1) : content.name;
        const photo = content.type.startsWith("image/");
        return (
          <button
            key={content.url}
            type="button"
            className={photo ? "photo" : "link"}
            aria-label={photo ? texts.enlarge(name) : texts.open(name)}
            onClick={() => setShown({ content, name })}
          >
            {photo ? <Picture url={content.url} name={name} /> : name}
          </button>
        );
      })}
      <Window title={shown?.name ?? ""} isOpen={shown !== null} onClose={() => setShown(null)} large>
        {shown !== null && <FileView url={shown.content.url} type={shown.content.type} name={shown.name} />}
      </Window>
    </>
  );
}
