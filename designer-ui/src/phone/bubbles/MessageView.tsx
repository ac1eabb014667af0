import type { ReactNode } from "react";
import type { Action, Message } from "../../line/messages";
import { FileCard, Photo, Place } from "../../talk/bubbles";
import { TextWithLinks } from "../../talk/TextWithLinks";
import { FlexView } from "../flex/FlexView";
import { texts } from "../texts";
import { TemplateView } from "./TemplateView";

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

function Recording({ url, label }: { url: string | undefined; label: string }) {
  return (
    <p className="bubble">
      <a href={url} target="_blank" rel="noopener noreferrer">
        {label}
      </a>
    </p>
  );
}
