import { useTexts } from "../../texts/language";
import { useColleagues } from "./deskApi";

interface Props {
  /** Who is not offered. */
  except: string;
  isDisabled: boolean;
  onChoose: (colleague: { id: string; name: string }) => void;
}

/** Gives something to a colleague by choosing the name. */
export function Colleague({ except, isDisabled, onChoose }: Props) {
  const texts = useTexts().cases.desk;
  const others = (useColleagues().data ?? []).filter(({ id }) => id !== except);
  if (others.length === 0) {
    return null;
  }
  return (
    <select
      className="input input-small"
      aria-label={texts.giveTo}
      value=""
      disabled={isDisabled}
      onChange={(event) => {
        const chosen = others.find(({ id }) => id === event.target.value);
        if (chosen !== undefined) {
          onChoose(chosen);
        }
      }}
    >
      <option value="">{texts.giveTo}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
