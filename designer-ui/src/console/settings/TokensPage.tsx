import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";
import { useTokens } from "./settingsApi";
import { TokenForm } from "./TokenForm";
import { TokenTable } from "./TokenTable";
import { ToSettings } from "./ToSettings";

/** What other systems come with. */
export function TokensPage() {
  const texts = useTexts().settings;
  const tokens = useTokens();
  return (
    <Page title={texts.pages.tokens.title} aside={<ToSettings />}>
      <ProblemNote problem={tokens.error} />
      {tokens.isPending && <Waiting />}
      {tokens.isSuccess &&
        (tokens.data.items.length === 0 ? <p>{texts.tokens.none}</p> : <TokenTable tokens={tokens.data.items} />)}
      <TokenForm />
    </Page>
  );
}
