import { useState } from "react";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { useMay } from "../../signin/person";
import { useTexts } from "../../texts/language";
import { SaveRow } from "../SaveRow";
import { Confirming } from "./Confirming";
import { Effect } from "./Effect";
import { monthsOf, typedMonths } from "./months";
import { OwnTimes, type Typed } from "./OwnTimes";
import { type Retention, type Times, useRetentionPreview, useSaveRetention } from "./retentionApi";

const FIELDS = ["closedCases", "silentResidents", "leftovers"] as const;

/** The months, with what they would do counted before they are saved. */
export function RetentionForm({ retention }: { retention: Retention }) {
  const texts = useTexts().settings.retention;
  const may = useMay();
  const save = useSaveRetention();
  const preview = useRetentionPreview();
  const [isAsking, setAsking] = useState(false);
  const [form, setForm] = useState({
    closedCases: typedMonths(retention.closedCases),
    silentResidents: typedMonths(retention.silentResidents),
    leftovers: typedMonths(retention.leftovers),
  });
  const [own, setOwn] = useState<readonly Typed[]>(
    retention.procedures.map((one) => ({ ...one, months: typedMonths(one.months) })),
  );
  const times = read(form, own);
  const changed = () => {
    preview.reset();
    save.reset();
  };
  const send = async () => {
    if (times !== null) {
      const effect = await preview.mutateAsync(times);
      if (effect.cases.goes + effect.residents.goes + effect.leftovers > 0) {
        setAsking(true);
      } else {
        save.mutate(times);
      }
    }
  };
  return (
    <ProblemForm problem={save.error ?? preview.error} onSubmit={() => void send().catch(() => setAsking(false))}>
      {FIELDS.map((name) => (
        <Field
          key={name}
          label={texts[name]}
          hint={texts.hints[name]}
          name={name}
          inputMode="numeric"
          isReadOnly={!may("settings-change")}
          error={monthsOf(form[name]) === undefined ? texts.wrong : undefined}
          value={form[name]}
          onChange={(value) => {
            setForm({ ...form, [name]: value });
            changed();
          }}
        />
      ))}
      <OwnTimes
        own={own}
        known={retention.known}
        onChange={(next) => {
          setOwn(next);
          changed();
        }}
      />
      {preview.data !== undefined && !isAsking && <Effect effect={preview.data} />}
      <div className="row">
        <Button
          onPress={() => times !== null && preview.mutate(times)}
          isPending={preview.isPending}
          isDisabled={times === null}
        >
          {texts.look}
        </Button>
        {may("settings-change") && (
          <SaveRow
            isPending={save.isPending || preview.isPending}
            isSaved={save.isSuccess}
            isDisabled={times === null}
          />
        )}
      </div>
      {isAsking && preview.data !== undefined && times !== null && (
        <Confirming
          effect={preview.data}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            save.mutate(times);
          }}
        />
      )}
    </ProblemForm>
  );
}

/** Null while something typed is no number of months. */
function read(form: Record<(typeof FIELDS)[number], string>, own: readonly Typed[]): Times | null {
  const [closedCases, silentResidents, leftovers] = FIELDS.map((name) => monthsOf(form[name]));
  const procedures = own.flatMap((one) => {
    const months = monthsOf(one.months);
    return months === undefined ? [] : [{ package: one.package, procedure: one.procedure, months }];
  });
  return closedCases === undefined ||
    silentResidents === undefined ||
    leftovers === undefined ||
    procedures.length < own.length
    ? null
    : { closedCases, silentResidents, leftovers, procedures };
}
