package jp.madoguchi.definitions.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.input.PostalCodes.Place;

/** Places by code in a few arrays: 124,000 objects with three strings each would take ten times the memory. */
final class CompactPlaces {

    /** Sorted; one entry per place. */
    private final int[] codes;

    private final short[] cities;
    private final int[] townEnds;
    private final byte[] towns;
    private final List<City> cityNames;

    private CompactPlaces(int[] codes, short[] cities, int[] townEnds, byte[] towns, List<City> cityNames) {
        this.codes = codes;
        this.cities = cities;
        this.townEnds = townEnds;
        this.towns = towns;
        this.cityNames = cityNames;
    }

    List<Place> find(int code) {
        int index = Arrays.binarySearch(codes, code);
        if (index < 0) {
            return List.of();
        }
        while (index > 0 && codes[index - 1] == code) {
            index--;
        }
        Set<Place> places = new LinkedHashSet<>();
        for (; index < codes.length && codes[index] == code; index++) {
            places.add(place(index));
        }
        return List.copyOf(places);
    }

    int size() {
        return codes.length;
    }

    private Place place(int index) {
        City city = cityNames.get(cities[index]);
        int start = index == 0 ? 0 : townEnds[index - 1];
        return new Place(
                city.prefecture(),
                city.name(),
                new String(towns, start, townEnds[index] - start, StandardCharsets.UTF_8));
    }

    private record City(String prefecture, String name) {}

    static final class Builder {
        private final Map<City, Integer> cities = new HashMap<>();
        private final List<City> cityNames = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();

        private record Entry(int code, short city, byte[] town) {}

        void add(int code, String prefecture, String city, String town) {
            int number = cities.computeIfAbsent(new City(prefecture, city), fresh -> {
                cityNames.add(fresh);
                return cityNames.size() - 1;
            });
            entries.add(new Entry(code, (short) number, town.getBytes(StandardCharsets.UTF_8)));
        }

        CompactPlaces build() {
            entries.sort(Comparator.comparingInt(Entry::code));
            int[] codes = new int[entries.size()];
            short[] cityOf = new short[entries.size()];
            int[] ends = new int[entries.size()];
            byte[] towns = new byte
                    [entries.stream().mapToInt(entry -> entry.town().length).sum()];
            int end = 0;
            for (int i = 0; i < codes.length; i++) {
                Entry entry = entries.get(i);
                System.arraycopy(entry.town(), 0, towns, end, entry.town().length);
                end += entry.town().length;
                codes[i] = entry.code();
                cityOf[i] = entry.city();
                ends[i] = end;
            }
            return new CompactPlaces(codes, cityOf, ends, towns, List.copyOf(cityNames));
        }
    }
}
