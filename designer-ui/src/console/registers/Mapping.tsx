import { useTexts } from "../texts/language";
import type { Preview, Register, RegisterColumn } from "./registerApi";

interface Props {
  register: Register;
  headings: Preview["headings"];
  /** Column by heading; empty for none. */
  mapping: Record<string, string>;
  onChange: (mapping: Record<string, string>) => void;
}

/** Which column each heading of the file means. A column taken by one heading is no longer that of another. */
export function Mapping({ register, headings, mapping, onChange }: Props) {
  const texts = useTexts().registers.wizard;
  const choose = (heading: string, column: string) => {
    const others = Object.entries(mapping).map(([other, of]) => [other, column !== "" && of === column ? "" : of]);
    onChange({ ...Object.fromEntries(others), [heading]: column });
  };
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{texts.heading}</th>
            <th scope="col">{texts.column}</th>
          </tr>
        </thead>
        <tbody>
          {headings.map(({ heading, cell }) => (
            <tr key={cell}>
              <th scope="row">{heading}</th>
              <td>
                <select
                  className="input"
                  aria-label={texts.columnOf(heading)}
                  value={mapping[heading] ?? ""}
                  onChange={(event) => choose(heading, event.target.value)}
                >
                  <option value="">{texts.leaveOut}</option>
                  {register.columns.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How the engine read the headings. */
export const mappingOf = ({ headings }: Preview): Record<string, string> =>
  Object.fromEntries(headings.map(({ heading, column }) => [heading, column]));

/** The columns every row needs and no heading means. */
export const missingColumns = (register: Register, mapping: Record<string, string>): RegisterColumn[] =>
  register.columns.filter(
    ({ id, required }) => (required || register.key.includes(id)) && !Object.values(mapping).includes(id),
  );
