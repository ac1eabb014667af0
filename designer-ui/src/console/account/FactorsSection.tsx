import { useState } from "react";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { Window } from "../parts/Window";
import { useTell } from "../shell/notices";
import { EnrolTotp } from "../signin/EnrolTotp";
import { RecoveryCodes } from "../signin/RecoveryCodes";
import { useTexts } from "../texts/language";
import { useAppRemoval, useNewCodes, useOwnAccount, useReread } from "./accountApi";
import { Section } from "./Section";

/** The authenticator app, and the codes for who loses it. */
export function FactorsSection() {
  const all = useTexts();
  const texts = all.people;
  const tell = useTell();
  const reread = useReread();
  const own = useOwnAccount();
  const [enrolling, setEnrolling] = useState(false);
  const [codes, setCodes] = useState<string[]>([]);
  const forget = useAppRemoval();
  const print = useNewCodes();
  const app = own.data?.factors?.includes("totp") ?? false;
  const any = (own.data?.factors?.length ?? 0) > 0;
  const enrolled = (given: string[]) => {
    setEnrolling(false);
    setCodes(given);
    tell(texts.added);
    void reread();
  };
  return (
    <>
      <Section title={texts.app}>
        <ProblemNote problem={own.error ?? forget.error} />
        <p>{app ? texts.appSet : texts.appNone}</p>
        <div className="row">
          <Button onPress={() => setEnrolling(true)}>{app ? texts.replaceApp : texts.setApp}</Button>
          {app && (
            <Button
              look="danger"
              isPending={forget.isPending}
              onPress={() => forget.mutate(undefined, { onSuccess: () => tell(texts.forgotten) })}
            >
              {texts.forgetApp}
            </Button>
          )}
        </div>
      </Section>
      {any && (
        <Section title={texts.recovery}>
          <ProblemNote problem={print.error} />
          <p>{texts.recoveryLeft(own.data?.recoveryCodesLeft ?? 0)}</p>
          <div className="row">
            <Button
              isPending={print.isPending}
              onPress={() =>
                print.mutate(undefined, { onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes ?? []) })
              }
            >
              {texts.newCodes}
            </Button>
          </div>
        </Section>
      )}
      <Window title={texts.app} isOpen={enrolling} onClose={() => setEnrolling(false)}>
        <EnrolTotp onEnrolled={enrolled} />
      </Window>
      <Window title={texts.recovery} isOpen={codes.length > 0}>
        <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      </Window>
    </>
  );
}
