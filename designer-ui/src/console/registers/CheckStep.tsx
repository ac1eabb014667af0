import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { Problem } from "../api/problem";
import type { Job } from "../jobs/jobApi";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { useTexts } from "../texts/language";
import { CountList } from "./CountList";
import { ModeChoice } from "./FileStep";
import { Mapping, mappingOf, missingColumns } from "./Mapping";
import { RowErrors } from "./RowErrors";
import { RowTable } from "./Rows";
import type { How, Preview, Register } from "./registerApi";
import { SendingBar } from "./SendingBar";
import type { useSending } from "./useSending";

interface Props {
  register: Register;
  file: File;
  how: How;
  preview: Preview;
  checking: ReturnType<typeof useSending<Preview>>;
  importing: ReturnType<typeof useSending<Job>>;
  /** Why the last import was refused. */
  refusal: unknown;
  /** How many errors there were in all. */
  refusedCount: number;
  onCheck: (how: How) => void;
  onImport: (how: How) => void;
  onOther: () => void;
}

/** What the engine read in the file, what an import would do, and what is wrong. */
export function CheckStep(props: Props) {
  const { register, file, how, preview, checking, importing, refusal, onCheck, onImport, onOther } = props;
  const texts = useTexts().registers.wizard;
  const [mapping, setMapping] = useState(() => mappingOf(preview));
  const [leaveOut, setLeaveOut] = useState(false);
  const read = mappingOf(preview);
  const changed = preview.headings.some(({ heading }) => mapping[heading] !== read[heading]);
  const missing = missingColumns(register, mapping);
  const busy = checking.isPending || importing.isPending;
  const wrong = preview.errorCount > 0;
  const refused = refusal instanceof Problem ? refusal.errors : [];
  const columns = register.columns.filter(({ id }) => preview.headings.some(({ column }) => column === id));
  return (
    <>
      <p>{texts.chosen(file.name, preview.sheet === "" ? preview.format : preview.sheet)}</p>
      <section className="box" aria-labelledby="mapping-title">
        <h2 id="mapping-title">{texts.mapping}</h2>
        <Mapping register={register} headings={preview.headings} mapping={mapping} onChange={setMapping} />
        {missing.length > 0 && (
          <p className="error" role="alert">
            {texts.missing(missing.map(({ title }) => title).join("、"))}
          </p>
        )}
        <ModeChoice how={how} onHow={(next) => onCheck({ ...next, mapping })} />
        {changed && (
          <div>
            <Button look="solid" isDisabled={busy} onPress={() => onCheck({ ...how, mapping })}>
              {texts.recheck}
            </Button>
          </div>
        )}
        <ProblemNote problem={checking.problem} />
        <SendingBar sending={checking} />
      </section>
      <section className="box" aria-labelledby="expected-title">
        <h2 id="expected-title">{texts.expected}</h2>
        <CountList counts={preview.counts} />
        {preview.counts.removed > 0 && <p className="error">{texts.removing(preview.counts.removed)}</p>}
      </section>
      {wrong && <RowErrors errors={preview.errors} count={preview.errorCount} />}
      {preview.rows.length > 0 && <RowTable caption={texts.first} columns={columns} rows={preview.rows} />}
      <ProblemNote problem={refusal} />
      {refused.length > 0 && <RowErrors errors={refused} count={props.refusedCount} />}
      {wrong && (
        <Checkbox className="check" isSelected={leaveOut} onChange={setLeaveOut}>
          <span className="check-box" aria-hidden="true" />
          {texts.withoutWrong(preview.counts.skipped)}
        </Checkbox>
      )}
      <SendingBar sending={importing} />
      <div className="row">
        <Button
          look="solid"
          isDisabled={busy || changed || missing.length > 0 || (wrong && !leaveOut)}
          onPress={() => onImport({ ...how, mapping, skipErrors: leaveOut && wrong })}
        >
          {texts.run}
        </Button>
        <Button isDisabled={importing.isPending} onPress={onOther}>
          {texts.other}
        </Button>
      </div>
    </>
  );
}
