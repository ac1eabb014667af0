import { PlaceNumbers, type SharedPlace } from "../../talk/PlaceNumbers";
import { Sheet } from "../../talk/Sheet";
import { texts } from "../texts";

/** Invented places near the middle of a Yamaguchi-like city. */
export const SAMPLE_PLACES: Required<SharedPlace>[] = [
  { title: "市役所前広場", address: "山口市亀山町2-1", latitude: 34.17828, longitude: 131.47395 },
  { title: "一の坂川ほとり", address: "山口市後河原10", latitude: 34.18261, longitude: 131.47732 },
  { title: "湯田温泉の足湯", address: "山口市湯田温泉四丁目5", latitude: 34.1619, longitude: 131.45783 },
  { title: "小郡の駅北口", address: "山口市小郡下郷1294", latitude: 34.09338, longitude: 131.39675 },
  { title: "阿東の道の駅", address: "山口市阿東徳佐下10", latitude: 34.38712, longitude: 131.67014 },
];

interface Props {
  onPlace: (place: SharedPlace) => void;
  onClose: () => void;
}

/** A place to share: one of a list, or by its numbers. No map is fetched from anywhere. */
export function PlaceSheet({ onPlace, onClose }: Props) {
  return (
    <Sheet title={texts.sheets.place} onClose={onClose}>
      <h3>{texts.sheets.samplePlaces}</h3>
      <ul className="places">
        {SAMPLE_PLACES.map((place) => (
          <li key={place.title}>
            <button type="button" onClick={() => onPlace(place)}>
              <strong>{place.title}</strong>
              <small>{place.address}</small>
            </button>
          </li>
        ))}
      </ul>
      <h3>{texts.sheets.byNumbers}</h3>
      <PlaceNumbers {...(SAMPLE_PLACES[0] && { initial: SAMPLE_PLACES[0] })} onPlace={onPlace} />
    </Sheet>
  );
}
