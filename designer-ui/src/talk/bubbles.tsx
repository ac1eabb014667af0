import { texts } from "./texts";

export function Photo({ original, preview }: { original: string | undefined; preview: string | undefined }) {
  return (
    <a className="photo" href={original} target="_blank" rel="noopener noreferrer">
      <img src={preview ?? original} alt={texts.talk.photo} />
    </a>
  );
}

export function FileCard({ name, size, url }: { name: string; size: number; url: string | null }) {
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
  title?: string | null | undefined;
  address?: string | null | undefined;
  latitude: number;
  longitude: number;
}

export function Place({ title, address, latitude, longitude }: PlaceProps) {
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
