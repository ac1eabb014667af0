import { useState } from "react";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { ProblemForm } from "../../parts/ProblemForm";
import { useTexts } from "../../texts/language";
import type { AnswerProps } from "./answering";

/** A position by its degrees, as maps copy them (34.1785, 131.4737), and how people call it. */
export function PlaceAnswer({ turn, onGive }: AnswerProps) {
  const texts = useTexts().proxy;
  const [latitude, setLatitude] = useState("");
  const [longitude, setLongitude] = useState("");
  const [address, setAddress] = useState("");
  return (
    <ProblemForm problem={turn.error} onSubmit={() => onGive({ place: { ...position(latitude, longitude), address } })}>
      <Field name="address" label={texts.address} value={address} onChange={setAddress} autoFocus wide />
      <div className="row row-end">
        <Field
          name="latitude"
          label={texts.latitude}
          hint={texts.degreesHint}
          value={latitude}
          onChange={setLatitude}
          inputMode="decimal"
        />
        <Field name="longitude" label={texts.longitude} value={longitude} onChange={setLongitude} inputMode="decimal" />
      </div>
      <Button type="submit" look="solid" isPending={turn.isPending}>
        {texts.next}
      </Button>
    </ProblemForm>
  );
}

/** Both may stand in the first field. */
function position(latitude: string, longitude: string) {
  const [first = "", second = longitude] = latitude.split(/[,、，]/);
  return { latitude: degrees(first), longitude: degrees(second) };
}

/** Also in full width; what is no number, the engine refuses at the field. */
function degrees(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  const value = Number(plain);
  return plain === "" || Number.isNaN(value) ? null : value;
}
