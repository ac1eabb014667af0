import { Button } from "../../parts/Button";
import { Window } from "../../parts/Window";
import { useTexts } from "../../texts/language";
import { Effect } from "./Effect";
import type { RetentionPreview } from "./retentionApi";

interface Props {
  effect: RetentionPreview;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks once more before something would be erased. */
export function Confirming({ effect, onClose, onConfirm }: Props) {
  const texts = useTexts().settings.retention;
  return (
    <Window title={texts.confirmTitle} isOpen onClose={onClose}>
      <div className="stack">
        <p>{texts.confirmLead}</p>
        <Effect effect={effect} />
        <div className="row">
          <Button look="danger" onPress={onConfirm}>
            {texts.confirm}
          </Button>
          <Button onPress={onClose}>{texts.cancel}</Button>
        </div>
      </div>
    </Window>
  );
}
