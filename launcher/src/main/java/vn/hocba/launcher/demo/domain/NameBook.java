package vn.hocba.launcher.demo.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Names of people and places from which invented ones are put together; frequent ones are listed more than once. */
final class NameBook {

    private final Map<String, List<String>> lists = new HashMap<>();

    NameBook() {
        String current = "";
        for (String line : TextResource.lines("names.txt")) {
            if (line.startsWith("[")) {
                current = line.substring(1, line.length() - 1);
            } else {
                List<String> entries = lists.computeIfAbsent(current, _ -> new ArrayList<>());
                for (String word : line.split(" ", -1)) {
                    entries.add(word.replace('_', ' '));
                }
            }
        }
    }

    /** Family, middle and given name, as Vietnamese names are written. */
    String person(RandomGenerator random, Sex sex) {
        return any(random, "family") + " " + any(random, "middle." + sex) + " " + any(random, "given." + sex);
    }

    String ward(RandomGenerator random) {
        return any(random, "ward");
    }

    String address(RandomGenerator random) {
        return (1 + random.nextInt(480)) + " " + any(random, "street") + ", " + ward(random)
                + ", Thành phố Hồ Chí Minh";
    }

    String ethnicity(RandomGenerator random) {
        return any(random, "ethnicity");
    }

    String birthplace(RandomGenerator random) {
        return any(random, "birthplace");
    }

    private String any(RandomGenerator random, String list) {
        List<String> entries = lists.getOrDefault(list, List.of());
        return entries.get(random.nextInt(entries.size()));
    }
}
