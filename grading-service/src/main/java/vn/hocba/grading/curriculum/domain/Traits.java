package vn.hocba.grading.curriculum.domain;

import java.util.List;

/** What is assessed of a primary pupil besides the subjects (Thông tư 27/2020, Điều 5), in the record's order. */
public final class Traits {

    /** Yêu nước, nhân ái, chăm chỉ, trung thực, trách nhiệm. */
    public static final List<String> QUALITIES = List.of("yeuNuoc", "nhanAi", "chamChi", "trungThuc", "trachNhiem");

    private static final int FIRST_GRADE_WITH_TECHNOLOGY = 3;
    private static final List<String> COMPETENCES = List.of(
            "tuChu",
            "giaoTiep",
            "giaiQuyetVanDe",
            "ngonNgu",
            "tinhToan",
            "khoaHoc",
            "congNghe",
            "tinHoc",
            "thamMi",
            "theChat");
    private static final List<String> WITHOUT_TECHNOLOGY = COMPETENCES.stream()
            .filter(name -> !name.equals("congNghe") && !name.equals("tinHoc"))
            .toList();

    private Traits() {}

    /** Three general and the specific competences; grades 1 and 2 have no Công nghệ and Tin học. */
    public static List<String> competences(int grade) {
        return grade < FIRST_GRADE_WITH_TECHNOLOGY ? WITHOUT_TECHNOLOGY : COMPETENCES;
    }
}
