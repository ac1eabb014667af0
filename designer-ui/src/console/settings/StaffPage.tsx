import { useState } from "react";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Window } from "../parts/Window";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";
import { InvitationSent } from "./InvitationSent";
import { AgainForm, HandOverForm, SuspendForm } from "./PersonActs";
import { ChangeForm, InviteForm } from "./PersonForm";
import { PersonSessions } from "./PersonSessions";
import { type Person, usePeople } from "./peopleApi";
import { type PersonAct, StaffTable } from "./StaffTable";

type Open = { act: "new" } | { act: PersonAct | "sent"; person: Person } | null;

/** The people of the municipality, and what an administrator does with their accounts. */
export function StaffPage() {
  const texts = useTexts().people;
  const people = usePeople();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const sent = (person: Person) => setOpen({ act: "sent", person });
  return (
    <Page
      title={texts.staff}
      aside={
        <Button look="solid" onPress={() => setOpen({ act: "new" })}>
          {texts.invite}
        </Button>
      }
    >
      <p>{texts.staffLead}</p>
      <ProblemNote problem={people.error} />
      {people.isPending && <Waiting />}
      {people.data !== undefined && (
        <StaffTable people={people.data} onAct={(act, person) => setOpen({ act, person })} />
      )}
      <Window title={useTitle(open)} isOpen={open !== null} onClose={close}>
        {open !== null && <Content open={open} onDone={close} onSent={sent} />}
      </Window>
    </Page>
  );
}

function useTitle(open: Open): string {
  const texts = useTexts().people;
  if (open === null || open.act === "new") {
    return texts.invite;
  }
  const name = open.person.name ?? "";
  return {
    sent: texts.linkTitle,
    change: texts.changeOf(name),
    suspend: texts.suspendOf(name),
    resume: texts.resumeOf(name),
    invite: texts.againOf(name),
    handOver: texts.handOverOf(name),
    sessions: texts.sessionsOf(name),
  }[open.act];
}

interface ContentProps {
  open: NonNullable<Open>;
  onDone: () => void;
  onSent: (person: Person) => void;
}

function Content({ open, onDone, onSent }: ContentProps) {
  switch (open.act) {
    case "new":
      return <InviteForm onSent={onSent} />;
    case "sent":
      return <InvitationSent person={open.person} onDone={onDone} />;
    case "change":
      return <ChangeForm person={open.person} onDone={onDone} />;
    case "suspend":
      return <SuspendForm person={open.person} onDone={onDone} />;
    case "sessions":
      return <PersonSessions person={open.person} />;
    case "handOver":
      return <HandOverForm person={open.person} onDone={onDone} />;
    default:
      return <AgainForm person={open.person} act={open.act} onSent={onSent} />;
  }
}
