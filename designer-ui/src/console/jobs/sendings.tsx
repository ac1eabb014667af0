import { useMutationState } from "@tanstack/react-query";
import { useEffect } from "react";
import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";

/** Files on their way to the engine are mutations of this key; their variables are {@link SendingFile}. */
export const SENDING = "sending";

export interface SendingFile {
  file: File;
  stop: () => void;
}

/** Whether it ended because somebody stopped it. */
export const isStopped = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

interface Shown extends SendingFile {
  at: number;
}

/** The files that are on their way, whatever page began to send them. While there are any, closing the window asks first. */
export function useSendings(): readonly Shown[] {
  const sendings = useMutationState({
    filters: { mutationKey: [SENDING], status: "pending" },
    select: ({ state }): Shown => ({ ...(state.variables as SendingFile), at: state.submittedAt }),
  });
  const any = sendings.length > 0;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    if (any) {
      window.addEventListener("beforeunload", ask);
    }
    return () => window.removeEventListener("beforeunload", ask);
  }, [any]);
  return sendings;
}

export function SendingLine({ sending }: { sending: SendingFile }) {
  const texts = useTexts().jobs;
  return (
    <li className="job">
      <p className="row">
        <strong>{texts.sending(sending.file.name)}</strong>
        <progress aria-label={texts.sending(sending.file.name)} />
        <Button small onPress={sending.stop}>
          {texts.stop}
        </Button>
      </p>
    </li>
  );
}
