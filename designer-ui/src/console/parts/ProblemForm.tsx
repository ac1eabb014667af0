import type { ReactNode } from "react";
import { Form } from "react-aria-components";
import { Problem } from "../api/problem";
import { useLanguage } from "../texts/language";
import { FieldErrors } from "./fieldErrors";
import { ProblemNote } from "./ProblemNote";

interface Props {
  problem: unknown;
  onSubmit: () => void;
  children: ReactNode;
  className?: string;
}

/** A form that shows the engine's problem details: each at the field of its name, and what it says of the whole above. */
export function ProblemForm({ problem, onSubmit, children, className = "form" }: Props) {
  const { language } = useLanguage();
  const errors = problem instanceof Problem ? problem.byField(language) : {};
  return (
    <Form
      className={className}
      validationErrors={errors}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ProblemNote problem={problem} />
      <FieldErrors value={errors}>{children}</FieldErrors>
    </Form>
  );
}
