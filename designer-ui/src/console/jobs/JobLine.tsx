import { ProgressBar } from "react-aria-components";
import { Button } from "../parts/Button";
import { useTimes } from "../parts/time";
import { useTexts } from "../texts/language";
import { isOpen, type Job, useCancel } from "./jobApi";

/** One piece of long work. */
export function JobLine({ job }: { job: Job }) {
  const texts = useTexts().jobs;
  const { dateTime } = useTimes();
  const cancel = useCancel();
  const what = texts.what(job.details);
  const said = texts.progress(job.done, job.total);
  return (
    <li className="job">
      <p className="row">
        <strong>{what}</strong>
        <span>{isOpen(job) ? said : texts.states[job.state]}</span>
        <time dateTime={job.created}>{dateTime(job.created)}</time>
      </p>
      {isOpen(job) ? (
        <div className="row">
          <ProgressBar className="progress" aria-label={what} value={job.done} maxValue={job.total} valueLabel={said}>
            <progress aria-hidden="true" max={job.total} value={job.done} />
          </ProgressBar>
          <Button small isPending={cancel.isPending} onPress={() => cancel.mutate(job.id)}>
            {texts.stop}
          </Button>
        </div>
      ) : (
        <p>{texts.result(job.done - job.failed, job.failed)}</p>
      )}
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
