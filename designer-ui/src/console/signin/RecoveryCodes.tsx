import { useState } from "react";
import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";

interface Props {
  codes: string[];
  onKept: () => void;
}

/** Shown once, to be kept on paper. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const texts = useTexts().signin;
  const [copied, setCopied] = useState(false);
  return (
    <section className="form" aria-labelledby="codes-title">
      <h2 id="codes-title">{texts.codesTitle}</h2>
      <p>{texts.codesLead}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row">
        <Button onPress={() => navigator.clipboard.writeText(codes.join("\n")).then(() => setCopied(true))}>
          {texts.copy}
        </Button>
        <Button onPress={() => window.print()}>{texts.print}</Button>
        <span role="status">{copied ? texts.copied : ""}</span>
      </div>
      <Button look="solid" onPress={onKept}>
        {texts.codesKept}
      </Button>
    </section>
  );
}
