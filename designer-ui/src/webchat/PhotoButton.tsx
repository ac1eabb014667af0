import { Icon } from "../talk/Icon";
import { texts } from "./texts";

/** Named one by one, so that phones turn their own formats into one of these. */
const PICTURES = "image/jpeg,image/png,image/webp,image/gif";

interface Props {
  /** Any file instead of a photo. */
  anything?: boolean;
  onFile: (file: File) => void;
}

/** Opens the camera, the album or the files of the device. */
export function PhotoButton({ anything = false, onFile }: Props) {
  return (
    <label className="file-button">
      <Icon name={anything ? "file" : "camera"} />
      {anything ? texts.file : texts.photo}
      <input
        type="file"
        {...(anything ? {} : { accept: PICTURES })}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Emptied, so that the same photo can be chosen again.
          event.target.value = "";
          if (file) {
            onFile(file);
          }
        }}
      />
    </label>
  );
}
