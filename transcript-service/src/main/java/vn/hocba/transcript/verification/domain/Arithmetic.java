package vn.hocba.transcript.verification.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.transcript.transcript.domain.Facts;

/** Recomputes the averages of the year: (semester 1 + 2 x semester 2) / 3 (Thông tư 22/2021, Điều 9.1). */
public final class Arithmetic {

    private static final String SUBJECTS = "DANH_SACH_DIEM/";
    private static final String YEAR = "/CA_NAM";
    private static final String MARK = "\\d{1,2}\\.\\d";
    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal THREE = new BigDecimal("3");

    private Arithmetic() {}

    /** One reason for every subject whose average is not what the rule gives. */
    public static List<Reason> check(Facts file) {
        var reasons = new ArrayList<Reason>();
        file.values().forEach((path, year) -> {
            if (path.startsWith(SUBJECTS) && path.endsWith(YEAR) && year.matches(MARK)) {
                String subject = path.substring(0, path.length() - YEAR.length());
                String first = file.value(subject + "/HOC_KI_1");
                String second = file.value(subject + "/HOC_KI_2");
                if (first.matches(MARK) && second.matches(MARK) && !year.equals(average(first, second))) {
                    reasons.add(reason(file.value(subject + "/TEN_MON"), first, second, year));
                }
            }
        });
        return reasons;
    }

    static String average(String first, String second) {
        return new BigDecimal(first)
                .add(new BigDecimal(second).multiply(TWO))
                .divide(THREE, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Reason reason(String subject, String first, String second, String year) {
        String expected = average(first, second);
        return new Reason(
                "arithmetic.year-average",
                "Môn %s: (%s + 2 × %s) : 3 = %s, trong tệp ghi %s".formatted(subject, first, second, expected, year),
                "%s: (%s + 2 × %s) : 3 = %s, the file says %s".formatted(subject, first, second, expected, year));
    }
}
