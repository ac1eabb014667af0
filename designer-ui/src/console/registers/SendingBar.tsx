import { ProgressBar } from "react-aria-components";
import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";
import type { SendingState } from "./useSending";

/** How far a file is; when the engine has it, that it is being read. Nothing while nothing is sent. */
export function SendingBar({ sending }: { sending: SendingState }) {
  const texts = useTexts().registers.wizard;
  if (!sending.isPending) {
    return null;
  }
  const percent = Math.floor(sending.sent * 100);
  const said = sending.sent < 1 ? texts.sending(percent) : texts.working;
  return (
    <div className="row">
      <ProgressBar
        className="progress"
        aria-label={texts.progress}
        value={percent}
        valueLabel={said}
        isIndeterminate={sending.sent >= 1}
      >
        <progress aria-hidden="true" max={1} value={sending.sent < 1 ? sending.sent : undefined} />
        <span>{said}</span>
      </ProgressBar>
      <Button small onPress={sending.stop}>
        {texts.stop}
      </Button>
    </div>
  );
}
