import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/ProblemNote";
import type { AnswerProps } from "./answering";

/** One of several, or several: each press is an answer, as in the talk. */
export function ChoiceAnswer({ prompt, turn, onGive }: AnswerProps) {
  return (
    <fieldset className="proxy-choices" aria-labelledby="proxy-question">
      <ProblemNote problem={turn.error} />
      {prompt.options.map(({ label, data, chosen }, index) => (
        <Button
          key={data}
          look={chosen ? "solid" : "outline"}
          {...(prompt.kind === "choices" ? { "aria-pressed": chosen } : {})}
          isDisabled={turn.isPending}
          autoFocus={index === 0}
          onPress={() => onGive({ tap: data })}
        >
          {chosen ? `✓ ${label}` : label}
        </Button>
      ))}
    </fieldset>
  );
}
