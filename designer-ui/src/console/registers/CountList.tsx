import { useTexts } from "../texts/language";
import type { Counts } from "./registerApi";

/** How many rows came, went and stayed. */
export function CountList({ counts }: { counts: Counts }) {
  const texts = useTexts().registers;
  return (
    <dl className="facts">
      {(["added", "updated", "removed", "unchanged", "skipped", "total"] as const).map((name) => (
        <div key={name}>
          <dt>{texts.counts[name]}</dt>
          <dd>{texts.count(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
