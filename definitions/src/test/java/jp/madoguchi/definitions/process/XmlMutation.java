package jp.madoguchi.definitions.process;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes a BPMN or DMN file in one to four places: drops, doubles, swaps and renames tags, and puts in attributes and texts nobody expects. */
record XmlMutation(Random random) {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern VALUE = Pattern.compile("\"[^\"<>]*\"");
    private static final Pattern NAME = Pattern.compile("(?<=</?)[A-Za-z:]+");

    private static final List<String> STRANGE = List.of(
            "",
            "start",
            "${execution}",
            "#{1}",
            "true",
            "no",
            "R3/P7D",
            "P1D",
            "=today()",
            "= [[[[[[[[[[[[[[[[[[",
            "price &gt; 1",
            "deficient",
            "{{",
            "{{name}}",
            "x".repeat(3000),
            "&#x202e;");

    private static final List<String> NAMES = List.of(
            "bpmn:scriptTask",
            "bpmn:subProcess",
            "bpmn:process",
            "bpmn:boundaryEvent",
            "bpmn:parallelGateway",
            "bpmn:callActivity",
            "bpmndi:BPMNShape",
            "camunda:script",
            "script");

    String of(String xml) {
        String changed = xml;
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed = once(changed);
        }
        return changed;
    }

    private String once(String xml) {
        return switch (random.nextInt(6)) {
            case 0 -> replaced(xml, any(TAG, xml), "");
            case 1 -> doubled(xml, any(TAG, xml));
            case 2 -> replaced(xml, any(VALUE, xml), "\"" + any(STRANGE) + "\"");
            case 3 -> replaced(xml, any(VALUE, xml), any(VALUE, xml).group());
            case 4 -> xml.replace(any(NAME, xml).group(), any(NAMES));
            default -> replaced(xml, any(TAG, xml), any(STRANGE) + any(TAG, xml).group());
        };
    }

    private static String replaced(String xml, MatchResult place, String by) {
        return xml.substring(0, place.start()) + by + xml.substring(place.end());
    }

    private static String doubled(String xml, MatchResult place) {
        return replaced(xml, place, place.group() + place.group());
    }

    private MatchResult any(Pattern pattern, String xml) {
        List<MatchResult> found = pattern.matcher(xml).results().toList();
        return found.isEmpty() ? nothing() : found.get(random.nextInt(found.size()));
    }

    private static MatchResult nothing() {
        var empty = Pattern.compile("^").matcher("");
        empty.find();
        return empty.toMatchResult();
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
