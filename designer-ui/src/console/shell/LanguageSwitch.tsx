import { useLanguage, useTexts } from "../texts/language";

/** Japanese or English; each is named in itself. */
export function LanguageSwitch() {
  const texts = useTexts().shell;
  const { language, speak } = useLanguage();
  return (
    <fieldset className="languages">
      <legend className="unseen">{texts.language}</legend>
      {(["ja", "en"] as const).map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => speak(one)}>
          {one === "ja" ? texts.japanese : texts.english}
        </button>
      ))}
    </fieldset>
  );
}
