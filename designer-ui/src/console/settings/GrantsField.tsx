import { Button } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { useTexts } from "../texts/language";
import { type Grant, useDepartments } from "./peopleApi";
import { flat, options } from "./tree";

interface Props {
  grants: Grant[];
  onChange: (grants: Grant[]) => void;
  /** The role of a program is offered, too, and stands first. */
  program?: boolean;
}

/** The roles of a person or a program, each for a department or for all. */
export function GrantsField({ grants, onChange, program = false }: Props) {
  const all = useTexts();
  const texts = all.people;
  const departments = flat(useDepartments().data ?? []);
  const roles = Object.entries(all.signin.roles)
    .filter(([value]) => program || value !== "api-client")
    .map(([value, title]) => ({ value, title }));
  const set = (at: number, grant: Grant) => onChange(grants.map((one, index) => (index === at ? grant : one)));
  return (
    <fieldset className="grants">
      <legend className="label">{texts.roles}</legend>
      {grants.length === 0 && <p className="hint">{texts.noRoles}</p>}
      {grants.map((grant, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place only
        <div key={at} className="row grant">
          <Choice
            label={texts.role}
            value={grant.role}
            options={roles}
            onChange={(role) => set(at, { ...grant, role })}
          />
          <Choice
            label={texts.department}
            value={grant.department ?? ""}
            none={texts.whole}
            options={options(departments)}
            onChange={(department) => set(at, { ...grant, department: department === "" ? null : department })}
          />
          <Button
            look="text"
            small
            aria-label={texts.removeRole(all.signin.roles[grant.role] ?? grant.role)}
            onPress={() => onChange(grants.filter((_, index) => index !== at))}
          >
            {texts.remove}
          </Button>
        </div>
      ))}
      <Button
        small
        onPress={() => onChange([...grants, { role: program ? "api-client" : "case-worker", department: null }])}
      >
        {texts.addRole}
      </Button>
    </fieldset>
  );
}
