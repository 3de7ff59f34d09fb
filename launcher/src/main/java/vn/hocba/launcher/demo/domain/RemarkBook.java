package vn.hocba.launcher.demo.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Teachers' comments that fit the marks. */
final class RemarkBook {

    /** How good a pupil is in a subject. */
    enum Band {
        VERY_GOOD(0),
        GOOD(1),
        SUFFICIENT(2),
        WEAK(3);

        private final int column;

        Band(int column) {
            this.column = column;
        }

        static Band of(double mark) {
            if (mark >= 8.5) {
                return VERY_GOOD;
            }
            if (mark >= 6.8) {
                return GOOD;
            }
            return mark >= 5 ? SUFFICIENT : WEAK;
        }
    }

    private static final String HOMEROOM = "HOMEROOM";

    private final Map<String, List<List<String>>> remarks = new HashMap<>();

    RemarkBook() {
        for (String line : TextResource.lines("remarks.txt")) {
            List<String> fields = List.of(line.split(";", -1));
            remarks.put(
                    fields.getFirst(),
                    fields.subList(1, fields.size()).stream()
                            .map(variants -> List.of(variants.split("\\|", -1)))
                            .toList());
        }
    }

    String subject(RandomGenerator random, String code, Band band) {
        List<List<String>> bands = remarks.get(code);
        if (bands == null) {
            throw new IllegalArgumentException("no remarks on " + code);
        }
        List<String> variants = bands.get(band.column);
        return variants.get(random.nextInt(variants.size()));
    }

    String homeroom(RandomGenerator random, Band band) {
        return subject(random, HOMEROOM, band);
    }
}
