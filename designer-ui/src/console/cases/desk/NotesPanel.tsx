import { useState } from "react";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { ProblemNote } from "../../parts/ProblemNote";
import { useTimes } from "../../parts/time";
import { useMay } from "../../signin/person";
import { useTexts } from "../../texts/language";
import type { CaseView } from "../caseApi";
import { useAddNote, useNotes } from "./deskApi";

/** What staff note for each other; the resident never sees it. */
export function NotesPanel({ view }: { view: CaseView }) {
  const texts = useTexts().cases.desk;
  const { dateTime } = useTimes();
  const notes = useNotes(view.number);
  const items = notes.data?.items ?? [];
  return (
    <>
      <p>{texts.notesFor}</p>
      <ProblemNote problem={notes.error} />
      {notes.isSuccess && items.length === 0 && <p>{texts.noNotes}</p>}
      <ol className="timeline" aria-label={texts.notes}>
        {items.map((note) => (
          <li key={note.id}>
            <time dateTime={note.at}>{dateTime(note.at)}</time>
            <span className="told">{`${note.by}\n${note.text}`}</span>
          </li>
        ))}
      </ol>
      {useMay()("cases-work") && <NewNote number={view.number} />}
    </>
  );
}

function NewNote({ number }: { number: string }) {
  const texts = useTexts().cases.desk;
  const [text, setText] = useState("");
  const add = useAddNote(number);
  return (
    <ProblemForm problem={add.error} onSubmit={() => add.mutate(text, { onSuccess: () => setText("") })}>
      <Field label={texts.newNote} name="text" lines={3} wide value={text} onChange={setText} />
      <Button type="submit" isPending={add.isPending} isDisabled={text.trim() === ""}>
        {texts.addNote}
      </Button>
    </ProblemForm>
  );
}
