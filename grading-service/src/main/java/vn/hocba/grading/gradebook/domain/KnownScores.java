package vn.hocba.grading.gradebook.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.MarkReading.Read;
import vn.hocba.grading.regulation.domain.Score;

/** The hundred and one scores as they are usually written, read once: an evening brings the same ones by the million. */
final class KnownScores {

    private static final Map<String, Read> READ = new HashMap<>();

    static {
        for (int tenths = 0; tenths <= 100; tenths++) {
            String text = tenths / 10 + "." + tenths % 10;
            var read = new Read(Score.of(text));
            READ.put(text, read);
            if (tenths % 10 == 0) {
                READ.put(Integer.toString(tenths / 10), read);
            }
        }
    }

    private KnownScores() {}

    /** Null when it is written in another way, or is no score. */
    static @Nullable Read of(String text) {
        return READ.get(text);
    }
}
