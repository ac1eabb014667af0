import { Button } from "../parts/Button";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import type { SpokenText } from "./officeApi";

interface Props {
  texts: readonly SpokenText[];
  onChange: (text: SpokenText) => void;
}

/** Each text as it is said now, in Japanese. */
export function TextTable({ texts: spoken, onChange }: Props) {
  const texts = useTexts().settings.texts;
  const may = useMay();
  return (
    <div className="scroll">
      <table className="table">
        <caption className="unseen">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.where}</th>
            <th scope="col">{texts.text}</th>
            <th scope="col">{texts.own}</th>
            {may("settings-change") && <th scope="col">{texts.act}</th>}
          </tr>
        </thead>
        <tbody>
          {spoken.map((one) => (
            <tr key={`${one.group}/${one.key}`}>
              <td className="one-line">{texts.groups[one.group] ?? one.group}</td>
              <th scope="row" className="spoken">
                {one.own["ja"] ?? one.usual["ja"]}
              </th>
              <td>
                {Object.keys(one.own)
                  .map((language) => texts.languages[language] ?? language)
                  .join("・")}
              </td>
              {may("settings-change") && (
                <td className="one-line">
                  <Button
                    small
                    aria-label={`${texts.change}: ${one.usual["ja"] ?? one.key}`}
                    onPress={() => onChange(one)}
                  >
                    {texts.change}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
