package jp.madoguchi.definitions.process;

import java.util.Set;
import javax.xml.namespace.QName;

/** Values of attributes that mean the same to every reader, or that would stop an engine from taking the file. */
final class ValueCheck {

    private static final Set<String> YES_OR_NO = Set.of(
            "isExecutable",
            "triggeredByEvent",
            "cancelActivity",
            "isInterrupting",
            "asyncBefore",
            "asyncAfter",
            "exclusive");

    private static final QName TYPE = new QName("http://www.w3.org/2001/XMLSchema-instance", "type");

    private final Problems problems;

    ValueCheck(Problems problems) {
        this.problems = problems;
    }

    void check(String id, XmlElement element) {
        element.attributes().forEach((attribute, value) -> {
            if (YES_OR_NO.contains(attribute.getLocalPart()) && !value.equals("true") && !value.equals("false")) {
                problems.add(
                        id,
                        element.line(),
                        attribute.getLocalPart() + " は true か false です（今は「" + value + "」）。",
                        attribute.getLocalPart() + " is true or false; got \"" + value + "\".");
            }
        });
        if (!element.attribute("isForCompensation").isEmpty()
                && !element.attribute("isForCompensation").equals("false")) {
            problems.add(
                    id,
                    element.line(),
                    "補償（isForCompensation）は使えません。消してください。",
                    "Compensation (isForCompensation) is refused; remove it.");
        }
        if (element.hasCamunda("historyTimeToLive")
                && !element.camunda("historyTimeToLive").matches("P[0-9]{1,5}D|[0-9]{1,5}")) {
            problems.add(
                    id,
                    element.line(),
                    "historyTimeToLive は P180D のような日数です（今は「" + element.camunda("historyTimeToLive") + "」）。",
                    "historyTimeToLive is a number of days such as P180D; got \"" + element.camunda("historyTimeToLive")
                            + "\".");
        }
        conditionType(id, element);
    }

    private void conditionType(String id, XmlElement element) {
        String type = element.attributes().getOrDefault(TYPE, "");
        if (element.isBpmn("conditionExpression")
                && !type.isEmpty()
                && !type.substring(type.indexOf(':') + 1).equals("tFormalExpression")) {
            problems.add(
                    id,
                    element.line(),
                    "条件の xsi:type は tFormalExpression です（今は「" + type + "」）。",
                    "The xsi:type of a condition is tFormalExpression; got \"" + type + "\".");
        }
    }
}
