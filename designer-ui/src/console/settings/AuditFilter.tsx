import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTexts } from "../texts/language";
import { AUDIT_WORDS, type AuditSearch, type AuditWords } from "./auditSearch";

interface Props {
  search: AuditSearch;
  onSearch: (words: AuditWords) => void;
}

const DAYS: readonly string[] = ["from", "to"];
const HINTS = { who: "whoHint", subject: "subjectHint" } as const;

/** What the log is narrowed by. */
export function AuditFilter({ search, onSearch }: Props) {
  const texts = useTexts().settings.audit;
  const { page: _, ...before } = search;
  const [words, setWords] = useState<AuditWords>(before);
  return (
    <search>
      <ProblemForm problem={null} className="filter" onSubmit={() => onSearch(words)}>
        {AUDIT_WORDS.map((name) => (
          <Field
            key={name}
            name={name}
            label={texts[name]}
            {...(name in HINTS ? { placeholder: texts[HINTS[name as keyof typeof HINTS]] } : {})}
            type={DAYS.includes(name) ? "date" : "text"}
            value={words[name] ?? ""}
            onChange={(value) => setWords({ ...words, [name]: value })}
          />
        ))}
        <Button type="submit" small>
          {texts.search}
        </Button>
      </ProblemForm>
    </search>
  );
}
