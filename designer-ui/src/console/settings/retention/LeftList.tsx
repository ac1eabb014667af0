import { CaseLinks } from "../../parts/CaseLinks";
import { useLanguage, useTexts } from "../../texts/language";
import type { RetentionLeft } from "./retentionApi";

/** What is due and stays, why, and which cases. */
export function LeftList({ left }: { left: readonly RetentionLeft[] }) {
  const texts = useTexts().settings.retention;
  const { language } = useLanguage();
  if (left.length === 0) {
    return null;
  }
  return (
    <div>
      <h3>{texts.left}</h3>
      <ul>
        {left.map((one) => (
          <li key={one.id}>
            {texts.count(one.count)}: {language === "en" ? one.messageEn : one.message}{" "}
            <CaseLinks numbers={one.cases} />
          </li>
        ))}
      </ul>
    </div>
  );
}
