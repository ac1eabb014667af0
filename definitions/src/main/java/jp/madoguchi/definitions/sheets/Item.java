package jp.madoguchi.definitions.sheets;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object in the making, and the cells its members come from. */
public final class Item {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode json = NODES.objectNode();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Place start;
    private String group = "";

    /** @param start the first cell of its line */
    public Item(Place start) {
        this.start = start;
    }

    public ObjectNode json() {
        return json;
    }

    public Place start() {
        return start;
    }

    /** The group this question was said to be in; empty for none. */
    public String group() {
        return group;
    }

    public void in(String named, Place place) {
        group = named;
        places.put("/in", place);
    }

    public String string(String member) {
        return json.path(member).asString("");
    }

    public void set(String member, Place place, @Nullable JsonNode value) {
        places.put("/" + member, place);
        if (value != null) {
            json.set(member, value);
        }
    }

    public Place place(String pointer, Place unlessKnown) {
        return places.getOrDefault(pointer, unlessKnown);
    }

    public void put(String pointer, Place place) {
        places.put(pointer, place);
    }

    /** One more language of a text; a text in Japanese alone is a plain string. */
    public void text(String member, String language, Place place, String text) {
        places.putIfAbsent("/" + member, place);
        if (!language.equals(Texts.JAPANESE)) {
            places.put("/" + member + "/" + language, place);
        }
        texts(json, member, language, text);
    }

    public static void texts(ObjectNode holder, String member, String language, String text) {
        JsonNode known = holder.path(member);
        if (known.isMissingNode() && language.equals(Texts.JAPANESE)) {
            holder.put(member, text);
            return;
        }
        ObjectNode texts = known instanceof ObjectNode several ? several : NODES.objectNode();
        if (known.isString()) {
            texts.set(Texts.JAPANESE, known);
        }
        texts.put(language, text);
        holder.set(member, texts);
    }

    /** Takes in another item as the next of a list. */
    public void add(String member, Item other) {
        ArrayNode list = json.withArray("/" + member);
        String pointer = "/" + member + "/" + list.size();
        list.add(other.json.deepCopy());
        places.put(pointer, other.start);
        other.places.forEach((inner, place) -> places.put(pointer + inner, place));
    }

    public void locate(Located located, String pointer) {
        located.at(pointer, start);
        places.forEach((member, place) -> located.at(pointer + member, place));
    }
}
