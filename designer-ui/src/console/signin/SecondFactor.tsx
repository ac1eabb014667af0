import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";
import { CodeForm } from "./CodeForm";
import { hasPasskeys, provePasskeyOf } from "./passkeys";
import { door, type Factor, type Session } from "./session";

interface Props {
  session: Session;
  onEnter: (session: Session) => void;
  onOther: () => void;
}

const ORDER: Factor[] = ["passkey", "totp", "recovery"];

/** The password was right; one more proof is wanted. */
export function SecondFactor({ session, onEnter, onOther }: Props) {
  const texts = useTexts().signin;
  const offered = ORDER.filter((factor) => session.factors.includes(factor));
  const [chosen, choose] = useState<Factor>(offered.includes("totp") ? "totp" : (offered[0] ?? "totp"));
  return (
    <>
      <p>{texts.factorLead}</p>
      <Tabs className="tabs" selectedKey={chosen} onSelectionChange={(key) => choose(key as Factor)}>
        <TabList className="tab-list" aria-label={texts.factors}>
          {offered.map((factor) => (
            <Tab key={factor} id={factor} className="tab">
              {texts[factor]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="totp" className="tab-panel">
          <CodeForm kind="totp" send={door.totp} onEnter={onEnter} />
        </TabPanel>
        <TabPanel id="recovery" className="tab-panel">
          <CodeForm kind="recovery" send={door.recovery} onEnter={onEnter} />
        </TabPanel>
        <TabPanel id="passkey" className="tab-panel">
          <PasskeyForm onEnter={onEnter} />
        </TabPanel>
      </Tabs>
      <Button look="text" onPress={onOther}>
        {texts.other}
      </Button>
    </>
  );
}

function PasskeyForm({ onEnter }: { onEnter: (session: Session) => void }) {
  const texts = useTexts().signin;
  const prove = useMutation({
    mutationFn: async () => door.passkey(await provePasskeyOf(await door.passkeyOptions())),
    onSuccess: onEnter,
  });
  if (!hasPasskeys()) {
    return <p>{texts.noPasskeys}</p>;
  }
  return (
    <div className="form">
      <p>{texts.passkeyLead}</p>
      {prove.isError && (
        <p className="note note-error" role="alert">
          {texts.passkeyFailed}
        </p>
      )}
      <Button look="solid" isPending={prove.isPending} onPress={() => prove.mutate()}>
        {texts.usePasskey}
      </Button>
    </div>
  );
}
