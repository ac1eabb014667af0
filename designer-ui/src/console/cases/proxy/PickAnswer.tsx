import { useState } from "react";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { useTexts } from "../../texts/language";
import type { AnswerProps } from "./answering";

const TYPES: Record<string, string> = { date: "date", time: "time", datetime: "datetime-local" };

/** A date, a time or both: picked, or typed in any way people write them, such as 令和8年10月1日. */
export function PickAnswer({ prompt, turn, onGive }: AnswerProps) {
  const texts = useTexts().proxy;
  const { picker } = prompt;
  const [value, setValue] = useState(picker?.initial ?? "");
  const [text, setText] = useState("");
  const typed = text.trim() !== "";
  return (
    <ProblemForm
      problem={turn.error}
      onSubmit={() => onGive(typed ? { text } : { pick: { data: picker?.data ?? "", value } })}
    >
      <Field
        name={typed ? "picked" : "answer"}
        type={TYPES[picker?.mode ?? ""] ?? "date"}
        label={texts.pick}
        value={value}
        onChange={setValue}
        autoFocus
      />
      <Field
        name={typed ? "answer" : "typed"}
        label={texts.orType}
        hint={texts.orTypeHint}
        value={text}
        onChange={setText}
        autoComplete="off"
      />
      <Button type="submit" look="solid" isPending={turn.isPending}>
        {texts.next}
      </Button>
    </ProblemForm>
  );
}
