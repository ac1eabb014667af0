import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { Button } from "../../parts/Button";
import { Choice } from "../../parts/Choice";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { useTexts } from "../../texts/language";
import { useCannedAnswers, useWrite } from "./threadApi";

interface Props {
  number: string;
  department: string;
}

/** Words to the resident, begun from a canned answer if there is one, with photos and files. */
export function Writing({ number, department }: Props) {
  const texts = useTexts().cases.thread;
  const canned = useCannedAnswers(number, department);
  const write = useWrite(number);
  const [text, setText] = useState("");
  const [files, setFiles] = useState<File[]>([]);
  const send = () =>
    write.mutate(
      { text: text.trim(), files },
      {
        onSuccess: () => {
          setText("");
          setFiles([]);
        },
      },
    );
  return (
    <ProblemForm problem={write.error} onSubmit={send}>
      {(canned.data ?? []).length > 0 && (
        <Choice
          label={texts.canned}
          none={texts.choose}
          value=""
          options={(canned.data ?? []).map(({ id, title }) => ({ value: id, title }))}
          onChange={(id) => setText(canned.data?.find((one) => one.id === id)?.text ?? text)}
        />
      )}
      <Field name="text" label={texts.text} lines={4} wide maxLength={5000} value={text} onChange={setText} />
      <Attached files={files} onDetach={(file) => setFiles(files.filter((one) => one !== file))} />
      <div className="row">
        <FileTrigger allowsMultiple onSelect={(chosen) => setFiles([...files, ...(chosen ?? [])])}>
          <Button>{texts.attach}</Button>
        </FileTrigger>
        <Button
          type="submit"
          look="solid"
          isPending={write.isPending}
          isDisabled={text.trim() === "" && files.length === 0}
        >
          {texts.send}
        </Button>
      </div>
    </ProblemForm>
  );
}

function Attached({ files, onDetach }: { files: File[]; onDetach: (file: File) => void }) {
  const texts = useTexts().cases.thread;
  if (files.length === 0) {
    return null;
  }
  return (
    <ul className="plain stack" aria-label={texts.attached}>
      {files.map((file) => (
        <li key={`${file.name} ${file.lastModified} ${file.size}`} className="row">
          {file.name}
          <Button look="text" small aria-label={texts.detach(file.name)} onPress={() => onDetach(file)}>
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}
