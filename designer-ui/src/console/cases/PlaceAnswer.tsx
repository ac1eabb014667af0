import { lazy, Suspense, useState } from "react";
import { Button } from "../parts/Button";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts/language";
import type { Place } from "./place";

const PlaceMap = lazy(() => import("./PlaceMap"));

/** A place on a map, once it is asked for: what is asked of the map's server tells it where somebody is. */
export function PlaceAnswer({ title, place }: { title: string; place: Place }) {
  const texts = useTexts().cases.view;
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button small aria-expanded={open} onPress={() => setOpen(!open)}>
        {open ? texts.closeMap : texts.openMap}
      </Button>
      {open && (
        <Suspense fallback={<Waiting />}>
          <PlaceMap label={texts.mapOf(title)} place={place} />
        </Suspense>
      )}
    </div>
  );
}
