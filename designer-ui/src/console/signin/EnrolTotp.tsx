import { useQuery } from "@tanstack/react-query";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { CodeForm } from "./CodeForm";
import { QrCode } from "./QrCode";
import { door } from "./session";

/** The secret as a picture and as letters; a first code proves that the app has it. */
export function EnrolTotp({ onEnrolled }: { onEnrolled: (recoveryCodes: string[]) => void }) {
  const texts = useTexts().signin;
  const made = useQuery({
    queryKey: ["new-totp"],
    queryFn: door.newTotp,
    // Another look must not make another secret under the app's eye.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (made.isPending) {
    return <Waiting />;
  }
  if (made.isError) {
    return <ProblemNote problem={made.error} />;
  }
  return (
    <div className="form">
      <p>{texts.enrolTotpLead}</p>
      <QrCode text={made.data.uri} label={texts.qrCode} />
      <p className="hint">{texts.secret}</p>
      <p className="secret">{made.data.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</p>
      <CodeForm kind="totp" send={door.setTotp} onEnter={({ recoveryCodes }) => onEnrolled(recoveryCodes)} />
    </div>
  );
}
