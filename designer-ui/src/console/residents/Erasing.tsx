import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useLanguage, useTexts } from "../texts/language";
import { CertificateSaving } from "./CertificateSaving";
import { ErasureLines } from "./ErasureLines";
import { type ErasurePreview, useErase, useErasurePreview } from "./holdingApi";

/** Shows what would be erased, asks why and for the name to be typed, erases, and gives the certificate. */
export function Erasing({ id }: { id: string }) {
  const texts = useTexts().residents.holdings;
  const preview = useErasurePreview(id);
  const erase = useErase(id);
  if (erase.data !== undefined) {
    return (
      <div className="stack">
        <p role="status">{texts.erased}</p>
        <CertificateSaving id={erase.data.certificate.id} />
        <Link to="/residents/erasures">{texts.toCertificates}</Link>
      </div>
    );
  }
  return (
    <div className="stack">
      <ProblemNote problem={preview.error} />
      {preview.isPending && <Waiting />}
      {preview.data !== undefined && (
        <>
          <ErasureLines title={texts.willErase} lines={preview.data.erased} />
          <ErasureLines title={texts.willKeep} lines={preview.data.kept} />
          {preview.data.possible ? (
            <Confirming preview={preview.data} erase={erase} />
          ) : (
            <Obstacles obstacles={preview.data.obstacles} />
          )}
        </>
      )}
    </div>
  );
}

function Obstacles({ obstacles }: Pick<ErasurePreview, "obstacles">) {
  const texts = useTexts().residents.holdings;
  const { language } = useLanguage();
  return (
    <div className="note note-error">
      <p>
        <strong>{texts.notYet}</strong>
      </p>
      {obstacles.map((obstacle) => (
        <div key={obstacle.id}>
          <p>{language === "en" ? obstacle.messageEn : obstacle.message}</p>
          <ul>
            {obstacle.cases.map((number) => (
              <li key={number}>
                <Link to="/cases/$number" params={{ number }}>
                  {number}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Confirming({ preview, erase }: { preview: ErasurePreview; erase: ReturnType<typeof useErase> }) {
  const texts = useTexts().residents.holdings;
  const [reason, setReason] = useState("");
  const [confirm, setConfirm] = useState("");
  return (
    <ProblemForm problem={erase.error} onSubmit={() => erase.mutate({ reason: reason.trim(), confirm })}>
      <Field
        name="reason"
        label={texts.reason}
        hint={texts.eraseReasonHint}
        isRequired
        value={reason}
        onChange={setReason}
      />
      <Field
        name="confirm"
        label={texts.confirm(preview.confirm)}
        hint={texts.confirmHint}
        isRequired
        autoComplete="off"
        value={confirm}
        onChange={setConfirm}
      />
      <Button
        type="submit"
        look="danger"
        isPending={erase.isPending}
        isDisabled={reason.trim() === "" || confirm.trim() === ""}
      >
        {texts.eraseNow}
      </Button>
    </ProblemForm>
  );
}
