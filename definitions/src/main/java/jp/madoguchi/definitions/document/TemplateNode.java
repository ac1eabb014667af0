package jp.madoguchi.definitions.document;

import java.util.List;
import java.util.Map;

/** A template as a tree that remembers its lines. */
sealed interface TemplateNode {

    /** Line in the file, from 1. */
    int line();

    record Element(String name, Map<String, String> attributes, List<TemplateNode> children, int line)
            implements TemplateNode {

        static final String IF = "data-if";
        static final String EACH = "data-each";

        public Element {
            children = List.copyOf(children);
        }

        /** How messages name it: {@code <td>} or {@code <td id="x">}. */
        String shown() {
            String id = attributes.get("id");
            return id == null ? "<" + name + ">" : "<" + name + " id=\"" + id + "\">";
        }

        /** The text directly inside, for {@code <title>} and {@code <style>}. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (TemplateNode child : children) {
                if (child instanceof Text piece) {
                    text.append(piece.text());
                }
            }
            return text.toString();
        }
    }

    record Text(String text, int line) implements TemplateNode {}
}
