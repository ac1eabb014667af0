package jp.madoguchi.engine.process.camunda;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;

/**
 * Parses without Camunda's schema: {@code ProcessChecker} let the file through by rules far stricter, except for the order of elements, which
 * no editor should have to mind; and reading the schema anew takes longer than everything else about a deployment.
 */
final class CheckedParser extends BpmnParser {

    private CheckedParser(BpmnParser original, BpmnParseFactory factory) {
        super(original.getExpressionManager(), factory);
        setParseListeners(original.getParseListeners());
    }

    static BpmnParse parse(BpmnParser original) {
        BpmnParse parse = new BpmnParse(new CheckedParser(original, CheckedParser::parse));
        parse.setSchemaResource(null);
        return parse;
    }

    /** Namespaces are read all the same; Camunda ties them to the schema. */
    @Override
    protected void enableSchemaValidation(boolean enable) {
        super.enableSchemaValidation(true);
        getSaxParserFactoryLazily().setValidating(false);
    }
}
