import { useState } from "react";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { ProblemForm } from "../parts/ProblemForm";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { useTell } from "../shell/notices";
import { useTexts } from "../texts/language";
import { Checks } from "./Checks";
import { type Stripe, useSaveStripe, useStripe, useStripeTest } from "./officeApi";
import { SaveRow } from "./SaveRow";

/** The keys of Stripe, which are never shown again, the webhook to enter there, and whether it works. */
export function StripeSection() {
  const texts = useTexts().settings.stripe;
  const stripe = useStripe();
  return (
    <section className="box" aria-labelledby="stripe">
      <h2 id="stripe">{texts.title}</h2>
      <ProblemNote problem={stripe.error} />
      {stripe.isPending && <Waiting />}
      {stripe.data !== undefined && (
        <>
          <Webhook stripe={stripe.data} />
          <KeysForm stripe={stripe.data} />
          {stripe.data.configured && <ConnectionTest />}
        </>
      )}
    </section>
  );
}

function Webhook({ stripe }: { stripe: Stripe }) {
  const texts = useTexts().settings.stripe;
  const tell = useTell();
  const copy = async () => {
    await navigator.clipboard.writeText(stripe.webhookUrl);
    tell(texts.copied);
  };
  return (
    <>
      <p>{texts.webhookHint}</p>
      <div className="row">
        <span className="code">{stripe.webhookUrl}</span>
        <Button small aria-label={texts.copyOf} onPress={() => void copy()}>
          {texts.copy}
        </Button>
      </div>
      <details>
        <summary>{texts.events}</summary>
        <ul>
          {stripe.events.map((event) => (
            <li key={event} className="code">
              {event}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

const EMPTY = { secretKey: "", webhookSecret: "" };

function KeysForm({ stripe }: { stripe: Stripe }) {
  const texts = useTexts().settings.stripe;
  const save = useSaveStripe();
  const [keys, setKeys] = useState(EMPTY);
  const known = (shown: string | null | undefined) => (shown == null ? texts.none : texts.known(shown));
  return (
    <ProblemForm problem={save.error} onSubmit={() => save.mutate(keys, { onSuccess: () => setKeys(EMPTY) })}>
      <Field
        label={texts.secretKey}
        hint={known(stripe.secretKey)}
        name="secretKey"
        type="password"
        autoComplete="off"
        isRequired={!stripe.configured}
        value={keys.secretKey}
        onChange={(secretKey) => setKeys({ ...keys, secretKey })}
      />
      <Field
        label={texts.webhookSecret}
        hint={known(stripe.webhookSecret)}
        name="webhookSecret"
        type="password"
        autoComplete="off"
        isRequired={!stripe.configured}
        value={keys.webhookSecret}
        onChange={(webhookSecret) => setKeys({ ...keys, webhookSecret })}
      />
      <SaveRow
        isPending={save.isPending}
        isSaved={save.isSuccess}
        isDisabled={keys.secretKey === "" && keys.webhookSecret === ""}
      />
    </ProblemForm>
  );
}

function ConnectionTest() {
  const texts = useTexts().settings;
  const test = useStripeTest();
  return (
    <>
      <div className="row">
        <Button onPress={() => test.mutate()} isPending={test.isPending}>
          {texts.channels.test}
        </Button>
      </div>
      <ProblemNote problem={test.error} />
      {test.isSuccess && <Checks {...test.data} names={texts.stripe.checks} />}
    </>
  );
}
