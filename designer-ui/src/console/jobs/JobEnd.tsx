import { Link } from "@tanstack/react-router";
import { useTexts } from "../texts/language";
import { fileOf, type Job } from "./jobApi";

/** Where what came of a job is to be had: a file to save, or the register that was imported into. Notices stand above who is signed in. */
export function JobEnd({ job, code }: { job: Job; code: string }) {
  const texts = useTexts().jobs;
  const file = fileOf(job, code);
  const { register, package: from } = job.details;
  if (job.state !== "done") {
    return null;
  }
  if (file !== undefined) {
    return (
      <a
        className="button button-outline button-small"
        href={file}
        download
        aria-label={texts.saveFile(texts.what(job))}
      >
        {texts.save}
      </a>
    );
  }
  if (job.kind === "register-import" && register !== undefined) {
    return (
      <Link to="/registers/$id" params={{ id: register }} search={from === undefined ? {} : { package: from }}>
        {texts.toRegister}
      </Link>
    );
  }
  return null;
}
