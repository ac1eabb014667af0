import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { problemText } from "../parts/ProblemNote";
import { useTell } from "../shell/notices";
import { useMunicipality } from "../signin/person";
import { useLanguage, useTexts } from "../texts/language";
import { useGoing } from "./going";
import { JobEnd } from "./JobEnd";
import { isOpen, type Job, problemOf } from "./jobApi";

/** Tells when something that was going on has ended, whatever page is open, and reads what it changed again. */
export function useEnds(jobs: readonly Job[] | undefined) {
  const texts = useTexts();
  const { language } = useLanguage();
  const tell = useTell();
  const client = useQueryClient();
  const code = useMunicipality();
  const going = useGoing();
  useEffect(() => {
    if (jobs === undefined) {
      return;
    }
    const before = going.ids();
    const ended = jobs.filter((job) => before.has(job.id) && !isOpen(job));
    const listed = new Set(jobs.map(({ id }) => id));
    // What is not listed yet has just begun.
    going.keep([...[...before].filter((id) => !listed.has(id)), ...jobs.filter(isOpen).map(({ id }) => id)]);
    for (const job of ended) {
      const problem = problemOf(job);
      const said = texts.jobs.ended(job);
      tell(
        problem === null ? said : `${said}${problemText(problem, texts, language)}`,
        job.state === "done" && job.kind !== "cases-bulk" ? <JobEnd job={job} code={code} /> : undefined,
      );
    }
    if (ended.length > 0) {
      for (const what of ["cases", "register", "registers"]) {
        void client.invalidateQueries({ queryKey: [what, code] });
      }
    }
  }, [jobs, tell, texts, language, client, code, going]);
}
