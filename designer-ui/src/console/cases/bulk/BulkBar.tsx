import { useState } from "react";
import { type Bulk, useBulk, useExport } from "../../jobs/jobApi";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { Window } from "../../parts/Window";
import { useTell } from "../../shell/notices";
import { useMay, useSession } from "../../signin/person";
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
      {may("answers-export") && <Exports cases={cases} onDone={onDone} />}
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
function Exports({ cases, onDone }: Props) {
  const texts = useTexts().cases;
  const tell = useTell();
  const order = useExport();
  const kinds = [...new Map(cases.map((line) => [`${line.package}/${line.procedure}`, line])).values()];
  return (
    <>
      {kinds.map(({ package: id, procedure, title }) =>
        (["xlsx", "csv"] as const).map((format) => (
          <Button
            small
            key={`${id}/${procedure}.${format}`}
            isDisabled={order.isPending}
            onPress={() =>
              order.mutate(
                {
                  package: id,
                  procedure,
                  format,
                  personal: true,
                  numbers: cases
                    .filter((line) => line.package === id && line.procedure === procedure)
                    .map(({ number }) => number),
                },
                {
                  onSuccess: () => {
                    tell(texts.export.begun);
                    if (kinds.length === 1) {
                      onDone();
                    }
                  },
                },
              )
            }
          >
            {kinds.length === 1 ? texts.bulk.export(format) : texts.bulk.exportOf(format, title)}
          </Button>
        )),
      )}
      <ProblemNote problem={order.error} />
    </>
  );
}
