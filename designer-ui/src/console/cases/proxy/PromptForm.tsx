import { Button } from "../../parts/Button";
import { useTexts } from "../../texts/language";
import { type AnswerProps, parts } from "./answering";
import { CardAnswer } from "./CardAnswer";
import { ChoiceAnswer } from "./ChoiceAnswer";
import { FileAnswer } from "./FileAnswer";
import { PickAnswer } from "./PickAnswer";
import { PlaceAnswer } from "./PlaceAnswer";
import { TextAnswer } from "./TextAnswer";

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
