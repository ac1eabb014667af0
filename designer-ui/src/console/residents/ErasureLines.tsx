import { useLanguage, useTexts } from "../texts/language";
import type { ErasureLine } from "./holdingApi";

interface Props {
  title: string;
  lines: readonly ErasureLine[];
}

/** What is or was erased, or kept and why; counted. */
export function ErasureLines({ title, lines }: Props) {
  const texts = useTexts().residents.holdings;
  const { language } = useLanguage();
  if (lines.length === 0) {
    return null;
  }
  const reasons = lines.some((line) => line.reason !== "");
  return (
    <table className="table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.what}</th>
          <th scope="col">{texts.count}</th>
          {reasons && <th scope="col">{texts.whyKept}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{language === "en" ? line.titleEn : line.title}</th>
            <td>{line.count}</td>
            {reasons && <td>{language === "en" ? line.reasonEn : line.reason}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
