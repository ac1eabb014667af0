import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";
import { JobLine } from "./JobLine";
import { isOpen, useJobs } from "./jobApi";
import { SendingLine, useSendings } from "./sendings";
import { useEnds } from "./useEnds";

/** Long work, on every page: how far it is, a way to stop it, and what came of it. */
export function JobsMenu() {
  const texts = useTexts().jobs;
  const own = useJobs().data;
  const jobs = own ?? [];
  const sendings = useSendings();
  useEnds(own);
  const going = jobs.filter(isOpen).length + sendings.length;
  if (jobs.length + sendings.length === 0) {
    return null;
  }
  return (
    <DialogTrigger>
      <Button look="text" small>
        {texts.button(going)}
      </Button>
      <Popover placement="bottom end" className="popover popover-jobs">
        <Dialog aria-label={texts.title}>
          <ul className="plain">
            {sendings.map((sending) => (
              <SendingLine key={sending.at} sending={sending} />
            ))}
            {jobs.map((job) => (
              <JobLine key={job.id} job={job} />
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
