import { problemText } from "../parts/ProblemNote";
import { useTimes } from "../parts/time";
import { useMunicipality } from "../signin/person";
import { useLanguage, useTexts } from "../texts/language";
import { JobBar } from "./JobBar";
import { JobEnd } from "./JobEnd";
import { fileOf, isOpen, type Job, problemOf } from "./jobApi";

/** One piece of long work. */
export function JobLine({ job }: { job: Job }) {
  const texts = useTexts().jobs;
  const { dateTime } = useTimes();
  return (
    <li className="job">
      <p className="row">
        <strong>{texts.what(job)}</strong>
        <span>{isOpen(job) && job.total > 0 ? texts.progress(job.done, job.total) : texts.states[job.state]}</span>
        <time dateTime={job.created}>{dateTime(job.created)}</time>
      </p>
      {isOpen(job) ? <JobBar job={job} /> : <Outcome job={job} />}
      {job.errors.length > 0 && (
        <ul className="errors">
          {job.errors.map((error) => (
            <li key={error.item}>
              {error.item}：{error.message}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What came of it, in a line or two. */
function Outcome({ job }: { job: Job }) {
  const all = useTexts();
  const texts = all.jobs;
  const { dateTime } = useTimes();
  const { language } = useLanguage();
  const code = useMunicipality();
  const problem = problemOf(job);
  if (problem !== null) {
    return (
      <>
        <p className="error">{problemText(problem, all, language)}</p>
        <Wrong job={job} />
      </>
    );
  }
  if (job.kind === "cases-bulk") {
    return <p>{texts.result(job.done - job.failed, job.failed)}</p>;
  }
  if (job.state !== "done") {
    return null;
  }
  const { total } = (job.result ?? {}) as { total?: number };
  return (
    <p className="row">
      <JobEnd job={job} code={code} />
      {job.kind === "register-import" && total !== undefined && <span>{texts.rowsNow(total)}</span>}
      {job.kind === "answers-export" && (
        <span className="hint">
          {job.file == null || fileOf(job, code) === undefined ? texts.fileGone : texts.until(dateTime(job.file.until))}
        </span>
      )}
    </p>
  );
}

const MOST = 5;

/** The first things that are wrong, with their place. */
function Wrong({ job }: { job: Job }) {
  const texts = useTexts().jobs;
  const { language } = useLanguage();
  const errors = problemOf(job)?.errors ?? [];
  const count = job.problem?.errorCount ?? 0;
  return (
    <ul className="errors">
      {errors.slice(0, MOST).map((error, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once it is here
        <li key={index}>
          {error.row === undefined || error.row === 0 ? "" : texts.row(error.row)}
          {language === "en" ? (error.messageEn ?? error.message) : error.message}
        </li>
      ))}
      {count > MOST && <li>{texts.more(count - MOST)}</li>}
    </ul>
  );
}
