import { useState } from "react";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { DayTable } from "./DayTable";
import { useDays, useSaveDays } from "./moneyApi";
import type { Span } from "./moneySearch";

interface Props {
  span: Span;
  onSpan: (span: Span) => void;
}

/** What was booked in a span of days, and all of it as a file. */
export function Days({ span, onSpan }: Props) {
  const texts = useTexts().money.span;
  const days = useDays(span);
  return (
    <>
      <SpanForm key={`${span.from} ${span.to}`} span={span} problem={days.error} onSpan={onSpan} />
      {days.isPending && <Waiting />}
      {days.isSuccess && days.data.days.length === 0 && <p role="status">{texts.none}</p>}
      {days.isSuccess && days.data.days.length > 0 && (
        <>
          <DayTable from={days.data.from} to={days.data.to} days={days.data.days} />
          <SaveDays span={span} />
        </>
      )}
    </>
  );
}

function SpanForm({ span, problem, onSpan }: Props & { problem: unknown }) {
  const texts = useTexts().money.span;
  const [typed, setTyped] = useState(span);
  return (
    <search className="box">
      <ProblemForm problem={problem} onSubmit={() => typed.from !== "" && typed.to !== "" && onSpan(typed)}>
        <div className="row row-end">
          <Field
            name="from"
            type="date"
            label={texts.from}
            value={typed.from}
            onChange={(from) => setTyped({ ...typed, from })}
          />
          <Field
            name="to"
            type="date"
            label={texts.to}
            value={typed.to}
            onChange={(to) => setTyped({ ...typed, to })}
          />
          <Button type="submit" look="solid" isDisabled={typed.from === "" || typed.to === ""}>
            {texts.show}
          </Button>
        </div>
      </ProblemForm>
    </search>
  );
}

function SaveDays({ span }: { span: Span }) {
  const texts = useTexts().money.span;
  const [encoding, setEncoding] = useState("utf-8");
  const save = useSaveDays(span);
  return (
    <div className="stack">
      <ProblemNote problem={save.error} />
      <div className="row row-end">
        <Choice
          label={texts.encoding}
          value={encoding}
          options={[
            { value: "utf-8", title: "UTF-8" },
            { value: "windows-31j", title: texts.windows },
          ]}
          onChange={setEncoding}
        />
        <Button isPending={save.isPending} onPress={() => save.mutate(encoding)}>
          {texts.csv}
        </Button>
      </div>
    </div>
  );
}
