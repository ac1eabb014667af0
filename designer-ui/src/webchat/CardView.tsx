import type { Action, Row, Says } from "./lines";
import { texts } from "./texts";

interface Props {
  card: Extract<Says, { type: "card" }>;
  onTap: (action: Action) => void;
}

/** A card: rows of label and value, each with an action of its own, and actions at the foot. */
export function CardView({ card, onTap }: Props) {
  return (
    <article className="card summary" aria-label={card.title}>
      <div className="card-words">
        <h3>{card.title}</h3>
        {card.note !== "" && <p className="quiet">{card.note}</p>}
        {card.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a line never move
          <RowView key={index} row={row} onTap={onTap} />
        ))}
      </div>
      {card.actions.length > 0 && (
        <div className="card-actions">
          {card.actions.map((action, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: actions of a line never move
            <button key={index} type="button" onClick={() => onTap(action)}>
              {action.label}
            </button>
          ))}
        </div>
      )}
    </article>
  );
}

function RowView({ row, onTap }: { row: Row; onTap: (action: Action) => void }) {
  const { action } = row;
  return (
    <div className={row.value === "" ? "summary-row summary-heading" : "summary-row"}>
      <div>
        <span className="summary-label">{row.label}</span>
        {row.value !== "" && <span className="summary-value">{row.value}</span>}
      </div>
      {action !== null && (
        <button type="button" aria-label={texts.change(row.label, action.label)} onClick={() => onTap(action)}>
          {action.label}
        </button>
      )}
    </div>
  );
}
