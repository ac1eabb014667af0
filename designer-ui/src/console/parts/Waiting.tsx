import { useTexts } from "../texts/language";

export function Waiting() {
  return (
    <p className="waiting" role="status">
      {useTexts().shell.loading}
    </p>
  );
}
