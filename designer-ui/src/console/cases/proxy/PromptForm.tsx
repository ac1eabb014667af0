import type { UseMutationResult } from "@tanstack/react-query";
import { Button } from "../../parts/Button";
import { useTexts } from "../../texts/language";
import { CardAnswer } from "./CardAnswer";
import { ChoiceAnswer } from "./ChoiceAnswer";
import { FileAnswer } from "./FileAnswer";
import { PickAnswer } from "./PickAnswer";
import { PlaceAnswer } from "./PlaceAnswer";
import type { Entry, Given, Prompt } from "./proxyApi";
import { TextAnswer } from "./TextAnswer";

export interface AnswerProps {
  prompt: Prompt;
  turn: Pick<UseMutationResult<Entry, Error, { step: string; given: Given }>, "isPending" | "error">;
  onGive: (given: Given) => void;
}

const CONTROLS: Record<string, (props: AnswerProps) => React.JSX.Element> = {
  choices: ChoiceAnswer,
  pick: PickAnswer,
  place: PlaceAnswer,
  photo: FileAnswer,
  file: FileAnswer,
  card: CardAnswer,
  summary: CardAnswer,
};

/** What is asked, with the control that fits it and the other ways to go on. */
export function PromptForm(props: AnswerProps) {
  const texts = useTexts().proxy;
  const { prompt, turn, onGive } = props;
  const Control = CONTROLS[prompt.control] ?? TextAnswer;
  const { title, rest } = parts(prompt.text);
  return (
    <>
      <h2 id="proxy-question">{title}</h2>
      {rest !== "" && <p className="told">{rest}</p>}
      {prompt.kind === "consent" && <p className="note">{texts.consent}</p>}
      <Control {...props} />
      <p className="row">
        {prompt.actions.map(({ label, data, event }) => (
          <Button
            key={data}
            look={event === "answer" ? "solid" : "outline"}
            small={event !== "answer"}
            isDisabled={turn.isPending}
            onPress={() => onGive({ tap: data })}
          >
            {label}
          </Button>
        ))}
      </p>
    </>
  );
}

/** The question in the first line; under it what helps to answer. */
export function parts(text: string): { title: string; rest: string } {
  const [title = "", ...rest] = text.split("\n");
  return { title, rest: rest.join("\n") };
}
