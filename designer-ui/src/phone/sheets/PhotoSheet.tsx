import { Sheet } from "../../talk/Sheet";
import { texts } from "../texts";
import { SAMPLE_NAMES, samplePhoto } from "./samplePhotos";

interface Props {
  onPhoto: (photo: Blob) => void;
  onProblem: (problem: unknown) => void;
  onClose: () => void;
}

/** Camera and album: a picture of this machine, or a sample. */
export function PhotoSheet({ onPhoto, onProblem, onClose }: Props) {
  return (
    <Sheet title={texts.sheets.photo} onClose={onClose}>
      <label className="file-choice">
        {texts.sheets.choosePhoto}
        <input
          type="file"
          accept="image/jpeg,image/png"
          onChange={(event) => {
            const photo = event.target.files?.[0];
            if (photo) {
              onPhoto(photo);
            }
          }}
        />
      </label>
      <h3>{texts.sheets.samples}</h3>
      <ul className="samples">
        {SAMPLE_NAMES.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => samplePhoto(name).then(onPhoto, onProblem)}>
              <span aria-hidden="true" className={`thumb thumb-${name}`} />
              {texts.sheets.sample[name]}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
