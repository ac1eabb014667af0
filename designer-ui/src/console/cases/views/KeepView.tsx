import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { Window } from "../../parts/Window";
import { useTell } from "../../shell/notices";
import { useTexts } from "../../texts/language";
import { useKeepView } from "./viewApi";

interface Props {
  search: Record<string, string>;
  onClose: () => void;
}

/** Asks for the name of a search. */
export function KeepView({ search, onClose }: Props) {
  const texts = useTexts();
  const tell = useTell();
  const keep = useKeepView();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const kept = () => {
    tell(texts.cases.views.kept(name));
    onClose();
  };
  return (
    <Window title={texts.cases.views.keep} isOpen onClose={onClose}>
      <ProblemForm problem={keep.error} onSubmit={() => keep.mutate({ name, shared, search }, { onSuccess: kept })}>
        <Field
          label={texts.cases.views.name}
          hint={texts.cases.views.nameHint}
          name="name"
          isRequired
          autoFocus
          value={name}
          onChange={setName}
        />
        <Checkbox className="check" isSelected={shared} onChange={setShared}>
          <span className="check-box" aria-hidden="true" />
          {texts.cases.views.share}
        </Checkbox>
        <div className="row">
          <Button look="solid" type="submit" isPending={keep.isPending}>
            {texts.cases.views.save}
          </Button>
          <Button onPress={onClose}>{texts.shell.cancel}</Button>
        </div>
      </ProblemForm>
    </Window>
  );
}
