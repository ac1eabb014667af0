import { useTexts } from "../texts/language";

/** The sandbox's phone beside the page: what the resident sees of it, and what the resident can answer. */
export function PhonePanel() {
  const texts = useTexts().shell;
  return (
    <aside className="phone-panel" aria-label={texts.phone}>
      <iframe src="/phone/" title={texts.phone} />
    </aside>
  );
}
