import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { CheckStep } from "./CheckStep";
import { FileStep } from "./FileStep";
import { ResultStep } from "./ResultStep";
import { type Counts, type How, type Preview, type Register, useImport, usePreview, useRegister } from "./registerApi";
import { useSending } from "./useSending";

/** Imports a file into a register: choose it, check it, look at what came of it. */
export function ImportPage() {
  const texts = useTexts();
  const { id } = useParams({ from: "/desk/registers/$id/import" });
  const search = useSearch({ from: "/desk/registers/$id/import" });
  const register = useRegister({ id, package: search.package });
  const may = useMay();
  const title = register.data?.register.title ?? id;
  return (
    <Page
      title={texts.registers.wizard.title(title)}
      aside={
        <Link
          to="/registers/$id"
          params={{ id }}
          search={search.package === undefined ? {} : { package: search.package }}
          className="page-up"
        >
          {texts.registers.wizard.toRegister}
        </Link>
      }
    >
      {register.isPending && <Waiting />}
      <ProblemNote problem={register.error} />
      {!may("registers-import") && <p>{texts.shell.notAllowed}</p>}
      {register.data !== undefined && may("registers-import") && (
        <Wizard register={register.data} name={{ id, package: search.package }} />
      )}
    </Page>
  );
}

const FIRST: How = { mode: "replace", encoding: "", sheet: "", mapping: {}, skipErrors: false };

function Wizard({ register, name }: { register: Register; name: { id: string; package?: string | undefined } }) {
  const [file, setFile] = useState<File | null>(null);
  const [how, setHow] = useState(FIRST);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [result, setResult] = useState<Counts | null>(null);
  const checking = useSending(usePreview(name));
  const importing = useSending(useImport(name), true);
  const check = (next: How) => {
    setHow(next);
    if (file !== null) {
      importing.reset();
      checking.send(file, next, setPreview);
    }
  };
  const restart = () => {
    setFile(null);
    setPreview(null);
    setResult(null);
    setHow(FIRST);
    checking.reset();
    importing.reset();
  };
  return (
    <>
      <Steps at={result !== null ? 2 : preview !== null ? 1 : 0} />
      {result !== null ? (
        <ResultStep counts={result} name={name} onAgain={restart} />
      ) : preview !== null && file !== null ? (
        <CheckStep
          register={register}
          file={file}
          how={how}
          preview={preview}
          checking={checking}
          importing={importing}
          onCheck={check}
          onImport={(next) => importing.send(file, next, setResult)}
          onOther={restart}
        />
      ) : (
        <FileStep
          file={file}
          how={how}
          checking={checking}
          onFile={setFile}
          onHow={setHow}
          onCheck={() => check({ ...how, mapping: {}, skipErrors: false })}
        />
      )}
    </>
  );
}

function Steps({ at }: { at: number }) {
  const texts = useTexts().registers.wizard;
  return (
    <ol className="steps" aria-label={texts.stepsLabel}>
      {texts.steps.map((step, index) => (
        <li key={step} aria-current={index === at ? "step" : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}
