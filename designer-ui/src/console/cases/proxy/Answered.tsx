import { Button } from "../../parts/Button";
import { useTexts } from "../../texts/language";
import type { Talk } from "./proxyApi";

interface Props {
  rows: Talk["rows"];
  isPending: boolean;
  onCorrect: (data: string) => void;
}

/** The answers so far, each with the way to correct it. */
export function Answered({ rows, isPending, onCorrect }: Props) {
  const texts = useTexts().proxy;
  return (
    <section className="box" aria-labelledby="proxy-answered">
      <h2 id="proxy-answered">{texts.answered}</h2>
      {rows.length === 0 && <p>{texts.nothingYet}</p>}
      <ul className="proxy-rows" aria-labelledby="proxy-answered">
        {rows.filter(saysSomething).map(({ label, value, correct }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same question may stand there for each item of a group
          <li key={index} className={value === "" && !correct ? "proxy-heading" : "proxy-row"}>
            <span>
              <span className="hint">{label}</span>
              {value !== "" && <span className="told proxy-value">{value}</span>}
            </span>
            {correct && (
              <Button
                small
                look="text"
                isDisabled={isPending}
                aria-label={texts.correctOne(label)}
                onPress={() => onCorrect(correct)}
              >
                {texts.correct}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Row = Talk["rows"][number];

const isHeading = ({ value, correct }: Row) => value === "" && !correct;

/** A heading under which nothing stands yet is left out. */
const saysSomething = (row: Row, index: number, all: readonly Row[]) => {
  const next = all[index + 1];
  return !isHeading(row) || (next !== undefined && !isHeading(next));
};
