package jp.madoguchi.definitions.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.document.TemplateNode.Element;
import org.jspecify.annotations.Nullable;

/** One run of a template: what is left out, what is repeated, what is written. */
final class Filling {

    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "meta", "col");

    private final String file;
    private final Evaluation evaluation;
    private final XhtmlWriter out = new XhtmlWriter();

    Filling(String file, Evaluation evaluation) {
        this.file = file;
        this.evaluation = evaluation;
    }

    String xhtml() {
        return out.xhtml();
    }

    void fill(Element element, Map<String, ?> variables) {
        String repeat = element.attributes().get(Element.EACH);
        TemplateRules.Each each = repeat == null ? null : TemplateRules.Each.parse(repeat);
        if (each == null) {
            once(element, variables);
            return;
        }
        List<?> items = evaluation.list(element.line(), each.list(), variables);
        for (int i = 0; i < items.size(); i++) {
            Map<String, @Nullable Object> inner = new HashMap<>(variables);
            inner.put(each.name(), items.get(i));
            inner.put("loop", Map.of("index", i + 1, "first", i == 0, "last", i == items.size() - 1));
            once(element, inner);
        }
    }

    private void once(Element element, Map<String, ?> variables) {
        String condition = element.attributes().get(Element.IF);
        if (element.attributes().containsKey("name")) {
            return; // a meta for us, not for the reader
        }
        if (condition != null && !evaluation.holds(element.line(), condition, variables)) {
            return;
        }
        Map<String, String> attributes = attributes(element, variables);
        if (element.name().equals("img") && !attributes.containsKey("src")) {
            return;
        }
        boolean empty = EMPTY.contains(element.name());
        out.open(element.name(), attributes, empty);
        for (TemplateNode child : element.children()) {
            if (child instanceof Element inner) {
                fill(inner, variables);
            } else if (child instanceof TemplateNode.Text text) {
                text(element, text, variables);
            }
        }
        out.close(element.name(), empty);
        if (out.length() > TemplateFiller.MAX_OUTPUT) {
            throw new TemplateFailed(
                    "%s %d行目 %s: 文書が大きくなりすぎました。繰り返しの行を減らしてください。".formatted(file, element.line(), element.shown()));
        }
    }

    private Map<String, String> attributes(Element element, Map<String, ?> variables) {
        Map<String, String> filled = new HashMap<>();
        element.attributes().forEach((name, value) -> {
            if (name.equals("src")) {
                String image = image(element, value, variables);
                if (!image.isEmpty()) {
                    filled.put(name, image);
                }
            } else if (Vocabulary.filled(element.name(), name)) {
                filled.put(name, evaluation.joined(element.line(), value, variables));
            } else if (!name.startsWith("data-")) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    /** An image; empty when its parameter is not set, and then its element is left out. */
    private String image(Element element, String source, Map<String, ?> variables) {
        String image = evaluation.joined(element.line(), source, variables).strip();
        if (!image.isEmpty() && !TemplateRules.isImage(image)) {
            throw evaluation.failed(element.line(), source, "PNGかJPEGの画像（データURI）ではありません");
        }
        return image;
    }

    private void text(Element element, TemplateNode.Text text, Map<String, ?> variables) {
        if (element.name().equals("style")) {
            out.text(text.text());
            return;
        }
        for (TemplateText.Piece piece : evaluation.pieces(text.line(), text.text())) {
            if (piece instanceof TemplateText.Placeholder placeholder) {
                out.lines(evaluation.text(text.line() + placeholder.lines(), placeholder.expression(), variables));
            } else if (piece instanceof TemplateText.Literal literal) {
                out.text(literal.text());
            }
        }
    }
}
