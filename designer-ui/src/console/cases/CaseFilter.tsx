import { type RefObject, useEffect, useRef, useState } from "react";
import { Checkbox, Input, Label, SearchField, Text } from "react-aria-components";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { useTexts } from "../texts/language";
import { usePackages } from "./caseApi";
import type { CaseSearch } from "./search";

interface Props {
  search: CaseSearch;
  onChange: (change: Partial<Record<keyof CaseSearch, string>>) => void;
  onClear: () => void;
}

/** What the list is narrowed by. */
export function CaseFilter({ search, onChange, onClear }: Props) {
  const texts = useTexts().cases.list;
  const packages = usePackages();
  const states = Object.entries(texts.states).map(([value, title]) => ({ value, title }));
  return (
    <search className="filter">
      <TextSearch text={search.text ?? ""} onSearch={(text) => onChange({ text })} />
      <Choice
        label={texts.procedure}
        none={texts.all}
        value={search.package ?? ""}
        options={packages.data ?? []}
        onChange={(value) => onChange({ package: value })}
      />
      <Choice
        label={texts.state}
        none={texts.all}
        value={search.state ?? ""}
        options={states}
        onChange={(state) => onChange({ state })}
      />
      <Checkbox
        className="check"
        isSelected={search.assignee === "me"}
        onChange={(mine) => onChange({ assignee: mine ? "me" : "" })}
      >
        <span className="check-box" aria-hidden="true" />
        {texts.mine}
      </Checkbox>
      <Button look="text" small onPress={onClear} isDisabled={Object.keys(search).length === 0}>
        {texts.clear}
      </Button>
    </search>
  );
}

function TextSearch({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const texts = useTexts().cases.list;
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(text), [text]);
  useSlashKey(input);
  return (
    <SearchField
      className="field field-search"
      value={typed}
      onChange={setTyped}
      onSubmit={onSearch}
      onClear={() => onSearch("")}
    >
      <Label className="label">{texts.search}</Label>
      <Input ref={input} className="input" />
      <Text slot="description" className="hint">
        {texts.searchHint}
      </Text>
    </SearchField>
  );
}

/** “/” leads to the search, as in most lists of work; not while something is being typed. */
function useSlashKey(input: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [input]);
}
