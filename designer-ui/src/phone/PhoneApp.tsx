import { useCallback, useEffect, useId, useMemo, useState } from "react";
import type { Account, PhoneApi, Resident } from "./api";
import { ClockPanel } from "./ClockPanel";
import { Phone } from "./Phone";
import { ResidentPanel } from "./ResidentPanel";
import { texts } from "./texts";
import { useClock } from "./useClock";

type Loaded = { accounts: Account[] } | { failed: true } | null;

/** The page: whose phone, the phone, and the clock. */
export function PhoneApp({ api }: { api: PhoneApi }) {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    api.accounts().then(
      (accounts) => setLoaded({ accounts }),
      () => setLoaded({ failed: true }),
    );
  }, [api]);

  if (loaded === null) {
    return <p className="whole">{texts.page.loading}</p>;
  }
  if ("failed" in loaded) {
    return (
      <p className="whole" role="alert">
        {texts.page.noSandbox}
      </p>
    );
  }
  return loaded.accounts[0] === undefined ? (
    <p className="whole">{texts.page.noAccount}</p>
  ) : (
    <Workbench api={api} accounts={loaded.accounts} first={loaded.accounts[0]} />
  );
}

function Workbench({ api, accounts, first }: { api: PhoneApi; accounts: Account[]; first: Account }) {
  const [account, setAccount] = useState(first);
  const [residents, setResidents] = useState<Resident[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const clock = useClock(api);

  const readResidents = useCallback(async () => {
    const all = await api.residents(account.channelId);
    setResidents(all);
    setChosen((old) => (all.some((resident) => resident.userId === old) ? old : (all[0]?.userId ?? null)));
  }, [api, account]);
  useEffect(() => {
    readResidents().catch(() => setResidents([]));
  }, [readResidents]);

  const add = async (name: string) => {
    const resident = await api.addResident(account.channelId, name);
    await readResidents();
    setChosen(resident.userId);
  };
  const residentApi = useMemo(
    () => (chosen === null ? null : api.resident(account.channelId, chosen)),
    [api, account, chosen],
  );

  return (
    <div className="workbench">
      <aside id="panel" className={panelOpen ? "side open" : "side"} aria-label={texts.page.panel}>
        <h1>{texts.page.title}</h1>
        <p className="quiet">{texts.page.lead}</p>
        {accounts.length > 1 && <AccountChoice accounts={accounts} chosen={account} onChoose={setAccount} />}
        <ResidentPanel residents={residents} chosen={chosen ?? ""} onChoose={setChosen} onAdd={add} />
        <ClockPanel now={clock.now} onAdvance={clock.advance} />
      </aside>
      <main className="stage">
        <button
          type="button"
          className="panel-toggle"
          aria-expanded={panelOpen}
          aria-controls="panel"
          onClick={() => setPanelOpen(!panelOpen)}
        >
          {panelOpen ? texts.page.closePanel : texts.page.openPanel}
        </button>
        {residentApi !== null && chosen !== null && (
          <Phone
            key={chosen}
            accountName={account.name}
            api={residentApi}
            now={clock.now}
            onFriendship={readResidents}
          />
        )}
      </main>
    </div>
  );
}

interface ChoiceProps {
  accounts: Account[];
  chosen: Account;
  onChoose: (account: Account) => void;
}

function AccountChoice({ accounts, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="account-choice">
      <label htmlFor={id}>{texts.account.choose}</label>
      <select
        id={id}
        value={chosen.channelId}
        onChange={(event) => onChoose(accounts.find((account) => account.channelId === event.target.value) ?? chosen)}
      >
        {accounts.map((account) => (
          <option key={account.channelId} value={account.channelId}>
            {account.name}
          </option>
        ))}
      </select>
    </div>
  );
}
