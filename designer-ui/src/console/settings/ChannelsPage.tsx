import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { Waiting } from "../parts/Waiting";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { Checks } from "./Checks";
import { useChannels, useChannelTest } from "./settingsApi";
import { ToSettings } from "./ToSettings";

/** The channels residents talk on, and whether they work. */
export function ChannelsPage() {
  const texts = useTexts().settings;
  const channels = useChannels();
  return (
    <Page title={texts.pages.channels.title} aside={<ToSettings />}>
      <ProblemNote problem={channels.error} />
      {channels.isPending && <Waiting />}
      {channels.data?.items.length === 0 && <p>{texts.channels.none}</p>}
      {channels.data?.items.map((channel) => (
        <section className="box" key={`${channel.kind}/${channel.channelId}`} aria-labelledby={channel.channelId}>
          <h2 id={channel.channelId}>
            {channel.kind === "line" ? texts.channels.line : texts.channels.webchat}: {channel.channelId}
          </h2>
          <p>
            {channel.kind === "line" ? texts.channels.webhook : texts.channels.page}:{" "}
            <span className="code">{channel.webhook ?? channel.page}</span>
          </p>
          {channel.kind === "line" && <ConnectionTest channelId={channel.channelId} />}
        </section>
      ))}
    </Page>
  );
}

function ConnectionTest({ channelId }: { channelId: string }) {
  const texts = useTexts().settings.channels;
  const may = useMay();
  const test = useChannelTest(channelId);
  if (!may("settings-change")) {
    return null;
  }
  return (
    <>
      <div className="row">
        <Button onPress={() => test.mutate()} isPending={test.isPending}>
          {texts.test}
        </Button>
      </div>
      <ProblemNote problem={test.error} />
      {test.isSuccess && <Checks {...test.data} names={texts.checks} />}
    </>
  );
}
