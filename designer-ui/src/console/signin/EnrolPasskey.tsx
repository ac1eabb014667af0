import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { useTexts } from "../texts/language";
import { makePasskeyOf } from "./passkeys";
import { door } from "./session";

/** A passkey of this device, made by the browser. */
export function EnrolPasskey({ onEnrolled }: { onEnrolled: (recoveryCodes: string[]) => void }) {
  const texts = useTexts().signin;
  const [label, setLabel] = useState("");
  const make = useMutation({
    mutationFn: async () => door.addPasskey(await makePasskeyOf(await door.newPasskeyOptions()), label.trim()),
    onSuccess: ({ recoveryCodes }) => onEnrolled(recoveryCodes),
  });
  return (
    <div className="form">
      <p>{texts.enrolPasskeyLead}</p>
      {make.isError && (
        <p className="note note-error" role="alert">
          {texts.passkeyFailed}
        </p>
      )}
      <Field label={texts.passkeyName} hint={texts.passkeyNameHint} value={label} onChange={setLabel} maxLength={100} />
      <Button look="solid" isPending={make.isPending} onPress={() => make.mutate()}>
        {texts.enrolPasskey}
      </Button>
    </div>
  );
}
