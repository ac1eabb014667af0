import type { Action, Template, TemplateCard } from "../../line/messages";

interface Props {
  altText: string;
  onTap: (action: Action) => void;
}

/** Buttons, confirm, carousel and image carousel. */
export function TemplateView({ template, altText, onTap }: Props & { template: Template }) {
  switch (template.type) {
    case "buttons":
      return <Card card={template} altText={altText} onTap={onTap} />;
    case "confirm":
      return <Card card={template} altText={altText} onTap={onTap} sideBySide />;
    case "carousel":
      return (
        // biome-ignore lint/a11y/useSemanticElements: a row of cards is no fieldset
        <div className="carousel" role="group" aria-label={altText}>
          {template.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cards of a sent message never move
            <Card key={index} card={column} altText={altText} onTap={onTap} />
          ))}
        </div>
      );
    case "image_carousel":
      return (
        // biome-ignore lint/a11y/useSemanticElements: a row of pictures is no fieldset
        <div className="carousel" role="group" aria-label={altText}>
          {template.columns.map((column) => (
            <button key={column.imageUrl} type="button" className="picture-card" onClick={() => onTap(column.action)}>
              <img src={column.imageUrl} alt="" />
              <span>{column.action.label}</span>
            </button>
          ))}
        </div>
      );
  }
}

function Card({ card, altText, onTap, sideBySide = false }: Props & { card: TemplateCard; sideBySide?: boolean }) {
  return (
    <article className="card" aria-label={card.title ?? altText}>
      {card.thumbnailImageUrl && <img className="card-picture" src={card.thumbnailImageUrl} alt="" />}
      <div className="card-words">
        {card.title && <h3>{card.title}</h3>}
        <p>{card.text}</p>
      </div>
      <div className={sideBySide ? "card-actions side-by-side" : "card-actions"}>
        {card.actions.map((action, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: actions of a sent message never move
          <button key={index} type="button" onClick={() => onTap(action)}>
            {action.label}
          </button>
        ))}
      </div>
    </article>
  );
}
