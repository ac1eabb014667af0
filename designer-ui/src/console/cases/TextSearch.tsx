import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { Input, Label, SearchField, Text } from "react-aria-components";

interface Props {
  label: string;
  hint?: string;
  text: string;
  /** What the browser offers while something is typed. */
  offered?: readonly string[];
  /** Whether the “/” key leads here. */
  slash?: boolean;
  onSearch: (text: string) => void;
}

/** Words to search by; Enter searches, Escape clears. */
export function TextSearch({ label, hint, text, offered = [], slash = false, onSearch }: Props) {
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  useEffect(() => setTyped(text), [text]);
  useSlashKey(input, slash);
  return (
    <SearchField
      className={slash ? "field field-search" : "field"}
      value={typed}
      onChange={setTyped}
      onSubmit={onSearch}
      onClear={() => onSearch("")}
      onBlur={() => typed !== text && onSearch(typed)}
    >
      <Label className="label">{label}</Label>
      <Input ref={input} className="input" {...(offered.length === 0 ? {} : { list })} />
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <datalist id={list}>
        {offered.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </SearchField>
  );
}

/** “/” leads to the search, as in most lists of work; not while something is being typed. */
function useSlashKey(input: RefObject<HTMLInputElement | null>, wanted: boolean) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (wanted && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [input, wanted]);
}
