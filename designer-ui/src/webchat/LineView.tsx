import type { ReactNode } from "react";
import { FileCard, Photo, Place } from "../talk/bubbles";
import type { Picker } from "../talk/PickerSheet";
import { TextWithLinks } from "../talk/TextWithLinks";
import { spoken } from "../talk/time";
import { CardView } from "./CardView";
import type { Action, Line, Says } from "./lines";
import { PhotoButton } from "./PhotoButton";
import { texts } from "./texts";

export interface Doings {
  onTap: (action: Action) => void;
  onPick: (picker: Picker, data: string) => void;
  onPlace: () => void;
  onFile: (file: File) => void;
}

interface Props extends Doings {
  line: Line;
  /** Where a photo or file the resident sent can be had. */
  mediaUrl: string;
}

/** What one line says. All words are shown as words, whatever is in them. */
export function LineView({ line, mediaUrl, ...doings }: Props): ReactNode {
  const { says } = line;
  switch (says.type) {
    case "text":
      return <Words text={says.text} />;
    case "picked":
      return <Words text={spoken(says.value)} />;
    case "choices":
      return (
        <Question text={says.text}>
          {says.options.map((option, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: options of a line never move
            <button key={index} type="button" onClick={() => doings.onTap(option)}>
              {option.label}
            </button>
          ))}
        </Question>
      );
    case "pick":
      return (
        <Question text={says.text}>
          <button type="button" onClick={() => doings.onPick(pickerOf(says), says.data)}>
            {says.label}
          </button>
        </Question>
      );
    case "place":
      return (
        <Question text={says.text}>
          <button type="button" onClick={doings.onPlace}>
            {texts.place}
          </button>
        </Question>
      );
    case "photo":
      return (
        <Question text={says.text}>
          <PhotoButton onFile={doings.onFile} />
        </Question>
      );
    case "card":
      return <CardView card={says} onTap={doings.onTap} />;
    case "link":
      return <LinkCard link={says} />;
    case "shared":
      return <Place {...says} />;
    case "sent":
      return says.photo ? (
        <Photo original={mediaUrl} preview={mediaUrl} />
      ) : (
        <FileCard name={says.name ?? texts.file} size={says.size} url={mediaUrl} />
      );
  }
}

function Words({ text }: { text: string }) {
  return (
    <p className="bubble">
      <TextWithLinks text={text} />
    </p>
  );
}

function Question({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="card">
      <div className="card-words">
        <p>
          <TextWithLinks text={text} />
        </p>
      </div>
      <div className="card-actions">{children}</div>
    </div>
  );
}

/** The engine lets only these through; a page that shows documents does not rely on it. */
const ADDRESS = /^(https?:\/\/|tel:|mailto:)/i;

function LinkCard({ link }: { link: Extract<Says, { type: "link" }> }) {
  return (
    <article className="card" aria-label={link.title}>
      <div className="card-words">
        <h3>{link.title}</h3>
        <p>{link.text}</p>
      </div>
      <div className="card-actions">
        {ADDRESS.test(link.uri) ? (
          <a href={link.uri} target="_blank" rel="noopener">
            {link.label}
            <span className="unseen">{texts.newTab}</span>
          </a>
        ) : (
          <p>{link.uri}</p>
        )}
      </div>
    </article>
  );
}

function pickerOf({ mode, initial, min, max }: Extract<Says, { type: "pick" }>): Picker {
  return {
    mode,
    ...(initial === null ? {} : { initial }),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
  };
}
