package jp.madoguchi.engine.sandbox.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.engine.sandbox.SandboxLine.Friendship;
import jp.madoguchi.engine.sandbox.SandboxLine.Person;

/** The people on a channel. */
final class Persons {

    private static final String KIND = "person";
    private static final List<String> INVENTED = List.of("山口 花子", "湯田 太郎", "大内 さくら", "グエン・ティ・ラン");

    private final Map<String, Person> byId = new LinkedHashMap<>();
    private final ChannelRecords records;

    Persons(ChannelRecords records) {
        this.records = records;
        records.all(KIND, Arrived.class).stream()
                .sorted((a, b) -> Integer.compare(a.order(), b.order()))
                .forEach(arrived -> byId.put(arrived.person().userId(), arrived.person()));
        if (byId.isEmpty()) {
            INVENTED.forEach(this::add);
        }
    }

    synchronized Person add(String name) {
        Person person = new Person(Ids.user(), name, Friendship.STRANGER);
        keep(person);
        return person;
    }

    synchronized Optional<Person> find(String userId) {
        return Optional.ofNullable(byId.get(userId));
    }

    synchronized List<Person> all() {
        return List.copyOf(byId.values());
    }

    synchronized void become(String userId, Friendship friendship) {
        find(userId).ifPresent(person -> keep(new Person(userId, person.name(), friendship)));
    }

    private void keep(Person person) {
        byId.put(person.userId(), person);
        int order = List.copyOf(byId.keySet()).indexOf(person.userId());
        records.put(KIND, person.userId(), new Arrived(order, person));
    }

    /** A person and their place in the list. */
    record Arrived(int order, Person person) {}
}
