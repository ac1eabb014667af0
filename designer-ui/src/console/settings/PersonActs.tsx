import { useState } from "react";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import { type Person, useHandOver, useHandOverPreview, useInvitation, usePeople, useSuspension } from "./peopleApi";

export function SuspendForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const texts = useTexts().people;
  const tell = useTell();
  const suspend = useSuspension(person.id ?? "");
  const done = () => {
    tell(texts.suspended);
    onDone();
  };
  return (
    <ProblemForm problem={suspend.error} onSubmit={() => suspend.mutate(undefined, { onSuccess: done })}>
      <p>{texts.suspendLead}</p>
      <Button type="submit" look="danger" isPending={suspend.isPending}>
        {texts.suspendNow}
      </Button>
    </ProblemForm>
  );
}

interface AgainProps {
  person: Person;
  act: "resume" | "invite";
  onSent: (person: Person) => void;
}

/** Resuming and inviting again are the same: a new link, with or without the second factor of before. */
export function AgainForm({ person, act, onSent }: AgainProps) {
  const texts = useTexts().people;
  const [reset, setReset] = useState(false);
  const invite = useInvitation(person.id ?? "", act);
  return (
    <ProblemForm problem={invite.error} onSubmit={() => invite.mutate(reset, { onSuccess: onSent })}>
      <p>{act === "resume" ? texts.resumeLead : texts.againLead}</p>
      <label className="row">
        <input type="checkbox" checked={reset} onChange={(event) => setReset(event.target.checked)} />
        {texts.resetFactor}
      </label>
      <Button type="submit" look="solid" isPending={invite.isPending}>
        {act === "resume" ? texts.resumeNow : texts.send}
      </Button>
    </ProblemForm>
  );
}

/** Who takes over, what goes over, and then it goes. */
export function HandOverForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const texts = useTexts().people;
  const tell = useTell();
  const [to, setTo] = useState("");
  const others = (usePeople().data ?? []).filter(({ id, state }) => id !== person.id && state !== "suspended");
  const preview = useHandOverPreview(person.id ?? "", to);
  const handOver = useHandOver(person.id ?? "");
  const done = () => {
    tell(texts.handedOver(others.find(({ id }) => id === to)?.name ?? ""));
    onDone();
  };
  return (
    <ProblemForm problem={handOver.error} onSubmit={() => handOver.mutate(to, { onSuccess: done })}>
      <p>{texts.handOverLead}</p>
      <Choice
        label={texts.successor}
        value={to}
        none={texts.choose}
        options={others.map(({ id, name, login }) => ({ value: id ?? "", title: `${name}（${login}）` }))}
        onChange={setTo}
      />
      <ProblemNote problem={preview.error} />
      {preview.data !== undefined && (
        <section aria-label={texts.preview}>
          <h3>{texts.preview}</h3>
          <ul>
            {Object.entries(preview.data.counts ?? {}).map(([what, count]) => (
              <li key={what}>{texts.count(texts.counts[what] ?? what, count)}</li>
            ))}
          </ul>
        </section>
      )}
      <Button
        type="submit"
        look="danger"
        isPending={handOver.isPending}
        isDisabled={preview.data === undefined || preview.isFetching}
      >
        {texts.handOverNow}
      </Button>
    </ProblemForm>
  );
}
