package jp.madoguchi.engine.residents;

import java.util.UUID;

/** An id that no resident has, or no longer. Answered as 404. */
public class UnknownResident extends RuntimeException {
    public UnknownResident(UUID id) {
        super("住民 " + id + " はいません。 / There is no resident of this id.");
    }
}
