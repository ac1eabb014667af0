import { useEffect, useRef, useState } from "react";
import { FileTrigger } from "react-aria-components";
import { Problem } from "../../api/problem";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import { useLanguage, useTexts } from "../../texts/language";
import type { AnswerProps } from "./answering";

/** Photos and files: each is sent when it is chosen. */
export function FileAnswer({ prompt, turn, onGive }: AnswerProps) {
  const texts = useTexts().proxy;
  const { language } = useLanguage();
  const [sent, setSent] = useState(0);
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  const refused = turn.error instanceof Problem ? turn.error.byField(language).answer : undefined;
  return (
    <div className="stack">
      {refused === undefined ? (
        <ProblemNote problem={turn.error} />
      ) : (
        <p className="error" role="alert">
          {refused}
        </p>
      )}
      <div>
        <FileTrigger
          {...(prompt.control === "photo" ? { acceptedFileTypes: ["image/*"] } : {})}
          onSelect={(files) => {
            const file = files?.item(0);
            if (file != null) {
              leaving.current = new AbortController();
              setSent(0);
              onGive({ file, progress: setSent, signal: leaving.current.signal });
            }
          }}
        >
          <Button look="solid" isDisabled={turn.isPending} autoFocus>
            {prompt.control === "photo" ? texts.choosePhoto : texts.chooseFile}
          </Button>
        </FileTrigger>
      </div>
      {turn.isPending && <p role="status">{texts.sending(Math.floor(sent * 100))}</p>}
    </div>
  );
}
