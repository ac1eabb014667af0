package jp.madoguchi.engine.registers;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All that keeps rows. */
@Component
record RegisterTables(RowStore rows, VersionStore versions, RowSealing sealing, JdbcTemplate jdbc) {}
