import { useLanguage, useTexts } from "../texts/language";

interface Check {
  check: string;
  ok: boolean;
  ja: string;
  en: string;
}

interface Props {
  ok: boolean;
  checks: readonly Check[];
  /** What each check is called. */
  names: Record<string, string>;
}

/** What a test of a connection found. */
export function Checks({ ok, checks, names }: Props) {
  const texts = useTexts().settings.channels;
  const { language } = useLanguage();
  return (
    <div role="status">
      <p>
        <strong>{ok ? texts.good : texts.bad}</strong>
      </p>
      <ul className="plain">
        {checks.map((check) => (
          <li key={check.check} className="check-result">
            <span>{names[check.check] ?? check.check}</span>
            <strong className={check.ok ? "check-good" : "check-wrong"}>{check.ok ? texts.ok : texts.wrong}</strong>
            <span>{language === "ja" ? check.ja : check.en}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
