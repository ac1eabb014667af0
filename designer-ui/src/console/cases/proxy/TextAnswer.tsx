import { useState } from "react";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { useTexts } from "../../texts/language";
import { type AnswerProps, parts } from "./answering";

const NUMBERS = ["integer", "decimal", "yen"];
const LINES_OF_A_PARAGRAPH = 6;

/** Words, numbers, and the parts of names, addresses and accounts, as tolerant as the talk. */
export function TextAnswer({ prompt, turn, onGive }: AnswerProps) {
  const texts = useTexts().proxy;
  const [text, setText] = useState("");
  return (
    <ProblemForm problem={turn.error} onSubmit={() => onGive({ text })}>
      <Field
        name="answer"
        label={texts.answerTo(parts(prompt.text).title)}
        value={text}
        onChange={setText}
        autoFocus
        wide
        autoComplete="off"
        lines={prompt.kind === "paragraph" ? LINES_OF_A_PARAGRAPH : 1}
        inputMode={NUMBERS.includes(prompt.kind ?? "") ? "numeric" : "text"}
      />
      <Button type="submit" look="solid" isPending={turn.isPending}>
        {texts.next}
      </Button>
    </ProblemForm>
  );
}
