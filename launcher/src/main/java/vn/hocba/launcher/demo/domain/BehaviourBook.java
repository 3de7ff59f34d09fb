package vn.hocba.launcher.demo.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.hocba.launcher.demo.domain.RemarkBook.Band;

/** Makes what the homeroom teacher writes down: conduct, absences, comment, and in primary schools qualities and competences. */
final class BehaviourBook {

    private static final List<String> QUALITIES = List.of("yeuNuoc", "nhanAi", "chamChi", "trungThuc", "trachNhiem");
    private static final List<String> COMPETENCES =
            List.of("tuChu", "giaoTiep", "giaiQuyetVanDe", "ngonNgu", "tinhToan", "khoaHoc", "thamMi", "theChat");
    private static final List<String> FROM_GRADE_3 = List.of("congNghe", "tinHoc");
    private static final int SESSIONS_TOO_MANY = 48;

    private final RandomGenerator random;
    private final RemarkBook remarks;

    BehaviourBook(RandomGenerator random, RemarkBook remarks) {
        this.random = random;
        this.remarks = remarks;
    }

    Behaviour secondary(Special special, double ability) {
        String first = ability >= 6.5 || special == Special.AWARD || special == Special.ADJUSTED ? "GOOD" : "FAIR";
        boolean training = special == Special.TRAINING;
        boolean absent = special == Special.NOT_PROMOTED;
        Band band = training || absent
                ? Band.WEAK
                : special == Special.AWARD ? Band.VERY_GOOD : Band.of(Math.max(ability, 5));
        return new Behaviour(
                training ? "SATISFACTORY" : first,
                training ? "UNSATISFACTORY" : first,
                training ? "SATISFACTORY" : "",
                absent ? SESSIONS_TOO_MANY - 20 : random.nextInt(6),
                absent ? 20 : random.nextInt(2),
                remarks.homeroom(random, band),
                Map.of(),
                Map.of(),
                false);
    }

    Behaviour primary(Special special, double ability, int grade) {
        Map<String, String> competences = new LinkedHashMap<>();
        COMPETENCES.forEach(name -> competences.put(name, trait(special, ability)));
        if (grade >= 3) {
            FROM_GRADE_3.forEach(name -> competences.put(name, trait(special, ability)));
        }
        Map<String, String> qualities = new LinkedHashMap<>();
        QUALITIES.forEach(name -> qualities.put(name, trait(special, ability)));
        Band band = special == Special.AWARD ? Band.VERY_GOOD : Band.of(Math.max(ability, 5));
        return new Behaviour(
                "",
                "",
                "",
                random.nextInt(5),
                0,
                remarks.homeroom(random, special == Special.NOT_PROMOTED ? Band.WEAK : band),
                qualities,
                competences,
                ability >= 8);
    }

    private String trait(Special special, double ability) {
        if (special == Special.AWARD) {
            return "T";
        }
        return ability + random.nextGaussian() * 0.8 >= 6.8 ? "T" : "D";
    }
}
