import { Icon } from "../../talk/Icon";
import { Sheet } from "../../talk/Sheet";
import { texts } from "../texts";

interface Props {
  onPhoto: () => void;
  onPlace: () => void;
  onFile: (file: File) => void;
  onClose: () => void;
}

/** What can be sent beside words. */
export function AttachSheet({ onPhoto, onPlace, onFile, onClose }: Props) {
  return (
    <Sheet title={texts.sheets.attach} onClose={onClose}>
      <div className="attach">
        <button type="button" onClick={onPhoto}>
          <Icon name="camera" />
          {texts.sheets.camera}
        </button>
        <button type="button" onClick={onPhoto}>
          <Icon name="cameraRoll" />
          {texts.sheets.album}
        </button>
        <label>
          <Icon name="file" />
          {texts.sheets.file}
          <input
            type="file"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) {
                onFile(file);
              }
            }}
          />
        </label>
        <button type="button" onClick={onPlace}>
          <Icon name="location" />
          {texts.sheets.place}
        </button>
      </div>
    </Sheet>
  );
}
