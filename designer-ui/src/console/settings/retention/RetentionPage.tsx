import { ProblemNote } from "../../parts/ProblemNote";
import { Waiting } from "../../parts/Waiting";
import { Page } from "../../shell/Page";
import { useTexts } from "../../texts/language";
import { ToSettings } from "../ToSettings";
import { LastRun } from "./LastRun";
import { RetentionForm } from "./RetentionForm";
import { useRetention } from "./retentionApi";

/** For how many months the city keeps what is over. */
export function RetentionPage() {
  const texts = useTexts().settings;
  const retention = useRetention();
  return (
    <Page title={texts.pages.retention.title} aside={<ToSettings />}>
      <p>{texts.retention.lead}</p>
      <ProblemNote problem={retention.error} />
      {retention.isPending && <Waiting />}
      {retention.data !== undefined && (
        <>
          <RetentionForm retention={retention.data} />
          <LastRun last={retention.data.last ?? null} />
        </>
      )}
    </Page>
  );
}
