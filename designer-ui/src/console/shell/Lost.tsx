import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { Problem } from "../api/problem";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { useTexts } from "../texts/language";
import { Page } from "./Page";

/** An address that leads nowhere. */
export function NoSuchPage() {
  const texts = useTexts().shell;
  return (
    <Page title={texts.noSuchPage}>
      <Link to="/">{texts.toHome}</Link>
    </Page>
  );
}

/** A page that could not be shown. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const texts = useTexts().shell;
  if (error instanceof Problem && error.status === 403) {
    return (
      <Page title={texts.notAllowed}>
        <Link to="/">{texts.toHome}</Link>
      </Page>
    );
  }
  return (
    <Page title={texts.problemTitle}>
      <ProblemNote problem={error} />
      <Button onPress={reset}>{texts.retry}</Button>
    </Page>
  );
}
