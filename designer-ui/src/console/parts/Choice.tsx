import { type ReactNode, useId } from "react";

interface Option {
  value: string;
  title: string;
}

interface Props {
  label: ReactNode;
  value: string;
  options: readonly Option[];
  /** What the empty value is called; without it, there is none. */
  none?: string;
  onChange: (value: string) => void;
  isDisabled?: boolean;
}

/** One of several, by the browser's own list: it works with every keyboard, finger and magnifier. */
export function Choice({ label, value, options, none, onChange, isDisabled = false }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}
