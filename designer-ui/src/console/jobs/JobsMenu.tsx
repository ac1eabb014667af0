import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button } from "../parts/Button";
import { useTell } from "../shell/notices";
import { useMunicipality } from "../signin/person";
import { useTexts } from "../texts/language";
import { JobLine } from "./JobLine";
import { isOpen, type Job, useJobs } from "./jobApi";
import { SendingLine, useSendings } from "./sendings";

/** Long work, on every page: how far it is, a way to stop it, and what came of it. */
export function JobsMenu() {
  const texts = useTexts().jobs;
  const jobs = useJobs().data ?? [];
  const sendings = useSendings();
  useEnds(jobs);
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

/** Tells when something that was going on has ended, whatever page is open, and reads the cases again. */
function useEnds(jobs: readonly Job[]) {
  const texts = useTexts().jobs;
  const tell = useTell();
  const client = useQueryClient();
  const code = useMunicipality();
  const going = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const ended = jobs.filter((job) => going.current.has(job.id) && !isOpen(job));
    for (const job of ended) {
      tell(texts.ended(texts.what(job.details), job.done - job.failed, job.failed));
    }
    if (ended.length > 0) {
      void client.invalidateQueries({ queryKey: ["cases", code] });
    }
    going.current = new Set(jobs.filter(isOpen).map(({ id }) => id));
  }, [jobs, tell, texts, client, code]);
}
