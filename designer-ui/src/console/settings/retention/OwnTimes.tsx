import { Button } from "../../parts/Button";
import { Choice } from "../../parts/Choice";
import { Field } from "../../parts/Field";
import { useMay } from "../../signin/person";
import { useTexts } from "../../texts/language";
import { monthsOf } from "./months";
import type { KnownProcedure } from "./retentionApi";

/** The time of one procedure, as it stands in its field. */
export interface Typed {
  package: string;
  procedure: string;
  months: string;
}

interface Props {
  own: readonly Typed[];
  known: readonly KnownProcedure[];
  onChange: (own: readonly Typed[]) => void;
}

const idOf = (one: { package: string; procedure: string }) => `${one.package}/${one.procedure}`;

/** The procedures whose cases are kept for another time. */
export function OwnTimes({ own, known, onChange }: Props) {
  const texts = useTexts().settings.retention;
  const may = useMay()("settings-change");
  const others = known.filter((one) => !own.some((other) => idOf(other) === idOf(one)));
  const titleOf = (one: Typed) => known.find((other) => idOf(other) === idOf(one))?.title ?? idOf(one);
  const add = (id: string) => {
    const added = others.find((one) => idOf(one) === id);
    if (added !== undefined) {
      onChange([...own, { package: added.package, procedure: added.procedure, months: "" }]);
    }
  };
  return (
    <section className="box" aria-labelledby="own-times">
      <h2 id="own-times">{texts.procedures}</h2>
      <p>{texts.proceduresLead}</p>
      {own.map((one, index) => (
        <div className="row" key={idOf(one)}>
          <Field
            label={texts.monthsOf(titleOf(one))}
            hint={texts.monthsHint}
            name={`procedures/${index}/months`}
            inputMode="numeric"
            isReadOnly={!may}
            error={monthsOf(one.months) === undefined ? texts.wrong : undefined}
            value={one.months}
            onChange={(months) => onChange(own.map((other) => (other === one ? { ...one, months } : other)))}
          />
          {may && (
            <Button
              small
              aria-label={texts.removeOf(titleOf(one))}
              onPress={() => onChange(own.filter((other) => other !== one))}
            >
              {texts.remove}
            </Button>
          )}
        </div>
      ))}
      {may && others.length > 0 && (
        <Choice
          label={texts.add}
          none={texts.addNone}
          value=""
          options={others.map((one) => ({ value: idOf(one), title: one.title }))}
          onChange={add}
        />
      )}
    </section>
  );
}
