import { useEffect, useState } from "react";
import type { CaseContent } from "./api";
import { texts } from "./texts";

interface Props {
  title: string;
  contents: CaseContent[];
  file: (url: string) => Promise<Blob>;
  onOpen: (url: string) => void;
}

/** The photos of an answer as pictures, its files as buttons; a click opens them large. */
export function Contents({ title, contents, file, onOpen }: Props) {
  return (
    <>
      {contents.map((content, index) => {
        const name = content.name === "" ? texts.view.photo(title, index + 1) : content.name;
        return (
          <button
            key={content.url}
            type="button"
            className="content"
            aria-label={texts.view.open(name)}
            onClick={() => onOpen(content.url)}
          >
            {content.type.startsWith("image/") ? <Picture url={content.url} name={name} file={file} /> : name}
          </button>
        );
      })}
    </>
  );
}

function Picture({ url, name, file }: { url: string; name: string; file: Props["file"] }) {
  const [source, setSource] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    let made: string | null = null;
    let left = false;
    file(url).then(
      (blob) => {
        if (!left) {
          made = URL.createObjectURL(blob);
          setSource(made);
        }
      },
      () => setGone(true),
    );
    return () => {
      left = true;
      if (made !== null) {
        URL.revokeObjectURL(made);
      }
    };
  }, [url, file]);
  if (gone) {
    return <span>{texts.view.gone}</span>;
  }
  return source === null ? <span>{texts.list.loading}</span> : <img src={source} alt={name} />;
}
