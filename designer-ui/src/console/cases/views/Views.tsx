import { useState } from "react";
import { Button } from "../../parts/Button";
import { Choice } from "../../parts/Choice";
import { ProblemNote } from "../../parts/ProblemNote";
import { useTell } from "../../shell/notices";
import { useTexts } from "../../texts/language";
import { type CaseSearch, narrowing } from "../search";
import { KeepView } from "./KeepView";
import { useDropView, useViews, type View } from "./viewApi";

interface Props {
  search: CaseSearch;
  onChoose: (search: Record<string, string>) => void;
}

/** The searches one comes back to every day, under their names. */
export function Views({ search, onChoose }: Props) {
  const texts = useTexts().cases.views;
  const tell = useTell();
  const views = useViews();
  const drop = useDropView();
  const [keeping, setKeeping] = useState(false);
  const shown = narrowing(search);
  const all = views.data ?? [];
  const chosen = all.find((view) => same(view.search, shown));
  if (all.length === 0 && Object.keys(shown).length === 0) {
    return null;
  }
  return (
    <div className="row views">
      {all.length > 0 && (
        <Choice
          label={texts.label}
          none={texts.none}
          value={chosen?.id ?? ""}
          options={all.map((view) => ({ value: view.id, title: title(view, texts.shared) }))}
          onChange={(id) => onChoose(all.find((view) => view.id === id)?.search ?? {})}
        />
      )}
      {chosen === undefined && Object.keys(shown).length > 0 && (
        <Button small onPress={() => setKeeping(true)}>
          {texts.keep}
        </Button>
      )}
      {chosen?.own === true && (
        <Button
          look="text"
          small
          isPending={drop.isPending}
          onPress={() => drop.mutate(chosen.id, { onSuccess: () => tell(texts.dropped(chosen.name)) })}
        >
          {texts.drop}
        </Button>
      )}
      <ProblemNote problem={drop.error} />
      {keeping && <KeepView search={shown} onClose={() => setKeeping(false)} />}
    </div>
  );
}

const title = (view: View, shared: string): string => (view.own ? view.name : `${view.name}（${shared}）`);

function same(one: Record<string, string>, other: Record<string, string>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
