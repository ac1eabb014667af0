import type { FieldError } from "../api/problem";
import { useLanguage, useTexts } from "../texts/language";

interface Props {
  errors: readonly FieldError[];
  /** All of them; the engine lists the first. */
  count: number;
}

/** What is wrong in a file, row by row. */
export function RowErrors({ errors, count }: Props) {
  const texts = useTexts().registers.wizard;
  const { language } = useLanguage();
  return (
    // A long list scrolls in itself; by the keyboard only when it can be focused.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="scroll scroll-tall" aria-label={texts.errors(count)} tabIndex={0}>
      <table className="table">
        <caption>
          {texts.errors(count)}
          {errors.length < count && <span className="hint"> {texts.errorsShown(errors.length)}</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {texts.row}
            </th>
            <th scope="col">{texts.heading}</th>
            <th scope="col">{texts.message}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map((error, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once it is here
            <tr key={index}>
              <td className="number">{error.row === undefined || error.row === 0 ? texts.wholeFile : error.row}</td>
              <td>{error.column}</td>
              <td>{language === "en" ? (error.messageEn ?? error.message) : error.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
