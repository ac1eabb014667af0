package jp.madoguchi.engine.retention;

import java.util.List;

/**
 * What was due and stays for a reason.
 *
 * @param id of the obstacle, for example {@code open-balance}
 * @param message in Japanese, for staff: what to do
 * @param messageEn the same in English
 * @param count how many cases or residents
 * @param cases numbers of the first of these cases
 */
public record Left(String id, String message, String messageEn, long count, List<String> cases) {
    public Left {
        cases = List.copyOf(cases);
    }
}
