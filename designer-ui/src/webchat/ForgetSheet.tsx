import { Sheet } from "../talk/Sheet";
import { texts } from "./texts";

interface Props {
  onForget: () => void;
  onClose: () => void;
}

/** Asks once more before all is deleted, and says what that means for applications under way. */
export function ForgetSheet({ onForget, onClose }: Props) {
  return (
    <Sheet title={texts.forget.title} onClose={onClose}>
      <p>{texts.forget.what}</p>
      <p>
        <strong>{texts.forget.but}</strong>
      </p>
      <button type="button" className="primary danger" onClick={onForget}>
        {texts.forget.yes}
      </button>
    </Sheet>
  );
}
