import { useTimes } from "../../parts/time";
import { useTexts } from "../../texts/language";
import { LeftList } from "./LeftList";
import type { RetentionPreview } from "./retentionApi";

/** What would go in the next night, and what is due and stays. */
export function Effect({ effect }: { effect: RetentionPreview }) {
  const texts = useTexts().settings.retention;
  const times = useTimes();
  const { cases, residents, leftovers } = effect;
  const nothing = cases.goes + residents.goes + leftovers === 0;
  return (
    <div className="box" role="status">
      <h2>{texts.night(times.date(effect.night))}</h2>
      {nothing ? <p>{texts.nothing}</p> : <Counts effect={effect} />}
      <LeftList left={[...cases.left, ...residents.left]} />
    </div>
  );
}

function Counts({ effect: { cases, residents, leftovers } }: { effect: RetentionPreview }) {
  const texts = useTexts().settings.retention;
  const most = (checked: boolean) => (checked ? "" : `${texts.atMost} `);
  return (
    <dl className="facts">
      <div>
        <dt>{texts.cases}</dt>
        <dd>{most(cases.checked) + texts.count(cases.goes)}</dd>
      </div>
      <div>
        <dt>{texts.residents}</dt>
        <dd>{most(residents.checked) + texts.people(residents.goes)}</dd>
      </div>
      <div>
        <dt>{texts.records}</dt>
        <dd>{texts.count(leftovers)}</dd>
      </div>
    </dl>
  );
}
