package vn.hocba.student.schoolclass.domain;

import java.util.Set;
import java.util.regex.Pattern;
import vn.hocba.student.school.domain.SchoolLevel;

/** The subjects and educational activities of each level (general education programme, Thông tư 32/2018 and 13/2022). */
public final class SubjectCodes {

    private static final Set<String> PRIMARY =
            Set.of("TV", "TOAN", "NN1", "DD", "TNXH", "LSDL", "KH", "THCN", "GDTC", "AN", "MT", "HDTN", "TDT");
    private static final Set<String> LOWER_SECONDARY = Set.of(
            "VAN", "TOAN", "NN1", "GDCD", "LSDL", "KHTN", "CN", "TIN", "GDTC", "NT", "HDTNHN", "GDDP", "NN2", "TDT");
    private static final Set<String> UPPER_SECONDARY = Set.of(
            "VAN", "TOAN", "NN1", "SU", "GDQP", "GDTC", "HDTNHN", "GDDP", "DIA", "KTPL", "LI", "HOA", "SINH", "CN",
            "TIN", "AN", "MT", "NN2", "TDT");

    /** The topic clusters (cụm chuyên đề học tập) of upper secondary schools. */
    private static final Pattern TOPIC_CLUSTER = Pattern.compile("CD_[A-Z0-9]{1,13}");

    private SubjectCodes() {}

    public static boolean isTaughtAt(SchoolLevel level, String code) {
        return switch (level) {
            case PRIMARY -> PRIMARY.contains(code);
            case LOWER_SECONDARY -> LOWER_SECONDARY.contains(code);
            case UPPER_SECONDARY ->
                UPPER_SECONDARY.contains(code) || TOPIC_CLUSTER.matcher(code).matches();
        };
    }
}
