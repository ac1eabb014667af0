import { useState } from "react";
import { Field } from "../parts/Field";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Window } from "../parts/Window";
import { Page } from "../shell/Page";
import { useTexts } from "../texts/language";
import type { SpokenText } from "./officeApi";
import { TextForm } from "./TextForm";
import { TextTable } from "./TextTable";
import { ToSettings } from "./ToSettings";
import { useSpokenTexts } from "./textsApi";

/** What the counter says to residents, in words of the municipality's own where it wants. */
export function TextsPage() {
  const texts = useTexts().settings;
  const spoken = useSpokenTexts();
  const [words, setWords] = useState("");
  const [open, setOpen] = useState<SpokenText | null>(null);
  const found = (spoken.data ?? []).filter((one) =>
    [...Object.values(one.usual), ...Object.values(one.own)].some((text) => text.includes(words.trim())),
  );
  // What was saved meanwhile is shown in the window, too.
  const shown = spoken.data?.find((one) => one.group === open?.group && one.key === open?.key) ?? open;
  return (
    <Page title={texts.pages.texts.title} aside={<ToSettings />}>
      <p>{texts.texts.lead}</p>
      <ProblemNote problem={spoken.error} />
      {spoken.isPending && <Waiting />}
      {spoken.isSuccess && (
        <>
          <Field label={texts.texts.search} value={words} onChange={setWords} />
          <p role="status">{texts.texts.count(found.length)}</p>
          {found.length > 0 && <TextTable texts={found} onChange={setOpen} />}
        </>
      )}
      <Window title={texts.texts.change} isOpen={open !== null} onClose={() => setOpen(null)}>
        {shown !== null && shown !== undefined && <TextForm spoken={shown} />}
      </Window>
    </Page>
  );
}
