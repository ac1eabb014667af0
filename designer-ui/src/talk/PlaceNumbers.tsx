import { useState } from "react";
import { texts } from "./texts";

export interface SharedPlace {
  latitude: number;
  longitude: number;
  title?: string;
  address?: string;
}

interface Props {
  /** What stands there at first. */
  initial?: SharedPlace;
  onPlace: (place: SharedPlace) => void;
}

/** A place by its degrees. */
export function PlaceNumbers({ initial, onPlace }: Props) {
  const [latitude, setLatitude] = useState(String(initial?.latitude ?? ""));
  const [longitude, setLongitude] = useState(String(initial?.longitude ?? ""));
  return (
    <form
      className="numbers"
      onSubmit={(event) => {
        event.preventDefault();
        onPlace({ latitude: Number(latitude), longitude: Number(longitude) });
      }}
    >
      <Degrees label={texts.sheets.latitude} bound={90} value={latitude} onChange={setLatitude} />
      <Degrees label={texts.sheets.longitude} bound={180} value={longitude} onChange={setLongitude} />
      <button type="submit" className="primary">
        {texts.sheets.sendPlace}
      </button>
    </form>
  );
}

interface DegreesProps {
  label: string;
  bound: number;
  value: string;
  onChange: (value: string) => void;
}

function Degrees({ label, bound, value, onChange }: DegreesProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        step="any"
        min={-bound}
        max={bound}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
