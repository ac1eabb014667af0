import { Link } from "@tanstack/react-router";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";

/** Where the day begins. */
export function HomePage() {
  const texts = useTexts().shell;
  return (
    <Page title={texts.home}>
      <Link to="/cases">{texts.cases}</Link>
    </Page>
  );
}
