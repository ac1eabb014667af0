import { useState } from "react";
import { Face } from "../talk/Face";
import type { Resident } from "./api";
import { texts } from "./texts";

interface Props {
  residents: Resident[];
  chosen: string;
  onChoose: (userId: string) => void;
  onAdd: (name: string) => void;
}

/** Whose phone is shown. */
export function ResidentPanel({ residents, chosen, onChoose, onAdd }: Props) {
  const [name, setName] = useState("");
  return (
    <section className="panel" aria-labelledby="residents-title">
      <h2 id="residents-title">{texts.residents.title}</h2>
      <ul className="residents" aria-label={texts.residents.choose}>
        {residents.map((resident) => (
          <li key={resident.userId}>
            <button type="button" aria-pressed={resident.userId === chosen} onClick={() => onChoose(resident.userId)}>
              <Face name={resident.name} />
              <span className="who">{resident.name}</span>
              <span className={`badge badge-${resident.friendship}`}>
                {texts.residents.friendship[resident.friendship]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <form
        className="free"
        onSubmit={(event) => {
          event.preventDefault();
          onAdd(name);
          setName("");
        }}
      >
        <input
          aria-label={texts.residents.newName}
          placeholder={texts.residents.newName}
          maxLength={50}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" disabled={name.trim() === ""}>
          {texts.residents.add}
        </button>
      </form>
    </section>
  );
}
