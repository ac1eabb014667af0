import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { type ExportOrder, type Format, useExport } from "../../jobs/jobApi";
import { Button } from "../../parts/Button";
import { Choice } from "../../parts/Choice";
import { ProblemForm } from "../../parts/ProblemForm";
import { Window } from "../../parts/Window";
import { useTell } from "../../shell/notices";
import { useTexts } from "../../texts/language";
import { usePackages } from "../caseApi";
import type { CaseSearch } from "../search";

/** Takes out the answers of all cases of a package, narrowed by state and days as the list is. */
export function ExportButton({ search }: { search: CaseSearch }) {
  const texts = useTexts().cases.export;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {texts.title}
      </Button>
      <Window title={texts.title} isOpen={open} onClose={() => setOpen(false)}>
        <ExportForm search={search} onDone={() => setOpen(false)} />
      </Window>
    </>
  );
}

function ExportForm({ search, onDone }: { search: CaseSearch; onDone: () => void }) {
  const texts = useTexts().cases.export;
  const packages = usePackages().data ?? [];
  const order = useExport();
  const tell = useTell();
  const [chosen, setChosen] = useState(search.package ?? "");
  const [format, setFormat] = useState<Format>("xlsx");
  const [windows, setWindows] = useState(false);
  const [personal, setPersonal] = useState(false);
  const id = chosen === "" ? packages[0]?.value : chosen;
  const send = () => {
    if (id !== undefined) {
      order.mutate(wanted(id), {
        onSuccess: () => {
          tell(texts.begun);
          onDone();
        },
      });
    }
  };
  const wanted = (from: string): ExportOrder => ({
    package: from,
    format,
    ...(search.state === undefined ? {} : { state: search.state }),
    ...(search.from === undefined ? {} : { from: search.from }),
    ...(search.to === undefined ? {} : { to: search.to }),
    ...(personal ? { personal } : {}),
    ...(format === "csv" && windows ? { encoding: "windows-31j" as const } : {}),
  });
  return (
    <ProblemForm problem={order.error} onSubmit={send}>
      <p>{texts.hint}</p>
      <Choice label={texts.package} value={id ?? ""} options={packages} onChange={setChosen} />
      <Choice
        label={texts.format}
        value={format}
        options={(["xlsx", "csv", "zip"] as const).map((value) => ({ value, title: texts.formats[value] }))}
        onChange={(value) => setFormat(value as Format)}
      />
      {format === "csv" && (
        <Choice
          label={texts.encoding}
          value={windows ? "windows-31j" : "utf-8"}
          options={[
            { value: "utf-8", title: "UTF-8" },
            { value: "windows-31j", title: "Windows（Shift_JIS）" },
          ]}
          onChange={(value) => setWindows(value === "windows-31j")}
        />
      )}
      {format !== "zip" && (
        <Checkbox className="check" isSelected={personal} onChange={setPersonal}>
          <span className="check-box" aria-hidden="true" />
          {texts.personal}
        </Checkbox>
      )}
      <Button type="submit" look="solid" isDisabled={id === undefined} isPending={order.isPending}>
        {texts.run}
      </Button>
    </ProblemForm>
  );
}
