import { type KeyboardEvent, useState } from "react";
import { texts } from "./texts";

const LONGEST = 5000;

interface Props {
  disabled: boolean;
  onSend: (text: string) => void;
  onAttach: () => void;
}

/** The line to write in. Enter sends, Shift+Enter breaks the line, and the Enter that ends a kana conversion does neither. */
export function InputBar({ disabled, onSend, onAttach }: Props) {
  const [text, setText] = useState("");
  const send = () => {
    if (text.trim() !== "") {
      onSend(text);
      setText("");
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Safari ends the composition before it tells of the key, and marks the key with 229.
    const converting = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === "Enter" && !event.shiftKey && !converting) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form
      className="input"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <button type="button" className="round" aria-label={texts.input.attach} disabled={disabled} onClick={onAttach}>
        ＋
      </button>
      <textarea
        rows={1}
        maxLength={LONGEST}
        value={text}
        disabled={disabled}
        aria-label={texts.input.label}
        placeholder={texts.input.placeholder}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="send" disabled={disabled || text.trim() === ""}>
        {texts.input.send}
      </button>
    </form>
  );
}
