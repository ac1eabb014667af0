package jp.madoguchi.engine.residents;

import java.util.List;

/**
 * What must be brought to its end before a resident can be erased.
 *
 * @param id for programs, for example {@code open-cases}
 * @param message in Japanese, for staff: what to do
 * @param messageEn the same in English
 * @param cases numbers of the cases it is about
 */
public record Obstacle(String id, String message, String messageEn, List<String> cases) {
    public Obstacle {
        cases = List.copyOf(cases);
    }
}
