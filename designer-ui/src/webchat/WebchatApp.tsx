import { useEffect, useState } from "react";
import { InputBar } from "../talk/InputBar";
import { type Picker, PickerSheet } from "../talk/PickerSheet";
import { Sheet } from "../talk/Sheet";
import type { WebchatApi } from "./api";
import { ForgetSheet } from "./ForgetSheet";
import { type Action, quickOf } from "./lines";
import { PhotoButton } from "./PhotoButton";
import { PlaceSheet } from "./PlaceSheet";
import { Talk } from "./Talk";
import { texts } from "./texts";
import { useLines } from "./useLines";

type Open = { sheet: "attach" | "place" | "forget" } | { sheet: "pick"; picker: Picker; data: string } | null;

const MEGABYTE = 1 << 20;
const LARGEST = { photo: 10, file: 20 };

const detailOf = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason));

/** A municipality's counter in the browser. */
export function WebchatApp({ api }: { api: WebchatApi }) {
  const talk = useLines(api);
  const [open, setOpen] = useState<Open>(null);
  const [message, setMessage] = useState<string | null>(null);
  const { name } = talk;
  useEffect(() => {
    document.title = name === null ? texts.page.subtitle : `${name} ${texts.page.subtitle}`;
  }, [name]);

  if (name === null) {
    return talk.problem === null ? (
      <p className="whole">{texts.page.loading}</p>
    ) : (
      <div className="whole" role="alert">
        <p>{texts.notOpened(detailOf(talk.problem))}</p>
        <button type="button" className="primary" onClick={talk.restart}>
          {texts.page.again}
        </button>
      </div>
    );
  }

  const close = () => setOpen(null);
  const run = (work: Promise<void>) => {
    close();
    setMessage(null);
    work.catch((reason: unknown) => setMessage(texts.problem(detailOf(reason))));
  };
  const send = (file: File) => {
    const largest = file.type.startsWith("image/") ? LARGEST.photo : LARGEST.file;
    if (file.size > largest * MEGABYTE) {
      close();
      setMessage(texts.tooLarge(largest));
    } else {
      run(api.send(file));
    }
  };
  const tap = ({ label, data }: Action) => run(api.act({ tap: { label, data } }));
  return (
    <main className="webchat">
      <header className="phone-header">
        <div className="account">
          <h1>{name}</h1>
          <small>{texts.page.subtitle}</small>
        </div>
        <button type="button" className="plain outlined" onClick={() => setOpen({ sheet: "forget" })}>
          {texts.forget.open}
        </button>
      </header>
      {talk.lost && (
        <p className="alert" role="alert">
          {texts.page.lost}
        </p>
      )}
      <Talk
        name={name}
        lines={talk.lines}
        mediaUrl={api.mediaUrl}
        onTap={tap}
        onPick={(picker, data) => setOpen({ sheet: "pick", picker, data })}
        onPlace={() => setOpen({ sheet: "place" })}
        onFile={send}
      />
      {message !== null && (
        <p className="alert" role="alert">
          {message}
        </p>
      )}
      <QuickActions actions={quickOf(talk.lines)} onTap={tap} />
      <InputBar
        disabled={false}
        onSend={(text) => run(api.act({ text }))}
        onAttach={() => setOpen({ sheet: "attach" })}
      />
      {open?.sheet === "attach" && (
        <Sheet title={texts.attach} onClose={close}>
          <div className="attach">
            <PhotoButton onFile={send} />
            <PhotoButton anything onFile={send} />
            <button type="button" onClick={() => setOpen({ sheet: "place" })}>
              {texts.place}
            </button>
          </div>
        </Sheet>
      )}
      {open?.sheet === "place" && <PlaceSheet onPlace={(place) => run(api.act({ place }))} onClose={close} />}
      {open?.sheet === "pick" && (
        <PickerSheet
          picker={open.picker}
          now={new Date().toISOString()}
          onPick={(value) => run(api.act({ pick: { data: open.data, value } }))}
          onClose={close}
        />
      )}
      {open?.sheet === "forget" && (
        <ForgetSheet onForget={() => run(api.forget().then(talk.restart))} onClose={close} />
      )}
    </main>
  );
}

function QuickActions({ actions, onTap }: { actions: Action[]; onTap: (action: Action) => void }) {
  if (actions.length === 0) {
    return null;
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: chips above the keyboard are no fieldset
    <div className="quick" role="group" aria-label={texts.input.quick}>
      {actions.map((action) => (
        <button key={action.data} type="button" className="chip" onClick={() => onTap(action)}>
          {action.label}
        </button>
      ))}
    </div>
  );
}
