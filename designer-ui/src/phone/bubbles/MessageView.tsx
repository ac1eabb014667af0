import type { ReactNode } from "react";
import type { Action, Message } from "../../line/messages";
import { FlexView } from "../flex/FlexView";
import { texts } from "../texts";
import { TemplateView } from "./TemplateView";
import { TextWithLinks } from "./TextWithLinks";

interface Props {
  message: Message;
  /** Where a photo or file a resident sent can be had. */
  mediaUrl: string | null;
  onTap: (action: Action) => void;
}

/** One message, whatever its kind. */
export function MessageView({ message, mediaUrl, onTap }: Props): ReactNode {
  switch (message.type) {
    case "text":
    case "textV2":
      return (
        <p className="bubble">
          <TextWithLinks text={message.text} />
        </p>
      );
    case "image":
      return <Photo original={mediaUrl ?? message.originalContentUrl} preview={mediaUrl ?? message.previewImageUrl} />;
    case "file":
      return <FileCard name={message.fileName} size={message.fileSize} url={mediaUrl} />;
    case "location":
      return (
        <Place
          title={message.title}
          address={message.address}
          latitude={message.latitude}
          longitude={message.longitude}
        />
      );
    case "template":
      return <TemplateView template={message.template} altText={message.altText} onTap={onTap} />;
    case "flex":
      return <FlexView contents={message.contents} altText={message.altText} onTap={onTap} />;
    case "sticker":
      return <p className="bubble">{texts.talk.sticker}</p>;
    case "video":
    case "audio":
      return (
        <Recording
          url={message.originalContentUrl}
          label={message.type === "video" ? texts.talk.video : texts.talk.audio}
        />
      );
    default:
      return <p className="bubble">{texts.talk.unknown(message.type)}</p>;
  }
}

function Photo({ original, preview }: { original: string | undefined; preview: string | undefined }) {
  return (
    <a className="photo" href={original} target="_blank" rel="noopener noreferrer">
      <img src={preview ?? original} alt={texts.talk.photo} />
    </a>
  );
}

function FileCard({ name, size, url }: { name: string; size: number; url: string | null }) {
  return (
    <a className="bubble file" href={url ?? undefined} download={name}>
      <span aria-hidden="true" className="file-icon" />
      <span>
        <strong>{name}</strong>
        <small>{Math.max(1, Math.round(size / 1024)).toLocaleString("ja-JP")} KB</small>
      </span>
    </a>
  );
}

interface PlaceProps {
  title: string | undefined;
  address: string | undefined;
  latitude: number;
  longitude: number;
}

function Place({ title, address, latitude, longitude }: PlaceProps) {
  return (
    <div className="card place">
      <div className="place-map" aria-hidden="true">
        <span className="pin" />
      </div>
      <div className="card-words">
        <h3>{title ?? texts.talk.map}</h3>
        {address && <p>{address}</p>}
        <p className="quiet">{texts.talk.openMap(latitude, longitude)}</p>
      </div>
    </div>
  );
}

function Recording({ url, label }: { url: string | undefined; label: string }) {
  return (
    <p className="bubble">
      <a href={url} target="_blank" rel="noopener noreferrer">
        {label}
      </a>
    </p>
  );
}
