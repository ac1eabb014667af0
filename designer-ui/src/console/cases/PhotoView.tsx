import { useState } from "react";
import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";

const LARGEST = 4;
const STEP = 1.5;
const QUARTER = 90;

/** A photo that can be made larger and turned, for receipts taken from far or lying down. */
export function PhotoView({ source, name }: { source: string; name: string }) {
  const texts = useTexts().cases.view;
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState(0);
  return (
    <>
      <div className="row">
        <Button small isDisabled={zoom <= 1} onPress={() => setZoom(Math.max(1, zoom / STEP))}>
          {texts.zoomOut}
        </Button>
        <Button small isDisabled={zoom >= LARGEST} onPress={() => setZoom(Math.min(LARGEST, zoom * STEP))}>
          {texts.zoomIn}
        </Button>
        <Button small onPress={() => setTurn((turn + QUARTER) % (4 * QUARTER))}>
          {texts.turn}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="photo-view" aria-label={name} tabIndex={0}>
        <img src={source} alt={name} style={{ inlineSize: `${zoom * 100}%`, rotate: `${turn}deg` }} />
      </section>
    </>
  );
}
