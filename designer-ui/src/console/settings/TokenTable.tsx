import { useState } from "react";
import { Button } from "../parts/Button";
import { ProblemNote } from "../parts/ProblemNote";
import { useTimes } from "../parts/time";
import { Window } from "../parts/Window";
import { useTexts } from "../texts/language";
import { useDepartments } from "./peopleApi";
import { type Token, useRevokeToken } from "./settingsApi";
import { flat } from "./tree";

const SOON_MS = 14 * 24 * 3600 * 1000;

/** The tokens there are; the next to end comes first. */
export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const texts = useTexts().settings;
  const shell = useTexts().shell;
  const [leaving, setLeaving] = useState<Token | null>(null);
  const revoke = useRevokeToken();
  return (
    <div className="scroll">
      <table className="table" aria-label={texts.pages.tokens.title}>
        <thead>
          <tr>
            <th scope="col">{texts.tokens.name}</th>
            <th scope="col">{useTexts().people.roles}</th>
            <th scope="col">{texts.tokens.expires}</th>
            <th scope="col">{texts.tokens.lastUsed}</th>
            <th scope="col">{texts.tokens.revoke}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => setLeaving(token)} />
          ))}
        </tbody>
      </table>
      <Window
        title={texts.tokens.revokeTitle(leaving?.name ?? "")}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
      >
        <p>{texts.tokens.revokeText}</p>
        <ProblemNote problem={revoke.error} />
        <div className="row">
          <Button
            look="danger"
            isPending={revoke.isPending}
            onPress={() => revoke.mutate(leaving?.id ?? "", { onSuccess: () => setLeaving(null) })}
          >
            {texts.tokens.revoke}
          </Button>
          <Button onPress={() => setLeaving(null)}>{shell.cancel}</Button>
        </div>
      </Window>
    </div>
  );
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const texts = useTexts().settings.tokens;
  const { roles } = useTexts().signin;
  const { dateTime } = useTimes();
  const departments = flat(useDepartments().data ?? []);
  const nameOf = (id: string) => departments.find((one) => one.id === id)?.name ?? id;
  const left = Date.parse(token.expires) - Date.now();
  return (
    <tr>
      <td>
        {token.name}
        <div className="hint">{token.who}</div>
      </td>
      <td>
        {token.grants.map(({ role, department }) => (
          <div key={`${role}/${department ?? ""}`}>
            {roles[role] ?? role}（{department == null ? texts.whole : nameOf(department)}）
          </div>
        ))}
      </td>
      <td className="one-line">
        {dateTime(token.expires)}
        {left < SOON_MS && <span className="tag tag-overdue">{left < 0 ? texts.expired : texts.soon}</span>}
      </td>
      <td className="one-line">
        {token.lastUsed === undefined || token.lastUsed === null ? texts.never : dateTime(token.lastUsed)}
      </td>
      <td>
        <Button small look="danger" aria-label={`${texts.revoke}: ${token.name}`} onPress={onRevoke}>
          {texts.revoke}
        </Button>
      </td>
    </tr>
  );
}
