package vn.hocba.grading.book.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.domain.ClassFacts;

/**
 * A class's book at one moment: the class book of secondary schools (sổ theo dõi và đánh giá học sinh, Thông tư 22/2021,
 * Điều 19-20), or the summary table of primary schools (bảng tổng hợp kết quả đánh giá giáo dục, Thông tư 27/2020, Điều
 * 9). Whatever shows it, shows this.
 *
 * @param homeroomTeacher empty when nobody is
 */
public record ClassBook(
        ClassFacts facts, ClassState state, String homeroomTeacher, Instant composedAt, List<BookSheet> sheets) {

    public ClassBook {
        sheets = List.copyOf(sheets);
    }

    public String title() {
        return facts.level() == SchoolLevel.PRIMARY
                ? "BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC"
                : "SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH";
    }

    /** With the sheet of one period only. */
    public ClassBook only(Optional<Period> period) {
        return period.map(one -> new ClassBook(
                        facts,
                        state,
                        homeroomTeacher,
                        composedAt,
                        sheets.stream().filter(sheet -> sheet.period() == one).toList()))
                .orElse(this);
    }
}
