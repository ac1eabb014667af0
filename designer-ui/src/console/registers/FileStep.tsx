import { FileTrigger } from "react-aria-components";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTexts } from "../texts/language";
import { sizeText } from "./fileSize";
import type { How, Mode, Preview } from "./registerApi";
import { SendingBar } from "./SendingBar";
import type { useSending } from "./useSending";

interface Props {
  file: File | null;
  how: How;
  checking: ReturnType<typeof useSending<Preview>>;
  onFile: (file: File) => void;
  onHow: (how: How) => void;
  onCheck: () => void;
}

/** Which file, and what becomes of the rows that are there. */
export function FileStep({ file, how, checking, onFile, onHow, onCheck }: Props) {
  const texts = useTexts().registers.wizard;
  const csv = file !== null && !/\.xlsx$/i.test(file.name);
  return (
    <div className="box">
      <ProblemForm problem={checking.problem} onSubmit={onCheck}>
        <div className="stack">
          <FileTrigger
            acceptedFileTypes={[".csv", ".tsv", ".txt", ".xlsx"]}
            onSelect={(files) => {
              const chosen = files?.item(0);
              if (chosen != null) {
                checking.reset();
                onFile(chosen);
              }
            }}
          >
            <Button look={file === null ? "solid" : "outline"}>{texts.choose}</Button>
          </FileTrigger>
          <p className="hint">{texts.hint}</p>
          {file !== null && <p role="status">{texts.chosen(file.name, sizeText(file.size))}</p>}
        </div>
        <ModeChoice how={how} onHow={onHow} />
        {csv && (
          <Choice
            label={texts.encoding}
            value={how.encoding}
            none={texts.detected}
            options={[
              { value: "utf-8", title: "UTF-8" },
              { value: "windows-31j", title: "Windows（Shift_JIS）" },
            ]}
            onChange={(encoding) => onHow({ ...how, encoding })}
          />
        )}
        {file !== null && !csv && (
          <Field
            name="sheet"
            label={texts.sheet}
            hint={texts.sheetHint}
            value={how.sheet}
            onChange={(sheet) => onHow({ ...how, sheet })}
          />
        )}
        <SendingBar sending={checking} />
        <Button type="submit" look="solid" isDisabled={file === null || checking.isPending}>
          {texts.check}
        </Button>
      </ProblemForm>
    </div>
  );
}

/** Replace, add or update. */
export function ModeChoice({ how, onHow }: { how: How; onHow: (how: How) => void }) {
  const texts = useTexts().registers;
  return (
    <Choice
      label={texts.wizard.mode}
      value={how.mode}
      options={Object.entries(texts.modes).map(([value, title]) => ({ value, title }))}
      onChange={(mode) => onHow({ ...how, mode: mode as Mode })}
    />
  );
}
