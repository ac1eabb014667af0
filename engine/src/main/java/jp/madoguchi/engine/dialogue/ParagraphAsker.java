package jp.madoguchi.engine.dialogue;

import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.input.FreeText;

/** {@code paragraph}: several lines. */
record ParagraphAsker(QuestionKind.Paragraph kind) implements Asker {

    @Override
    public String how(Asked asked) {
        return asked.say("how-paragraph", "max", kind.maxLength());
    }

    @Override
    public Heard words(Asked asked, String words) {
        return asked.heard(FreeText.paragraph(words, kind.minLength(), kind.maxLength()));
    }

    @Override
    public boolean shaped(Object value) {
        return value instanceof String text && !text.isBlank();
    }
}
