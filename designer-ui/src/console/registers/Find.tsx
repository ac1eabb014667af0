import { useState } from "react";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTexts } from "../texts/language";
import type { Register } from "./registerApi";

interface Props {
  register: Register;
  problem: unknown;
  found: boolean;
  /** Null for all rows. */
  onFind: (where: Record<string, string> | null) => void;
}

/** Finds rows by one of the combinations of columns they are kept to be found by. */
export function Find({ register, problem, found, onFind }: Props) {
  const texts = useTexts().registers;
  const [chosen, setChosen] = useState(0);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const columns = register.findable[chosen] ?? [];
  const title = (id: string) => register.columns.find((column) => column.id === id)?.title ?? id;
  const values = Object.fromEntries(columns.map((id) => [id, (typed[id] ?? "").trim()]));
  const all = Object.values(values).every((value) => value !== "");
  return (
    <search className="box">
      <ProblemForm problem={problem} onSubmit={() => all && onFind(values)}>
        <div className="row row-end">
          {register.findable.length > 1 && (
            <Choice
              label={texts.findBy}
              value={String(chosen)}
              options={register.findable.map((set, index) => ({
                value: String(index),
                title: set.map(title).join(" ＋ "),
              }))}
              onChange={(index) => setChosen(Number(index))}
            />
          )}
          {columns.map((id) => (
            <Field
              key={id}
              name={id}
              label={title(id)}
              value={typed[id] ?? ""}
              onChange={(value) => setTyped({ ...typed, [id]: value })}
            />
          ))}
          <Button type="submit" look="solid" isDisabled={!all}>
            {texts.find}
          </Button>
          <Button look="text" isDisabled={!found} onPress={() => onFind(null)}>
            {texts.showAll}
          </Button>
        </div>
        <p className="hint">{texts.findHint}</p>
      </ProblemForm>
    </search>
  );
}
