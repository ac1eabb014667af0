import { useState } from "react";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import { useDepartmentChange, useDepartmentRemoval } from "./peopleApi";
import { type Leaf, options } from "./tree";

interface Props {
  /** Null for a new one. */
  leaf: Leaf | null;
  parent: string | null;
  leaves: readonly Leaf[];
  onDone: () => void;
}

/** Makes, renames or moves a department. */
export function DepartmentForm({ leaf, parent, leaves, onDone }: Props) {
  const texts = useTexts().people;
  const tell = useTell();
  const [form, setForm] = useState({ id: leaf?.id ?? "", name: leaf?.name ?? "", parent: parent ?? "" });
  const change = useDepartmentChange();
  const done = () => {
    tell(texts.saved);
    onDone();
  };
  return (
    <ProblemForm
      problem={change.error}
      onSubmit={() => change.mutate({ ...form, parent: form.parent === "" ? null : form.parent }, { onSuccess: done })}
    >
      {leaf === null && (
        <Field
          name="id"
          label={texts.departmentId}
          hint={texts.departmentIdHint}
          value={form.id}
          onChange={(id) => setForm({ ...form, id })}
          isRequired
        />
      )}
      <Field
        name="name"
        label={texts.departmentName}
        hint={texts.departmentNameHint}
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
        isRequired
      />
      <Choice
        label={texts.parent}
        value={form.parent}
        none={texts.top}
        options={options(leaves.filter(({ id }) => id !== leaf?.id))}
        onChange={(above) => setForm({ ...form, parent: above })}
      />
      <Button
        type="submit"
        look="solid"
        isPending={change.isPending}
        isDisabled={form.id.trim() === "" || form.name.trim() === ""}
      >
        {texts.save}
      </Button>
    </ProblemForm>
  );
}

export function RemoveForm({ leaf, onDone }: { leaf: Leaf; onDone: () => void }) {
  const texts = useTexts().people;
  const tell = useTell();
  const remove = useDepartmentRemoval(leaf.id);
  const done = () => {
    tell(texts.removed);
    onDone();
  };
  return (
    <ProblemForm problem={remove.error} onSubmit={() => remove.mutate(undefined, { onSuccess: done })}>
      <p>{texts.removeLead}</p>
      <Button type="submit" look="danger" isPending={remove.isPending}>
        {texts.removeOf(leaf.name)}
      </Button>
    </ProblemForm>
  );
}
