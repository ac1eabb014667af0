import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import { PhotoView } from "./PhotoView";
import { useFile } from "./useFile";

interface Props {
  url: string;
  type: string;
  name: string;
}

/** A photo or PDF large; any other file to save. */
export function FileView({ url, type, name }: Props) {
  const texts = useTexts().cases.view;
  const { source, gone } = useFile(url);
  if (gone) {
    return <p>{texts.gone}</p>;
  }
  if (source === null) {
    return <Waiting />;
  }
  return (
    <div className="file-view">
      {type.startsWith("image/") && <PhotoView source={source} name={name} />}
      {type === "application/pdf" && <iframe src={source} title={name} />}
      <p>
        <a className="button button-outline" href={source} download={name}>
          {texts.save}
        </a>
      </p>
    </div>
  );
}
