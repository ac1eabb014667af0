import { useTexts } from "../texts/language";
import { useFile } from "./useFile";

/** A photo, once it is there. */
export function Picture({ url, name }: { url: string; name: string }) {
  const texts = useTexts();
  const { source, gone } = useFile(url);
  if (gone) {
    return <span>{texts.cases.view.gone}</span>;
  }
  return source === null ? <span>{texts.shell.loading}</span> : <img src={source} alt={name} />;
}
