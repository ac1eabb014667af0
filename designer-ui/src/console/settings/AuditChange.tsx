import { useTexts } from "../texts/language";

type Values = Record<string, unknown>;

interface Props {
  before: Values | null | undefined;
  after: Values | null | undefined;
}

/** What changed: each value as it was and as it is; what stayed the same is left out. */
export function AuditChange({ before, after }: Props) {
  const texts = useTexts().settings.audit;
  const was = before ?? {};
  const is = after ?? {};
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => written(was[name]) !== written(is[name]),
  );
  if (names.length === 0) {
    return null;
  }
  return (
    <dl className="changes hint">
      {names.map((name) => (
        <div key={name}>
          <dt>{texts.fields[name] ?? name}</dt>
          <dd>
            {name in was && <del>{written(was[name])}</del>}
            {" → "}
            {name in is ? <ins>{written(is[name])}</ins> : texts.nothing}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** As people read it: lists joined, what is nested as JSON. */
function written(value: unknown): string {
  if (value === undefined || value === null) {
    return "";
  }
  if (Array.isArray(value)) {
    return value.map(written).join("、");
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
