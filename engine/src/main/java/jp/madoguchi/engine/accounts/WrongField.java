package jp.madoguchi.engine.accounts;

/** One field of what was sent is wrong. Answered as 400 with {@code errors: [{field, message, messageEn}]}. */
public class WrongField extends IllegalArgumentException {

    private final String field;
    private final String ja;
    private final String en;

    /** @param field the name of the field in the JSON that was sent */
    public WrongField(String field, String ja, String en) {
        super(ja + " / " + en);
        this.field = field;
        this.ja = ja;
        this.en = en;
    }

    /** The same, where the field has another name. */
    public WrongField as(String name) {
        return new WrongField(name, ja, en);
    }

    public String field() {
        return field;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
