import { Checkbox } from "react-aria-components";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { useSession } from "../signin/person";
import { useTexts } from "../texts/language";
import { usePackages } from "./caseApi";
import { useColleagues } from "./desk/deskApi";
import { type CaseSearch, SORTS } from "./search";
import { TextSearch } from "./TextSearch";

interface Props {
  search: CaseSearch;
  /** Offered while a department is typed. */
  departments: readonly string[];
  onChange: (change: Partial<Record<keyof CaseSearch, string>>) => void;
  onClear: () => void;
}

/** What the list is narrowed by. */
export function CaseFilter({ search, departments, onChange, onClear }: Props) {
  const texts = useTexts().cases.list;
  const packages = usePackages();
  const colleagues = useColleagues();
  const { account } = useSession();
  const assignees = [
    { value: "me", title: texts.mine },
    { value: "none", title: texts.nobodys },
    ...(colleagues.data ?? [])
      .filter(({ id }) => id !== account.id)
      .map(({ id, name }) => ({ value: id, title: name })),
  ];
  const states = Object.entries(texts.states).map(([value, title]) => ({ value, title }));
  return (
    <search className="filter">
      <TextSearch
        label={texts.search}
        hint={texts.searchHint}
        text={search.text ?? ""}
        slash
        onSearch={(text) => onChange({ text })}
      />
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
      <TextSearch
        label={texts.department}
        text={search.department ?? ""}
        offered={departments}
        onSearch={(department) => onChange({ department })}
      />
      <Choice
        label={texts.sort}
        value={search.sort ?? "submitted"}
        options={SORTS.map((value) => ({ value, title: texts.sorts[value] }))}
        onChange={(sort) => onChange({ sort })}
      />
      <Choice
        label={texts.assignee}
        none={texts.all}
        value={search.assignee ?? ""}
        options={assignees}
        onChange={(assignee) => onChange({ assignee })}
      />
      <Field type="date" label={texts.from} value={search.from ?? ""} onChange={(from) => onChange({ from })} />
      <Field type="date" label={texts.to} value={search.to ?? ""} onChange={(to) => onChange({ to })} />
      <Checkbox
        className="check"
        isSelected={search.overdue === "true"}
        onChange={(overdue) => onChange({ overdue: overdue ? "true" : "" })}
      >
        <span className="check-box" aria-hidden="true" />
        {texts.onlyOverdue}
      </Checkbox>
      <Button look="text" small onPress={onClear} isDisabled={Object.keys(search).length === 0}>
        {texts.clear}
      </Button>
    </search>
  );
}
