package vn.hocba.grading.homeroom.adapter.in.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.homeroom.application.ReadClass.Overview;
import vn.hocba.grading.homeroom.domain.BookRow;
import vn.hocba.grading.homeroom.domain.ClassMaterial;
import vn.hocba.grading.homeroom.domain.ClassMaterial.SubjectMaterial;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.SchoolClass;

/** Classes and homeroom books on the wire. */
final class ClassResponses {

    private ClassResponses() {}

    /** @param state OPEN, CLOSED or APPROVED */
    record StateResponse(String classId, String state, long version) {}

    /**
     * How far a class is.
     *
     * @param pupils how many study in it
     */
    record ClassResponse(String classId, String state, int pupils, List<SubjectStateResponse> subjects, long version) {

        static ClassResponse of(Overview.Of overview) {
            HomeroomBook book = overview.book();
            ClassMaterial material = overview.material();
            List<Enrolled> pupils = material.schoolClass().studying();
            return new ClassResponse(
                    book.classId(),
                    book.state().name(),
                    pupils.size(),
                    material.subjects().stream()
                            .map(subject -> SubjectStateResponse.of(subject, book, pupils))
                            .toList(),
                    book.version());
        }
    }

    /**
     * How far a subject is.
     *
     * @param kind SCORED, COMMENT or PRIMARY; absent when the programme does not have the subject
     * @param holes how many marks are missing
     */
    record SubjectStateResponse(
            String subjectCode, @Nullable String kind, String state, int holes) {

        static SubjectStateResponse of(SubjectMaterial subject, HomeroomBook book, List<Enrolled> pupils) {
            boolean closed = subject.gradebook().isClosedIn(book.round(subject.subjectCode()));
            return new SubjectStateResponse(
                    subject.subjectCode(),
                    subject.sheet().map(sheet -> sheet.subject().kind().name()).orElse(null),
                    closed ? "CLOSED" : "OPEN",
                    subject.sheet()
                            .map(sheet ->
                                    subject.gradebook().holes(sheet, pupils).size())
                            .orElse(0));
        }
    }

    record BookResponse(String classId, String state, List<BookRowResponse> rows, long version) {

        static BookResponse of(HomeroomBook book, SchoolClass schoolClass) {
            return new BookResponse(
                    book.classId(),
                    book.state().name(),
                    schoolClass.studying().stream()
                            .map(pupil -> BookRowResponse.of(pupil.pupilId(), book.of(pupil.pupilId())))
                            .toList(),
                    book.version());
        }
    }

    /** What is not entered yet is left out. */
    record BookRowResponse(
            String pupilId,
            @Nullable String conduct1,
            @Nullable String conduct2,
            @Nullable Integer absencesExcused,
            @Nullable Integer absencesUnexcused,
            @Nullable String comment,
            @Nullable Map<String, String> qualities,
            @Nullable Map<String, String> competences,
            @Nullable Boolean recognisedByTheClass) {

        static BookRowResponse of(String pupilId, BookRow row) {
            return new BookRowResponse(
                    pupilId,
                    name(row.conduct1()),
                    name(row.conduct2()),
                    row.absencesExcused(),
                    row.absencesUnexcused(),
                    row.comment().isEmpty() ? null : row.comment(),
                    row.qualities().isEmpty() ? null : ResultResponses.names(row.qualities()),
                    row.competences().isEmpty() ? null : ResultResponses.names(row.competences()),
                    row.recognisedByTheClass() ? Boolean.TRUE : null);
        }

        private static @Nullable String name(@Nullable Enum<?> value) {
            return value == null ? null : value.name();
        }
    }
}
