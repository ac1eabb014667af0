package jp.madoguchi.definitions.process;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The values a process keeps with its case: results of decision tables by {@code camunda:resultVariable}, and forms asked later by the
 * form's id, what became of a payment. FEEL reads them by name; before they are there they are null.
 */
public final class Facts {

    private Facts() {}

    /**
     * Names of the facts of a process.
     *
     * @param xml a BPMN file; one that cannot be read has none
     */
    public static Set<String> of(byte[] xml) {
        try {
            return of(XmlFile.read(xml));
        } catch (XmlFile.Unreadable e) {
            return Set.of();
        }
    }

    private static Set<String> of(XmlElement root) {
        Set<String> facts = new LinkedHashSet<>();
        root.walk(element -> {
            if (element.isBpmn("businessRuleTask") && element.hasCamunda("resultVariable")) {
                facts.add(element.camunda("resultVariable"));
            }
            if (element.isBpmn("userTask") && element.hasCamunda("formKey")) {
                facts.add(element.camunda("formKey"));
            }
            if (is(element, Step.PAY_OUT)) {
                facts.add(Step.PAYOUT);
            }
            if (is(element, Step.ASK_RESIDENT)) {
                String form = Inputs.of(element).text("form");
                if (!form.isEmpty() && !form.equals(Step.DEFICIENT)) {
                    facts.add(form);
                }
            }
        });
        return facts;
    }

    private static boolean is(XmlElement element, Step step) {
        return element.isBpmn("serviceTask")
                && Step.of(element.camunda("delegateExpression"))
                        .filter(step::equals)
                        .isPresent();
    }
}
