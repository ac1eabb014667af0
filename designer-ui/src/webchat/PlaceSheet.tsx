import { useState } from "react";
import { PlaceNumbers, type SharedPlace } from "../talk/PlaceNumbers";
import { Sheet } from "../talk/Sheet";
import { texts } from "./texts";

interface Props {
  onPlace: (place: SharedPlace) => void;
  onClose: () => void;
}

/** Where the resident is, as the device knows it, or a place by its degrees. */
export function PlaceSheet({ onPlace, onClose }: Props) {
  const [unknown, setUnknown] = useState(false);
  const here = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => onPlace({ latitude: coords.latitude, longitude: coords.longitude }),
      () => setUnknown(true),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  return (
    <Sheet title={texts.place} onClose={onClose}>
      <button type="button" className="primary" onClick={here}>
        {texts.here}
      </button>
      {unknown && <p role="alert">{texts.noPosition}</p>}
      <h3>{texts.byNumbers}</h3>
      <PlaceNumbers onPlace={onPlace} />
    </Sheet>
  );
}
