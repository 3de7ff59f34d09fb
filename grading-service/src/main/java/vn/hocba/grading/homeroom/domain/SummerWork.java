package vn.hocba.grading.homeroom.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.Attainment;

/**
 * What a pupil did in the summer.
 *
 * @param retests by subject
 * @param conduct the new result after summer training (Thông tư 22/2021, Điều 13), when there was one
 * @param promoted the principal's decision on a primary pupil (Thông tư 27/2020, Điều 11)
 */
public record SummerWork(
        Map<String, Retest> retests, @Nullable Attainment conduct, boolean promoted) {

    static final SummerWork NONE = new SummerWork(Map.of(), null, false);

    public SummerWork {
        retests = Map.copyOf(retests);
    }

    SummerWork with(String subjectCode, Retest retest) {
        var all = new LinkedHashMap<>(retests);
        all.put(subjectCode, retest);
        return new SummerWork(all, conduct, promoted);
    }

    SummerWork trained(Attainment result) {
        return new SummerWork(retests, result, promoted);
    }

    SummerWork promotedByThePrincipal() {
        return new SummerWork(retests, conduct, true);
    }
}
