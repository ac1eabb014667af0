import { texts } from "./texts";

/** Who speaks, as one letter. */
export function Face({ name }: { name: string }) {
  return (
    <span className="face" aria-hidden="true">
      {[...name][0]}
    </span>
  );
}

/** The city is writing. */
export function Typing() {
  return (
    <div className="row city">
      <span className="no-face" />
      <p className="bubble typing" role="status" aria-label={texts.talk.typing}>
        <i />
        <i />
        <i />
      </p>
    </div>
  );
}
