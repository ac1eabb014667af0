package jp.madoguchi.engine.architecture.samples.dialogue;

import java.sql.Connection;
import java.sql.SQLException;

public class DialogueWithDatabase {
    public boolean turn(Connection database) throws SQLException {
        return database.isValid(1);
    }
}
