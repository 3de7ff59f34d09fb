package vn.hocba.transcript.verification.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.transcript.transcript.domain.Facts;

/** One subject as a file of unknown origin has it. */
record SubjectLine(String code, String name, String semester1, String semester2, String year, String afterRetest) {

    static final String PASS = "DAT";
    static final String FAIL = "CHUA_DAT";

    private static final String PREFIX = "DANH_SACH_DIEM/dtk-";
    private static final String CODE = "/MA_MON";
    private static final String SCORE = "10\\.0|\\d\\.\\d";

    static List<SubjectLine> of(Facts file) {
        var lines = new ArrayList<SubjectLine>();
        file.values().forEach((path, code) -> {
            if (path.startsWith(PREFIX) && path.endsWith(CODE)) {
                String subject = path.substring(0, path.length() - CODE.length());
                lines.add(new SubjectLine(
                        code,
                        file.value(subject + "/TEN_MON"),
                        file.value(subject + "/HOC_KI_1"),
                        file.value(subject + "/HOC_KI_2"),
                        file.value(subject + "/CA_NAM"),
                        file.value(subject + "/SAU_DANH_GIA_LAI")));
            }
        });
        return lines;
    }

    /** The re-assessment's result replaces the year's (Thông tư 22/2021, Điều 14.2). */
    String yearAfterRetest() {
        return afterRetest.isEmpty() ? year : afterRetest;
    }

    static boolean isScore(String mark) {
        return mark.matches(SCORE);
    }

    static boolean isMark(String mark) {
        return isScore(mark) || mark.equals(PASS) || mark.equals(FAIL);
    }

    static BigDecimal score(String mark) {
        return new BigDecimal(mark);
    }
}
