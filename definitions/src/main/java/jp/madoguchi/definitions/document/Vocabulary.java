package jp.madoguchi.definitions.document;

import java.util.Map;
import java.util.Set;

/** The elements and attributes a template may use. */
final class Vocabulary {

    private static final Set<String> ELEMENTS = Set.of(
            ("html head title style meta body div p span h1 h2 h3 h4 h5 h6 br hr table thead tbody tfoot tr th td caption colgroup"
                            + " col ul ol li dl dt dd strong b em i u s sub sup small img pre blockquote section header footer address")
                    .split(" "));
    private static final Set<String> EVERYWHERE =
            Set.of("id", "class", "style", "lang", "xml:lang", TemplateNode.Element.IF, TemplateNode.Element.EACH);
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "html", Set.of("xmlns"),
            "meta", Set.of("charset", "name", "content"),
            "style", Set.of("type"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan", "scope"),
            "col", Set.of("span"),
            "colgroup", Set.of("span"),
            "ol", Set.of("start"),
            "img", Set.of("src", "alt"));

    private Vocabulary() {}

    static boolean element(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean attribute(String element, String name) {
        return EVERYWHERE.contains(name)
                || ATTRIBUTES.getOrDefault(element, Set.of()).contains(name);
    }

    /** Whether an attribute may hold placeholders. */
    static boolean filled(String element, String attribute) {
        return (element.equals("img") && (attribute.equals("src") || attribute.equals("alt")))
                || (element.equals("meta") && attribute.equals("content"));
    }
}
