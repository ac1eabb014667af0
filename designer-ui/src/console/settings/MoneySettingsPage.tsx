import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { PayerSection } from "./PayerSection";
import { RefundSection } from "./RefundSection";
import { StripeSection } from "./StripeSection";
import { ToSettings } from "./ToSettings";

/** How money comes in, goes back and is paid out. */
export function MoneySettingsPage() {
  const texts = useTexts().settings;
  const may = useMay();
  return (
    <Page title={texts.pages.money.title} aside={<ToSettings />}>
      {may("settings-change") && <StripeSection />}
      <RefundSection />
      <PayerSection />
    </Page>
  );
}
