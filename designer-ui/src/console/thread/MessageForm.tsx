import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import type { Writing } from "./thread";

interface Canned {
  id: string;
  title: string;
  text: string;
}

interface Props {
  writing: Writing;
  /** Texts to begin with. */
  canned?: readonly Canned[];
}

/** Words to the resident, begun from a canned answer if there is one, with photos and files. */
export function MessageForm({ writing, canned = [] }: Props) {
  const texts = useTexts().cases.thread;
  const tell = useTell();
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const sent = () => {
    tell(texts.sent);
    setText("");
    setFiles([]);
  };
  return (
    <ProblemForm
      problem={writing.error}
      onSubmit={() => writing.mutate({ text: text.trim(), files }, { onSuccess: sent })}
    >
      {canned.length > 0 && (
        <Choice
          label={texts.canned}
          none={texts.choose}
          value=""
          options={canned.map(({ id, title }) => ({ value: id, title }))}
          onChange={(id) => setText(canned.find((one) => one.id === id)?.text ?? text)}
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
          isPending={writing.isPending}
          isDisabled={text.trim() === "" && files.length === 0}
        >
          {texts.send}
        </Button>
      </div>
    </ProblemForm>
  );
}

function Attached({ files, onDetach }: { files: readonly File[]; onDetach: (file: File) => void }) {
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
