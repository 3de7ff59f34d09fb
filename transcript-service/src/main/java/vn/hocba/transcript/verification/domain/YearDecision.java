package vn.hocba.transcript.verification.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocba.transcript.transcript.domain.Facts;

/** Conduct of the year, promotion and titles (Thông tư 22/2021, Điều 8.2, 12.1 and 15.1). */
final class YearDecision {

    private static final String YEAR = "KET_QUA_CUOI_NAM/";
    private static final String CONDUCT = YEAR + "REN_LUYEN/";
    private static final String LEARNING = YEAR + "HOC_TAP/";
    private static final int ABSENCES_ALLOWED = 45;

    private YearDecision() {}

    static List<Reason> check(Facts file) {
        var reasons = new ArrayList<Reason>();
        Optional<Attainment> first = level(file, CONDUCT + "HOC_KI_1");
        Optional<Attainment> second = level(file, CONDUCT + "HOC_KI_2");
        Optional<Attainment> conduct = level(file, CONDUCT + "CA_NAM");
        Optional<Attainment> learning = level(file, LEARNING + "CA_NAM");
        if (first.isPresent() && second.isPresent() && conduct.isPresent()) {
            Attainment computed = ofYear(first.get(), second.get());
            if (computed != conduct.get()) {
                reasons.add(wrongConduct(computed, conduct.get()));
            }
        }
        if (conduct.isPresent() && learning.isPresent()) {
            promotion(
                    file,
                    level(file, CONDUCT + "SAU_REN_LUYEN_HE").orElse(conduct.get()),
                    level(file, LEARNING + "SAU_DANH_GIA_LAI").orElse(learning.get()),
                    reasons);
            if (!file.value(YEAR + "KHEN_THUONG/DANH_HIEU").isEmpty()
                    && (conduct.get() != Attainment.TOT || learning.get() != Attainment.TOT)) {
                reasons.add(new Reason(
                        "arithmetic.award",
                        "Danh hiệu học sinh giỏi, xuất sắc cần rèn luyện và học tập cả năm đều Tốt",
                        "A title needs good conduct and good learning results of the year"));
            }
        }
        return reasons;
    }

    /** Điều 8.2b: the second semester weighs more. */
    static Attainment ofYear(Attainment first, Attainment second) {
        return switch (second) {
            case TOT -> first.atLeast(Attainment.KHA) ? Attainment.TOT : Attainment.KHA;
            case KHA -> first == Attainment.CHUA_DAT ? Attainment.DAT : Attainment.KHA;
            case DAT -> first == Attainment.TOT ? Attainment.KHA : Attainment.DAT;
            case CHUA_DAT -> Attainment.CHUA_DAT;
        };
    }

    private static void promotion(Facts file, Attainment conduct, Attainment learning, List<Reason> reasons) {
        String decision = file.value(YEAR + "QUYET_DINH");
        Optional<Integer> absences = absences(file);
        if (absences.isEmpty() || decision.isEmpty()) {
            return;
        }
        boolean granted = conduct.atLeast(Attainment.DAT)
                && learning.atLeast(Attainment.DAT)
                && absences.get() <= ABSENCES_ALLOWED;
        if (granted == decision.equals("KHONG_DUOC_LEN_LOP")) {
            reasons.add(new Reason(
                    "arithmetic.promotion",
                    "Kết quả cuối năm (lên lớp) không khớp với rèn luyện, học tập và số buổi nghỉ",
                    "The decision on promotion does not follow from conduct, learning and absences"));
        }
    }

    private static Optional<Integer> absences(Facts file) {
        String excused = file.value(YEAR + "SO_BUOI_NGHI/CO_PHEP");
        String unexcused = file.value(YEAR + "SO_BUOI_NGHI/KHONG_PHEP");
        return excused.matches("\\d{1,3}") && unexcused.matches("\\d{1,3}")
                ? Optional.of(Integer.parseInt(excused) + Integer.parseInt(unexcused))
                : Optional.empty();
    }

    private static Optional<Attainment> level(Facts file, String path) {
        return Attainment.of(file.value(path));
    }

    private static Reason wrongConduct(Attainment computed, Attainment said) {
        return new Reason(
                "arithmetic.conduct",
                "Kết quả rèn luyện cả năm: theo hai học kì là %s, trong tệp ghi %s".formatted(computed.vi, said.vi),
                "Conduct of the year: both semesters give %s, the file says %s".formatted(computed.en, said.en));
    }
}
