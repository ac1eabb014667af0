import { Link, useParams } from "@tanstack/react-router";
import { ProblemNote } from "../../parts/ProblemNote";
import { Waiting } from "../../parts/Waiting";
import { Page } from "../../shell/Page";
import { useTexts } from "../../texts/language";
import { Answered } from "./Answered";
import { Discarding } from "./Discarding";
import { Finished } from "./Finished";
import { PromptForm } from "./PromptForm";
import { type Entry, type Talk, useEntry, useTurn } from "./proxyApi";
import { Said } from "./Said";

/** One entry: what is asked now, and what was answered so far. */
export function ProxyEntryPage() {
  const texts = useTexts().proxy;
  const { id } = useParams({ from: "/desk/cases/proxy/$id" });
  const entry = useEntry(id);
  if (entry.data === undefined) {
    return entry.isPending ? <Waiting /> : <ProblemNote problem={entry.error} />;
  }
  const { talk, title, way, department } = entry.data;
  return (
    <Page
      title={texts.heading(talk?.title ?? title)}
      aside={
        <Link to="/cases/proxy" className="page-up">
          {texts.toEntries}
        </Link>
      }
    >
      <p>{texts.facts(texts.ways[way] ?? way, department)}</p>
      <ProblemNote problem={entry.error} />
      {talk ? <Asking entry={entry.data} talk={talk} /> : <Finished entry={entry.data} />}
    </Page>
  );
}

function Asking({ entry, talk }: { entry: Entry; talk: Talk }) {
  const texts = useTexts().proxy;
  const turn = useTurn(entry.id);
  return (
    <div className="proxy">
      <section className="box proxy-asked" aria-label={texts.asked}>
        <p className="hint">{texts.progress(talk.done, talk.total)}</p>
        <Said said={entry.said} />
        <PromptForm
          key={talk.step + talk.prompt.text}
          prompt={talk.prompt}
          turn={turn}
          onGive={(given) => turn.mutate({ step: talk.step, given })}
        />
      </section>
      <Answered
        rows={talk.rows}
        isPending={turn.isPending}
        onCorrect={(tap) => turn.mutate({ step: talk.step, given: { tap } })}
      />
      {!entry.case && <Discarding id={entry.id} />}
    </div>
  );
}
