package vn.hocba.launcher.demo.domain;

import java.util.ArrayList;
import java.util.List;

/** Which subjects a class has (Thông tư 32/2018 with its amendments), and how one teacher takes several of them. */
final class Curriculum {

    /** Upper secondary: the four electives of every second class. */
    private static final List<String> SCIENCES = List.of("LI", "HOA", "SINH", "TIN");

    private static final List<String> HUMANITIES = List.of("DIA", "KTPL", "CN", "MT");

    /** Pupils choose three topic clusters. */
    private static final int CLUSTERS = 3;

    private Curriculum() {}

    static List<Subject> subjects(Level level, int grade, int classIndex) {
        return switch (level) {
            case PRIMARY -> primary(grade);
            case LOWER_SECONDARY -> lowerSecondary(grade);
            case UPPER_SECONDARY -> upperSecondary(classIndex % 2 == 0 ? SCIENCES : HUMANITIES);
        };
    }

    /** Who teaches what in a block of classes; the homeroom teacher of a primary class takes the first group. */
    static List<List<String>> teachingGroups(Level level) {
        return switch (level) {
            case PRIMARY ->
                List.of(
                        List.of("TV", "TOAN", "DD", "TNXH", "LSDL", "KH", "HDTN"),
                        List.of("NN1"),
                        List.of("AN", "MT"),
                        List.of("GDTC", "THCN"));
            case LOWER_SECONDARY ->
                List.of(
                        List.of("VAN"),
                        List.of("TOAN"),
                        List.of("NN1"),
                        List.of("KHTN"),
                        List.of("LSDL", "GDDP"),
                        List.of("GDCD", "HDTNHN"),
                        List.of("CN", "TIN"),
                        List.of("GDTC"),
                        List.of("NT"));
            case UPPER_SECONDARY ->
                List.of(
                        List.of("TOAN"),
                        List.of("VAN"),
                        List.of("NN1"),
                        List.of("LI", "CN"),
                        List.of("HOA"),
                        List.of("SINH"),
                        List.of("SU", "GDDP"),
                        List.of("TIN", "HDTNHN"),
                        List.of("GDTC", "GDQP"),
                        List.of("DIA", "KTPL"),
                        List.of("MT"));
        };
    }

    private static List<Subject> primary(int grade) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(Subject.primary("TV", true));
        subjects.add(Subject.primary("TOAN", true));
        if (grade >= 3) {
            subjects.add(Subject.primary("NN1", true));
        }
        subjects.add(Subject.primary("DD", false));
        if (grade <= 3) {
            subjects.add(Subject.primary("TNXH", false));
        } else {
            subjects.add(Subject.primary("LSDL", true));
            subjects.add(Subject.primary("KH", true));
        }
        if (grade >= 3) {
            subjects.add(Subject.primary("THCN", true));
        }
        List.of("GDTC", "AN", "MT", "HDTN").forEach(code -> subjects.add(Subject.primary(code, false)));
        return List.copyOf(subjects);
    }

    private static List<Subject> lowerSecondary(int grade) {
        return List.of(
                Subject.scored("VAN", 4),
                Subject.scored("TOAN", 4),
                Subject.scored("NN1", 4),
                Subject.scored("GDCD", 2),
                Subject.scored("LSDL", 4),
                Subject.scored("KHTN", 4),
                Subject.scored("CN", grade <= 7 ? 2 : 3),
                Subject.scored("TIN", 2),
                Subject.comment("GDTC"),
                Subject.comment("NT"),
                Subject.comment("HDTNHN"),
                Subject.comment("GDDP"));
    }

    private static List<Subject> upperSecondary(List<String> electives) {
        List<Subject> subjects = new ArrayList<>(List.of(
                Subject.scored("VAN", 4),
                Subject.scored("TOAN", 4),
                Subject.scored("NN1", 4),
                Subject.scored("SU", 3),
                Subject.scored("GDQP", 2)));
        electives.subList(0, CLUSTERS).forEach(code -> subjects.add(Subject.withCluster(code, 3)));
        electives
                .subList(CLUSTERS, electives.size())
                .forEach(code -> subjects.add(code.equals("MT") ? Subject.comment(code) : Subject.scored(code, 3)));
        List.of("GDTC", "HDTNHN", "GDDP").forEach(code -> subjects.add(Subject.comment(code)));
        return List.copyOf(subjects);
    }
}
