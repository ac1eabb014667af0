import { Button } from "../parts/Button";
import { useTexts } from "../texts/language";
import { type Person, useDepartments } from "./peopleApi";
import { flat } from "./tree";

export type PersonAct = "change" | "suspend" | "resume" | "invite" | "handOver" | "sessions";

interface Props {
  people: readonly Person[];
  onAct: (act: PersonAct, person: Person) => void;
}

export function StaffTable({ people, onAct }: Props) {
  const texts = useTexts().people;
  if (people.length === 0) {
    return <p>{texts.nobody}</p>;
  }
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            {[texts.name, texts.state, texts.roles, texts.factors, texts.acts].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} onAct={(act) => onAct(act, person)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow({ person, onAct }: { person: Person; onAct: (act: PersonAct) => void }) {
  const all = useTexts();
  const texts = all.people;
  const departments = flat(useDepartments().data ?? []);
  const department = (id: string | null | undefined) =>
    id === null || id === undefined ? texts.whole : (departments.find((one) => one.id === id)?.name ?? id);
  const factors = (person.factors ?? []).filter((factor) => factor !== "recovery");
  const acts: PersonAct[] =
    person.state === "suspended" ? ["change", "resume"] : ["change", "sessions", "invite", "handOver", "suspend"];
  const names: Record<PersonAct, [string, (name: string) => string]> = {
    change: [texts.change, texts.changeOf],
    suspend: [texts.suspend, texts.suspendOf],
    resume: [texts.resume, texts.resumeOf],
    invite: [texts.again, texts.againOf],
    handOver: [texts.handOver, texts.handOverOf],
    sessions: [texts.sessionsShort, texts.sessionsOf],
  };
  return (
    <tr>
      <th scope="row">
        {person.name}
        <br />
        <span className="hint">{person.login}</span>
      </th>
      <td>
        <span className={`state state-person-${person.state}`}>{texts.states[person.state ?? ""] ?? person.state}</span>
      </td>
      <td>
        <ul className="plain">
          {(person.grants ?? []).map((grant) => (
            <li key={`${grant.role} ${grant.department}`}>
              {all.signin.roles[grant.role ?? ""] ?? grant.role}（{department(grant.department)}）
            </li>
          ))}
        </ul>
      </td>
      <td>
        {factors.length === 0
          ? texts.noFactors
          : factors.map((factor) => (factor === "totp" ? all.signin.totp : all.signin.passkey)).join("・")}
      </td>
      <td>
        <div className="row">
          {acts.map((act) => (
            <Button key={act} small aria-label={names[act][1](person.name ?? "")} onPress={() => onAct(act)}>
              {names[act][0]}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}
