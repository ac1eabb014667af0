import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../parts/Button";
import { Choice } from "../../parts/Choice";
import { ProblemForm } from "../../parts/ProblemForm";
import { ProblemNote } from "../../parts/ProblemNote";
import { useTimes } from "../../parts/time";
import { Waiting } from "../../parts/Waiting";
import { Page } from "../../shell/Page";
import { useTexts } from "../../texts/language";
import { keptSearch } from "../search";
import { useBegin, useDrafts, useProcedures } from "./proxyApi";

/** Begins an application for a person at the counter, on the telephone or by post, or goes on with one. */
export function ProxyPage() {
  const texts = useTexts();
  return (
    <Page
      title={texts.proxy.title}
      aside={
        <Link to="/cases" search={keptSearch()} className="page-up">
          {texts.cases.view.toList}
        </Link>
      }
    >
      <Beginning />
      <Drafts />
    </Page>
  );
}

const WAYS = ["counter", "phone", "post"] as const;

function Beginning() {
  const texts = useTexts().proxy;
  const navigate = useNavigate();
  const procedures = useProcedures();
  const begin = useBegin();
  const [chosen, setChosen] = useState("");
  const [way, setWay] = useState<string>("counter");
  if (procedures.data === undefined) {
    return procedures.isPending ? <Waiting /> : <ProblemNote problem={procedures.error} />;
  }
  const options = procedures.data.map((one) => ({
    value: `${one.package}/${one.procedure}`,
    title: `${one.title}（${one.department}）`,
  }));
  const value = chosen === "" ? (options[0]?.value ?? "") : chosen;
  const procedure = procedures.data.find((one) => `${one.package}/${one.procedure}` === value);
  return (
    <section className="box" aria-labelledby="proxy-begin">
      <h2 id="proxy-begin">{texts.begin}</h2>
      <p className="hint">{texts.about}</p>
      {procedure === undefined ? (
        <p>{texts.noProcedures}</p>
      ) : (
        <ProblemForm
          problem={begin.error}
          onSubmit={() =>
            begin.mutate(
              { package: procedure.package, procedure: procedure.procedure, way },
              { onSuccess: ({ id }) => void navigate({ to: "/cases/proxy/$id", params: { id } }) },
            )
          }
        >
          <Choice label={texts.procedure} value={value} options={options} onChange={setChosen} />
          <Choice
            label={texts.way}
            value={way}
            options={WAYS.map((one) => ({ value: one, title: texts.ways[one] ?? one }))}
            onChange={setWay}
          />
          <Button type="submit" look="solid" isPending={begin.isPending}>
            {texts.start}
          </Button>
        </ProblemForm>
      )}
    </section>
  );
}

function Drafts() {
  const texts = useTexts().proxy;
  const { dateTime } = useTimes();
  const drafts = useDrafts();
  return (
    <section className="box" aria-labelledby="proxy-drafts">
      <h2 id="proxy-drafts">{texts.drafts}</h2>
      <p className="hint">{texts.draftsHint}</p>
      <ProblemNote problem={drafts.error} />
      {drafts.data?.length === 0 && <p>{texts.noDrafts}</p>}
      <ul className="stack" aria-labelledby="proxy-drafts">
        {drafts.data?.map((draft) => (
          <li key={draft.id}>
            <Link to="/cases/proxy/$id" params={{ id: draft.id }}>
              {texts.draft(draft.title, texts.ways[draft.way] ?? draft.way, dateTime(draft.changed))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
