import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTexts } from "../texts/language";

interface Props<T> {
  kind: "totp" | "recovery";
  send: (code: string) => Promise<T>;
  onEnter: (entered: T) => void;
}

/** A code of the authenticator app, or one of those kept on paper. */
export function CodeForm<T>({ kind, send, onEnter }: Props<T>) {
  const texts = useTexts().signin;
  const [code, setCode] = useState("");
  const prove = useMutation({ mutationFn: send, onSuccess: onEnter });
  const digits = kind === "totp";
  const typed = half(code);
  return (
    <ProblemForm problem={prove.error} onSubmit={() => prove.mutate(typed)}>
      <p>{digits ? texts.totpLead : texts.recoveryLead}</p>
      <Field
        name="code"
        label={digits ? texts.code : texts.recoveryCode}
        value={code}
        onChange={setCode}
        autoComplete={digits ? "one-time-code" : "off"}
        inputMode={digits ? "numeric" : "text"}
        autoFocus
      />
      <Button
        type="submit"
        look="solid"
        isPending={prove.isPending}
        isDisabled={digits ? !/^\d{6}$/.test(typed) : typed === ""}
      >
        {texts.confirm}
      </Button>
    </ProblemForm>
  );
}

/** Typed with a Japanese keyboard, digits and letters may be full width. */
const half = (typed: string): string => typed.normalize("NFKC").replaceAll(/\s/g, "");
