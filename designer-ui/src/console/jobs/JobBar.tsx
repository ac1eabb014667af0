import { ProgressBar } from "react-aria-components";
import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";
import { type Job, useCancel } from "./jobApi";

/** How far work is that goes on, and a way to stop it. */
export function JobBar({ job }: { job: Job }) {
  const texts = useTexts().jobs;
  const cancel = useCancel();
  const known = job.total > 0;
  const said = known ? texts.progress(job.done, job.total) : texts.preparing;
  return (
    <div className="row">
      <ProgressBar
        className="progress"
        aria-label={texts.what(job)}
        value={job.done}
        maxValue={known ? job.total : 100}
        valueLabel={said}
        isIndeterminate={!known}
      >
        <progress aria-hidden="true" max={known ? job.total : 1} value={known ? job.done : undefined} />
      </ProgressBar>
      <Button small isPending={cancel.isPending} onPress={() => cancel.mutate(job.id)}>
        {texts.stop}
      </Button>
    </div>
  );
}
