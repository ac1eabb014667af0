package jp.madoguchi.definitions.input;

import java.util.List;

/** Looks up which places a Japanese postal code stands for. */
@FunctionalInterface
public interface PostalCodes {

    /** Knows no postal code; the resident then types the whole address. */
    PostalCodes NONE = code -> List.of();

    /**
     * @param code with hyphen, for example {@code 753-0074}
     * @return no entry when unknown, several when one code covers several towns
     */
    List<Place> find(String code);

    /** @param town may be empty when the code stands for a whole city */
    record Place(String prefecture, String city, String town) {}
}
