package jp.madoguchi.engine.cases;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.engine.cases.CaseQuery.Sort;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query of cases in SQL. The reach is part of it, so that nothing out of reach is even read. */
final class CaseSelect {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final StringBuilder where = new StringBuilder(" from case_file where municipality_id = ?");
    private final List<Object> values = new ArrayList<>();
    private final CaseQuery query;

    private CaseSelect(MunicipalityId municipality, CaseQuery query) {
        this.query = query;
        values.add(municipality.value());
    }

    /** @param words gives the hashes of the words of a text */
    static CaseSelect of(MunicipalityId municipality, CaseQuery query, Function<String, Collection<Long>> words) {
        CaseSelect select = new CaseSelect(municipality, query);
        select.narrow();
        if (query.text() != null) {
            select.holding(municipality, words.apply(query.text()));
        }
        return select;
    }

    private void narrow() {
        Set<String> reached = query.reach().departments();
        and("department = any(?)", reached == null ? null : reached.toArray(String[]::new));
        and("package_id = ?", query.packageId());
        and("procedure_id = ?", query.procedure());
        and("department = ?", query.department());
        and("submitted >= ?", query.from() == null ? null : Timestamp.from(query.from()));
        and("submitted < ?", query.to() == null ? null : Timestamp.from(query.to()));
        and("deadline < ?", query.overdueOn());
        if (!query.states().isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(query.states().size(), "?"));
            where.append(" and state in (").append(marks).append(')');
            values.addAll(query.states());
        }
        if (query.assigned() != null && query.assigned().account() == null) {
            where.append(" and assignee is null");
        } else if (query.assigned() != null) {
            and("assignee = ?", query.assigned().account());
        }
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }

    private void holding(MunicipalityId municipality, Collection<Long> words) {
        if (words.isEmpty()) {
            where.append(" and 1 = 0");
        }
        for (long word : words) {
            where.append(
                    " and number in (select w.number from case_word w where w.municipality_id = ? and w.word = ?)");
            values.add(municipality.value());
            values.add(word);
        }
    }

    long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    JdbcClient.StatementSpec page(JdbcClient jdbc, int page, int size) {
        StringBuilder sql = new StringBuilder("select *").append(where);
        List<Object> all = new ArrayList<>(values);
        if (query.after() != null) {
            after(Cursor.read(query.sort(), query.after()), sql, all);
        }
        sql.append(" order by ").append(order(query.sort())).append(", number desc limit ? offset ?");
        all.add(size);
        all.add(query.after() == null ? (long) page * size : 0L);
        return jdbc.sql(sql.toString()).params(all);
    }

    /** Not by comparing pairs: H2 would not use its index. */
    private void after(Cursor cursor, StringBuilder sql, List<Object> all) {
        if (query.sort() != Sort.DEADLINE) {
            String column = query.sort() == Sort.CHANGED ? "changed" : "submitted";
            sql.append(" and %1$s <= ? and (%1$s < ? or number < ?)".formatted(column));
            all.addAll(List.of(cursor.value(), cursor.value(), cursor.number()));
        } else if (cursor.value().equals(NEVER)) {
            sql.append(" and deadline is null and number < ?");
            all.add(cursor.number());
        } else {
            sql.append(" and (deadline > ? or deadline is null or (deadline = ? and number < ?))");
            all.addAll(List.of(cursor.value(), cursor.value(), cursor.number()));
        }
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case SUBMITTED -> "submitted desc";
            case CHANGED -> "changed desc";
            // Nulls last, which is how both databases do it by themselves.
            case DEADLINE -> "deadline";
        };
    }

    /** The place after a case, in text that goes into an address. */
    static String cursor(Sort sort, Case last, @Nullable LocalDate deadline) {
        Object value = switch (sort) {
            case SUBMITTED -> last.submitted();
            case CHANGED -> last.changed();
            case DEADLINE -> deadline == null ? NEVER : deadline;
        };
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((value + " " + last.number()).getBytes(StandardCharsets.UTF_8));
    }

    private record Cursor(Object value, String number) {

        static Cursor read(Sort sort, String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
                Object value = sort == Sort.DEADLINE
                        ? LocalDate.parse(parts[0])
                        : (Object) Timestamp.from(Instant.parse(parts[0]));
                return new Cursor(value, parts[1]);
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "after は前のページの next をそのまま、同じ sort で送ってください。 / \"after\" is the \"next\" of the page before,"
                                + " with the same \"sort\".",
                        e);
            }
        }
    }
}
