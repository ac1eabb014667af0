import { useTexts } from "../texts/language";
import type { Register } from "./registerApi";

/** What the register holds, as its package declares it. */
export function Columns({ register }: { register: Register }) {
  const texts = useTexts().registers;
  const marks = (column: Register["columns"][number]) => [
    ...(register.key.includes(column.id) ? [texts.key] : []),
    ...(column.required ? [texts.required] : []),
    ...(column.personal ? [texts.personal] : []),
  ];
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.columns}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.column}</th>
            <th scope="col">{texts.id}</th>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.headings}</th>
          </tr>
        </thead>
        <tbody>
          {register.columns.map((column) => (
            <tr key={column.id}>
              <th scope="row">
                <span className="row">
                  {column.title}
                  {marks(column).map((mark) => (
                    <span key={mark} className="tag">
                      {mark}
                    </span>
                  ))}
                </span>
              </th>
              <td>{column.id}</td>
              <td>{texts.types[column.type] ?? column.type}</td>
              <td>{column.headings.join("、")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
