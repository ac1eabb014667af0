import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { Attention } from "./Attention";
import { Figures } from "./Figures";
import { WorkCard } from "./WorkCard";

/** Where the day begins: what is to be done, what went wrong, and how much there is. */
export function HomePage() {
  const texts = useTexts();
  const may = useMay();
  return (
    <Page title={texts.shell.home}>
      <Attention />
      {may("cases-read") && (
        <>
          <section aria-labelledby="work">
            <h2 id="work">{texts.home.work}</h2>
            <div className="cards">
              <WorkCard title={texts.home.fresh} search={{ state: "submitted" }} />
              <WorkCard title={texts.home.mine} search={{ assignee: "me" }} />
              <WorkCard title={texts.home.overdue} search={{ overdue: "true" }} />
            </div>
          </section>
          <Figures />
        </>
      )}
    </Page>
  );
}
