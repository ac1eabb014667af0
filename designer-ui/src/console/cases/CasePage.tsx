import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { State } from "../parts/State";
import { Waiting } from "../parts/Waiting";
import { useTell } from "../shell/notices";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";
import { CaseFacts } from "./CaseFacts";
import { type CaseView, useCase, useRetry } from "./caseApi";
import { caseSections } from "./caseSections";
import { AssigneeBox } from "./desk/AssigneeBox";
import { Others } from "./desk/Others";
import { useLiveCases } from "./desk/useLiveCases";
import { CaseProxyBox } from "./proxy/CaseProxyBox";
import { keptSearch } from "./search";

/** One case: what was applied for, what is to be done about it, and what happened. */
export function CasePage() {
  const texts = useTexts().cases.view;
  const { number } = useParams({ from: "/desk/cases/$number" });
  const view = useCase(number);
  useLiveCases();
  if (view.isPending) {
    return <Waiting />;
  }
  return view.data === undefined ? (
    <ProblemNote problem={view.error} />
  ) : (
    <Page
      title={texts.heading(number, view.data.title)}
      aside={
        <>
          <State state={view.data.state} title={view.data.stateTitle} />
          <Link to="/cases" search={keptSearch()} className="page-up">
            {texts.toList}
          </Link>
        </>
      }
    >
      <ProblemNote problem={view.error} />
      <Others number={number} />
      <CaseFacts view={view.data} />
      {"proxyEntry" in view.data.facts && <CaseProxyBox number={number} />}
      <AssigneeBox view={view.data} />
      {view.data.state === "failed" && <Stopped view={view.data} />}
      <Sections view={view.data} />
    </Page>
  );
}

/** The parts of the page. Those not looked at stay as they are: what was typed there is not lost. */
function Sections({ view }: { view: CaseView }) {
  const texts = useTexts();
  const { section = "answers" } = useSearch({ from: "/desk/cases/$number" });
  const navigate = useNavigate({ from: "/cases/$number" });
  return (
    <Tabs
      className="tabs"
      selectedKey={section}
      onSelectionChange={(key) => void navigate({ search: { section: String(key) }, replace: true })}
    >
      <TabList className="tab-list" aria-label={texts.cases.view.sections}>
        {caseSections.map(({ id, title, Badge }) => (
          <Tab key={id} id={id} className="tab">
            {title(texts)}
            {Badge !== undefined && <Badge view={view} />}
          </Tab>
        ))}
      </TabList>
      {caseSections.map(({ id, Content }) => (
        <TabPanel key={id} id={id} className="tab-panel" shouldForceMount>
          <Content view={view} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** A case whose process stopped says so on top, with the way to go on. */
function Stopped({ view }: { view: CaseView }) {
  const texts = useTexts().cases.view;
  const tell = useTell();
  const retry = useRetry(view);
  return (
    <div className="note note-error" role="alert">
      <p>{texts.failed}</p>
      <ProblemNote problem={retry.error} />
      <Button
        isPending={retry.isPending}
        onPress={() => retry.mutate(undefined, { onSuccess: () => tell(texts.retried) })}
      >
        {texts.retry}
      </Button>
    </div>
  );
}
