import { useState } from "react";
import { type Bulk, useBulk } from "../../jobs/jobApi";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { Window } from "../../parts/Window";
import { useTell } from "../../shell/notices";
import { useMay, useMunicipality, useSession } from "../../signin/person";
import { useTexts } from "../../texts/language";
import type { CaseLine } from "../caseApi";
import { Colleague } from "../desk/Colleague";

interface Props {
  /** Those that are marked. */
  cases: readonly CaseLine[];
  onDone: () => void;
}

/** What can be done with several cases at once. It goes on when one leaves the page. */
export function BulkBar({ cases, onDone }: Props) {
  const texts = useTexts();
  const may = useMay();
  const tell = useTell();
  const { account } = useSession();
  const bulk = useBulk();
  const [asked, setAsked] = useState(false);
  const begin = (act: Bulk) =>
    bulk.mutate(
      { numbers: cases.map(({ number }) => number), ...act },
      {
        onSuccess: () => {
          tell(texts.cases.bulk.begun(cases.length));
          onDone();
        },
        onSettled: () => setAsked(false),
      },
    );
  if (cases.length === 0) {
    return null;
  }
  return (
    <section className="bulk" aria-label={texts.cases.bulk.label}>
      <strong role="status">{texts.cases.bulk.marked(cases.length)}</strong>
      {may("cases-work") && (
        <>
          <Button small isDisabled={bulk.isPending} onPress={() => begin({ act: "assign", account: account.id })}>
            {texts.cases.desk.take}
          </Button>
          <Colleague
            except={account.id}
            isDisabled={bulk.isPending}
            onChoose={({ id }) => begin({ act: "assign", account: id })}
          />
        </>
      )}
      {may("cases-decide") && (
        <Button small isDisabled={bulk.isPending} onPress={() => setAsked(true)}>
          {texts.cases.view.decide("approved")}
        </Button>
      )}
      {may("answers-export") && <ExportLinks cases={cases} />}
      <Button look="text" small onPress={onDone}>
        {texts.cases.bulk.none}
      </Button>
      <ProblemNote problem={bulk.error} />
      <Window title={texts.cases.view.confirmTitle} isOpen={asked} onClose={() => setAsked(false)}>
        <p>{texts.cases.bulk.confirm(cases.length)}</p>
        <div className="row">
          <Button look="solid" isPending={bulk.isPending} onPress={() => begin({ act: "approve" })}>
            {texts.cases.view.decide("approved")}
          </Button>
          <Button onPress={() => setAsked(false)}>{texts.shell.cancel}</Button>
        </div>
      </Window>
    </section>
  );
}

/** Answers of different procedures do not fit into one table: a file for each. */
function ExportLinks({ cases }: { cases: readonly CaseLine[] }) {
  const texts = useTexts().cases.bulk;
  const code = useMunicipality();
  const kinds = [...new Map(cases.map((line) => [`${line.package}/${line.procedure}`, line])).values()];
  return (
    <>
      {kinds.map(({ package: id, procedure, title }) => {
        const query = new URLSearchParams({ personal: "true", procedure });
        for (const line of cases) {
          if (line.package === id && line.procedure === procedure) {
            query.append("numbers", line.number);
          }
        }
        const address = `/api/municipalities/${encodeURIComponent(code)}/packages/${encodeURIComponent(id)}/answers`;
        return ["xlsx", "csv"].map((format) => (
          <a
            key={`${id}/${procedure}.${format}`}
            className="button button-outline button-small"
            href={`${address}.${format}?${query}`}
            download
          >
            {kinds.length === 1 ? texts.export(format) : texts.exportOf(format, title)}
          </a>
        ));
      })}
    </>
  );
}
