import { Page } from "../shell/Page";
import { useSession } from "../signin/person";
import { useTexts } from "../texts/language";
import { FactorsSection } from "./FactorsSection";
import { PasskeysSection } from "./PasskeysSection";
import { PasswordSection } from "./PasswordSection";
import { SessionsSection } from "./SessionsSection";

/** What a person does with the own account. */
export function AccountPage() {
  const texts = useTexts().people;
  const { account } = useSession();
  return (
    <Page title={texts.account}>
      <p>
        {account.name}（{account.login}）
      </p>
      <PasswordSection />
      <FactorsSection />
      <PasskeysSection />
      <SessionsSection />
    </Page>
  );
}
