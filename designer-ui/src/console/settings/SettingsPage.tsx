import { Link } from "@tanstack/react-router";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { settingsPages } from "./settingsPages";

/** Where the settings are: one card for each page the person may see. */
export function SettingsPage() {
  const texts = useTexts().settings;
  const may = useMay();
  return (
    <Page title={texts.title}>
      <ul className="plain cards">
        {settingsPages
          .filter(({ action }) => may(action))
          .map(({ to, text }) => (
            <li key={to} className="box">
              <Link to={to}>
                <strong>{texts.pages[text].title}</strong>
              </Link>
              <p>{texts.pages[text].about}</p>
            </li>
          ))}
      </ul>
    </Page>
  );
}
