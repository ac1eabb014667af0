import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { Window } from "../parts/Window";
import { useTell } from "../shell/notices";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { Erasing } from "./Erasing";
import { useExportResident } from "./holdingApi";

type Act = "export" | "erase";

/** What the resident may ask of the city: to be told what it holds, and to be erased. Shown to who may do it. */
export function HoldingActs({ id }: { id: string }) {
  const texts = useTexts().residents.holdings;
  const may = useMay();
  const [act, setAct] = useState<Act | null>(null);
  if (!may("residents-export") && !may("residents-erase")) {
    return null;
  }
  const close = () => setAct(null);
  return (
    <section className="box" aria-labelledby="holdings-title">
      <h2 id="holdings-title">{texts.title}</h2>
      <p>{texts.explained}</p>
      <div className="row">
        {may("residents-export") && <Button onPress={() => setAct("export")}>{texts.export}</Button>}
        {may("residents-erase") && (
          <Button look="danger" onPress={() => setAct("erase")}>
            {texts.erase}
          </Button>
        )}
      </div>
      <Window title={texts.export} isOpen={act === "export"} onClose={close}>
        <Exporting id={id} onDone={close} />
      </Window>
      <Window title={texts.erase} isOpen={act === "erase"} onClose={close} large>
        <Erasing id={id} />
      </Window>
    </section>
  );
}

function Exporting({ id, onDone }: { id: string; onDone: () => void }) {
  const texts = useTexts().residents.holdings;
  const tell = useTell();
  const [reason, setReason] = useState("");
  const save = useExportResident(id);
  const saved = () => {
    tell(texts.exported);
    onDone();
  };
  return (
    <ProblemForm problem={save.error} onSubmit={() => save.mutate(reason.trim(), { onSuccess: saved })}>
      <p>{texts.exportExplained}</p>
      <Field
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        isRequired
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" look="solid" isPending={save.isPending}>
        {texts.exportNow}
      </Button>
    </ProblemForm>
  );
}
