import { useTimes } from "../../parts/time";
import { useTexts } from "../../texts/language";
import { LeftList } from "./LeftList";
import type { Retention } from "./retentionApi";

type Run = NonNullable<Retention["last"]>;

/** What went in the last night, and what could not. */
export function LastRun({ last }: { last: Run | null }) {
  const texts = useTexts().settings.retention;
  return (
    <section className="box" aria-labelledby="last-run">
      <h2 id="last-run">{texts.last}</h2>
      {last === null ? <p>{texts.never}</p> : <Told last={last} />}
    </section>
  );
}

function Told({ last }: { last: Run }) {
  const texts = useTexts().settings.retention;
  const times = useTimes();
  const parts = [
    `${texts.cases} ${texts.count(last.cases)}`,
    `${texts.residents} ${texts.people(last.residents)}`,
    `${texts.records} ${texts.count(last.leftovers)}`,
  ];
  return (
    <>
      <p>
        {times.date(last.night)}: {parts.join(" · ")}
      </p>
      {last.finished == null && <p>{texts.running}</p>}
      {last.report.failures > 0 && (
        <p className="note note-error">
          {texts.failed(last.report.failures)} {last.report.failed.join(" ")}
        </p>
      )}
      <LeftList left={last.report.left} />
    </>
  );
}
