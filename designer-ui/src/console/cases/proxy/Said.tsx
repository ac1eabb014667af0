import { useTexts } from "../../texts/language";

/** What the form says beside its question, in the words the person would read. */
export function Said({ said }: { said: readonly string[] }) {
  const texts = useTexts().proxy;
  return said.length === 0 ? null : (
    <div className="note told" role="status">
      <p className="hint">{texts.said}</p>
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
