package vn.hocba.grading.homeroom.adapter.out.mongo;

import static vn.hocba.grading.homeroom.adapter.out.mongo.BookDocument.text;

import org.bson.Document;
import vn.hocba.grading.homeroom.domain.Retest;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.SubjectKind;
import vn.hocba.grading.regulation.domain.TestMark;
import vn.hocba.grading.roster.domain.Teacher;

/** A subject's line as a document. */
final class LineDocument {

    private LineDocument() {}

    static Document of(SubjectLine line) {
        var document = new Document("subjectCode", line.subjectCode())
                .append("kind", line.kind().name())
                .append("semester1", line.semester1().text())
                .append("semester2", line.semester2().text())
                .append("comment", line.comment())
                .append("teacher", of(line.teacher()));
        TestMark test = line.test();
        if (test != null) {
            document.append("test", test.value());
        }
        Retest retest = line.retest();
        return retest == null ? document : document.append("retest", RowDocument.of(retest));
    }

    static SubjectLine line(Document document) {
        Document retest = document.get("retest", Document.class);
        return new SubjectLine(
                text(document, "subjectCode"),
                SubjectKind.valueOf(text(document, "kind")),
                Mark.of(text(document, "semester1")),
                Mark.of(text(document, "semester2")),
                RowDocument.test(document.getInteger("test")),
                text(document, "comment"),
                teacher(document.get("teacher", Document.class)),
                retest == null ? null : RowDocument.retest(retest));
    }

    static Document of(Teacher teacher) {
        return new Document("staffId", teacher.staffId()).append("fullName", teacher.fullName());
    }

    static Teacher teacher(Document document) {
        return new Teacher(text(document, "staffId"), text(document, "fullName"));
    }
}
