import { useState } from "react";
import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { useTexts } from "../texts/language";
import type { SpokenText } from "./officeApi";
import { SaveRow } from "./SaveRow";
import { useSaveText } from "./textsApi";

/** One text in one language: how it is usually said, how it is said here, and how a resident will see it. */
export function TextForm({ spoken }: { spoken: SpokenText }) {
  const texts = useTexts().settings.texts;
  const [language, setLanguage] = useState("ja");
  const options = Object.keys(spoken.usual).map((value) => ({ value, title: texts.languages[value] ?? value }));
  return (
    <>
      <Choice label={texts.language} value={language} options={options} onChange={setLanguage} />
      <WordsForm key={language} spoken={spoken} language={language} />
    </>
  );
}

function WordsForm({ spoken, language }: { spoken: SpokenText; language: string }) {
  const texts = useTexts().settings.texts;
  const usual = spoken.usual[language] ?? "";
  const own = spoken.own[language];
  const [text, setText] = useState(own ?? usual);
  const save = useSaveText(spoken);
  const marks = spoken.values.join(" ");
  return (
    <ProblemForm problem={save.error} onSubmit={() => save.mutate({ language, text })}>
      <p>
        {texts.usual}: <span className="spoken">{usual}</span>
      </p>
      <Field
        label={texts.instead}
        hint={marks === "" ? texts.most(spoken.longest) : `${texts.most(spoken.longest)} ${texts.marks(marks)}`}
        name="text"
        lines={5}
        maxLength={spoken.longest}
        value={text}
        onChange={setText}
      />
      <section aria-label={texts.preview}>
        <p className="hint">{texts.preview}</p>
        <p className="said spoken">{filled(text, texts.samples)}</p>
      </section>
      <SaveRow isPending={save.isPending} isSaved={save.isSuccess} isDisabled={text === (own ?? usual)} />
      {own !== undefined && (
        <Button
          isPending={save.isPending}
          onPress={() => save.mutate({ language, text: null }, { onSuccess: () => setText(usual) })}
        >
          {texts.reset}
        </Button>
      )}
    </ProblemForm>
  );
}

/** The text with examples for its values. */
export function filled(text: string, samples: readonly string[]): string {
  let next = 0;
  return text.replaceAll(/%(?:,d|s|%)/g, (mark) => {
    if (mark === "%%") {
      return "%";
    }
    next += 1;
    return mark === "%,d" ? "1,500" : (samples[(next - 1) % samples.length] ?? "");
  });
}
