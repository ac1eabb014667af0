import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import type { AnswerProps } from "./answering";

/** Something to agree to: items with their total, or all the answers before they are sent. */
export function CardAnswer({ prompt, turn, onGive }: AnswerProps) {
  return (
    <div className="stack">
      <ProblemNote problem={turn.error} />
      {prompt.rows.length > 0 && (
        <dl className="facts">
          {prompt.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="row">
        {prompt.options.map(({ label, data }, index) => (
          <Button
            key={data}
            look="solid"
            isPending={turn.isPending}
            autoFocus={index === 0}
            onPress={() => onGive({ tap: data })}
          >
            {label}
          </Button>
        ))}
      </p>
    </div>
  );
}
