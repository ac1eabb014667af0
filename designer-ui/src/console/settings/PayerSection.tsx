import { useState } from "react";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { type Payer, usePayer, useSavePayer } from "./officeApi";
import { SaveRow } from "./SaveRow";

/** The account the municipality pays from, as agreed with its bank. */
export function PayerSection() {
  const texts = useTexts().settings.payer;
  const payer = usePayer();
  return (
    <section className="box" aria-labelledby="payer">
      <h2 id="payer">{texts.title}</h2>
      <p>{texts.lead}</p>
      <ProblemNote problem={payer.error} />
      {payer.isPending && <Waiting />}
      {payer.data !== undefined && <PayerForm payer={payer.data} />}
    </section>
  );
}

const FIELDS = ["requesterCode", "requesterName", "bank", "branch", "accountNumber"] as const;

function PayerForm({ payer }: { payer: Payer | null }) {
  const texts = useTexts().settings.payer;
  const may = useMay();
  const save = useSavePayer();
  const [form, setForm] = useState({
    requesterCode: payer?.requesterCode ?? "",
    requesterName: payer?.requesterName ?? "",
    bank: payer?.bank ?? "",
    branch: payer?.branch ?? "",
    accountType: payer?.accountType ?? "ordinary",
    accountNumber: payer?.accountNumber ?? "",
  });
  return (
    <ProblemForm problem={save.error} onSubmit={() => save.mutate(form)}>
      {FIELDS.map((name) => (
        <Field
          key={name}
          label={texts[name]}
          hint={texts.hints[name]}
          name={name}
          isRequired
          inputMode={name === "requesterName" ? "text" : "numeric"}
          value={form[name]}
          onChange={(value) => setForm({ ...form, [name]: value })}
        />
      ))}
      <Choice
        label={texts.accountType}
        value={form.accountType}
        options={Object.entries(texts.types).map(([value, title]) => ({ value, title }))}
        onChange={(accountType) => setForm({ ...form, accountType })}
      />
      {may("settings-change") && <SaveRow isPending={save.isPending} isSaved={save.isSuccess} />}
    </ProblemForm>
  );
}
