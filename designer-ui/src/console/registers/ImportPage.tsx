import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { JobBar } from "../jobs/JobBar";
import { isOpen, type Job, problemOf } from "../jobs/jobApi";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { CheckStep } from "./CheckStep";
import { FileStep } from "./FileStep";
import { ResultStep } from "./ResultStep";
import {
  type Counts,
  type How,
  type Preview,
  type Register,
  useImport,
  useImports,
  usePreview,
  useRegister,
} from "./registerApi";
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
  const [job, setJob] = useImportJob(name);
  const checking = useSending(usePreview(name));
  const importing = useSending(useImport(name), true);
  const check = (next: How) => {
    setHow(next);
    if (file !== null) {
      importing.reset();
      setJob(null);
      checking.send(file, next, setPreview);
    }
  };
  const refused = job !== null && job.state !== "done" && !isOpen(job);
  const refusal = importing.problem ?? (job === null ? null : problemOf(job));
  const restart = () => {
    setFile(null);
    setPreview(null);
    setJob(null);
    setHow(FIRST);
    checking.reset();
    importing.reset();
  };
  return (
    <>
      <Steps at={job !== null && !refused ? 2 : preview !== null ? 1 : 0} />
      {job !== null && isOpen(job) ? (
        <GoingStep job={job} />
      ) : job?.state === "done" ? (
        <ResultStep counts={job.result as unknown as Counts} name={name} onAgain={restart} />
      ) : preview !== null && file !== null ? (
        <CheckStep
          register={register}
          file={file}
          how={how}
          preview={preview}
          checking={checking}
          importing={importing}
          refusal={refusal}
          refusedCount={job?.problem?.errorCount ?? 0}
          onCheck={check}
          onImport={(next) => {
            setJob(null);
            importing.send(file, next, setJob);
          }}
          onOther={restart}
        />
      ) : (
        <>
          {refused && <ProblemNote problem={refusal} />}
          <FileStep
            file={file}
            how={how}
            checking={checking}
            onFile={setFile}
            onHow={setHow}
            onCheck={() => check({ ...how, mapping: {}, skipErrors: false })}
          />
        </>
      )}
    </>
  );
}

/** The import this page is about: the one it began, or one that still went on when it was opened. */
function useImportJob(name: { id: string; package?: string | undefined }) {
  const imports = useImports(name);
  const [begun, setBegun] = useState<Job | null>(null);
  const going = imports.find(isOpen);
  useEffect(() => {
    if (begun === null && going !== undefined) {
      setBegun(going);
    }
  }, [begun, going]);
  const job = begun === null ? null : (imports.find(({ id }) => id === begun.id) ?? begun);
  return [job, setBegun] as const;
}

/** It goes on by itself. */
function GoingStep({ job }: { job: Job }) {
  const texts = useTexts().registers.wizard;
  return (
    <section className="box" aria-labelledby="going-title">
      <h2 id="going-title">{texts.going}</h2>
      <p>{texts.leave}</p>
      <JobBar job={job} />
    </section>
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
