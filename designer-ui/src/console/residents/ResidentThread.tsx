import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { ThreadEntryView } from "../cases/thread/ThreadEntryView";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTell } from "../shell/notices";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { useReadResidentThread, useResidentThread, useWriteToResident } from "./residentApi";

/** What staff and the resident wrote to each other outside any case. */
export function ResidentThread({ id }: { id: string }) {
  const texts = useTexts().residents.thread;
  const may = useMay();
  const thread = useResidentThread(id);
  if (thread.data === undefined) {
    return thread.isPending ? <Waiting /> : <ProblemNote problem={thread.error} />;
  }
  const { items, unread } = thread.data;
  return (
    <section className="thread-panel" aria-labelledby="thread-title">
      <h2 id="thread-title">{texts.title}</h2>
      {items.length === 0 && <p>{texts.none}</p>}
      <ol className="thread">
        {items.map((entry) => (
          <ThreadEntryView key={entry.number} entry={entry} />
        ))}
      </ol>
      {may("residents-work") && (
        <>
          {unread > 0 && <Unread id={id} unread={unread} last={items.at(-1)?.number ?? null} />}
          <Writing id={id} />
        </>
      )}
    </section>
  );
}

/** Only when staff say so: a page that is open has not yet been read. */
function Unread({ id, unread, last }: { id: string; unread: number; last: number | null }) {
  const texts = useTexts().cases.thread;
  const read = useReadResidentThread(id);
  return (
    <div className="row">
      <ProblemNote problem={read.error} />
      <span>{texts.unread(unread)}</span>
      <Button small isPending={read.isPending} onPress={() => read.mutate(last)}>
        {texts.read}
      </Button>
    </div>
  );
}

function Writing({ id }: { id: string }) {
  const texts = useTexts().residents.thread;
  const tell = useTell();
  const write = useWriteToResident(id);
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const sent = () => {
    tell(texts.sent);
    setText("");
    setFiles([]);
  };
  return (
    <ProblemForm problem={write.error} onSubmit={() => write.mutate({ text: text.trim(), files }, { onSuccess: sent })}>
      <Field name="text" label={texts.writing} lines={4} wide maxLength={5000} value={text} onChange={setText} />
      {files.length > 0 && (
        <div className="row">
          <span>{texts.attached(files.map(({ name }) => name).join("、"))}</span>
          <Button look="text" small onPress={() => setFiles([])}>
            {texts.detach}
          </Button>
        </div>
      )}
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
