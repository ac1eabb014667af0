import { useMutation } from "@tanstack/react-query";
import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";
import { makePasskeyOf } from "./passkeys";
import { door } from "./session";

/** A passkey of this device, made by the browser. */
export function EnrolPasskey({ onEnrolled }: { onEnrolled: (recoveryCodes: string[]) => void }) {
  const texts = useTexts().signin;
  const make = useMutation({
    mutationFn: async () => door.addPasskey(await makePasskeyOf(await door.newPasskeyOptions())),
    onSuccess: (made) => onEnrolled(made?.recoveryCodes ?? []),
  });
  return (
    <div className="form">
      <p>{texts.enrolPasskeyLead}</p>
      {make.isError && (
        <p className="note note-error" role="alert">
          {texts.passkeyFailed}
        </p>
      )}
      <Button look="solid" isPending={make.isPending} onPress={() => make.mutate()}>
        {texts.enrolPasskey}
      </Button>
    </div>
  );
}
