package vn.hocba.grading.book.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.hocba.grading.book.domain.BookSheet.Line;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.roster.domain.ClassFacts;

/** Composes a class's book of what is there now. */
public final class BookComposition {

    private BookComposition() {}

    /** A semester's sheet each, and for secondary classes the year's. */
    public static ClassBook of(BookContent content, String homeroomTeacher, Instant now) {
        ClassFacts facts = content.material().schoolClass().facts();
        boolean primary = facts.level() == SchoolLevel.PRIMARY;
        var sheets = new ArrayList<BookSheet>();
        for (Semester semester : Semester.values()) {
            sheets.add(primary ? PrimarySheets.of(content, semester) : SecondarySheets.of(content, semester));
        }
        if (!primary) {
            sheets.add(SecondarySheets.year(content));
        }
        return new ClassBook(facts, content.homeroom().state(), homeroomTeacher, now, sheets);
    }

    /** A line for everybody: who it is, and what the sheet fills in. */
    static List<Line> lines(BookContent content, BiConsumer<String, Map<String, String>> filling) {
        var lines = new ArrayList<Line>();
        for (String pupilId : content.pupilIds()) {
            var values = new LinkedHashMap<String, String>();
            values.put(Column.NUMBER, Integer.toString(lines.size() + 1));
            values.put(Column.CLASS_ID, content.material().schoolClass().classId());
            values.put(Column.PUPIL_ID, pupilId);
            values.put(Column.FULL_NAME, content.name(pupilId));
            values.put(Column.DATE_OF_BIRTH, content.birthday(pupilId));
            filling.accept(pupilId, values);
            lines.add(new Line(pupilId, values));
        }
        return lines;
    }
}
