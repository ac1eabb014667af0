import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";
import { EnrolPasskey } from "./EnrolPasskey";
import { EnrolTotp } from "./EnrolTotp";
import { hasPasskeys } from "./passkeys";
import { RecoveryCodes } from "./RecoveryCodes";

interface Props {
  /** Called when the second factor stands and its recovery codes are kept. */
  onDone: () => void;
  onOther: () => void;
}

/** The municipality wants a second factor, and this person has none yet. */
export function Enrol({ onDone, onOther }: Props) {
  const texts = useTexts().signin;
  const [codes, setCodes] = useState<string[] | null>(null);
  const enrolled = (given: string[]) => (given.length === 0 ? onDone() : setCodes(given));
  if (codes !== null) {
    return <RecoveryCodes codes={codes} onKept={onDone} />;
  }
  return (
    <>
      <p>{texts.enrolLead}</p>
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label={texts.factors}>
          <Tab id="totp" className="tab">
            {texts.totp}
          </Tab>
          <Tab id="passkey" className="tab">
            {texts.passkey}
          </Tab>
        </TabList>
        <TabPanel id="totp" className="tab-panel">
          <EnrolTotp onEnrolled={enrolled} />
        </TabPanel>
        <TabPanel id="passkey" className="tab-panel">
          {hasPasskeys() ? <EnrolPasskey onEnrolled={enrolled} /> : <p>{texts.noPasskeys}</p>}
        </TabPanel>
      </Tabs>
      <Button look="text" onPress={onOther}>
        {texts.other}
      </Button>
    </>
  );
}
