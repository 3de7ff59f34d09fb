package vn.hocba.grading.homeroom.adapter.out.mongo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.homeroom.domain.BookRow;
import vn.hocba.grading.homeroom.domain.Retest;
import vn.hocba.grading.homeroom.domain.SummerWork;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.TestMark;
import vn.hocba.grading.regulation.domain.TraitLevel;

/** A pupil's row and summer work as documents; what is not there is left out. */
final class RowDocument {

    private RowDocument() {}

    static Document of(BookRow row) {
        var document = new Document();
        put(document, "conduct1", row.conduct1());
        put(document, "conduct2", row.conduct2());
        putNumber(document, "absencesExcused", row.absencesExcused());
        putNumber(document, "absencesUnexcused", row.absencesUnexcused());
        document.append("comment", row.comment());
        if (!row.qualities().isEmpty()) {
            document.append("qualities", traits(row.qualities()));
        }
        if (!row.competences().isEmpty()) {
            document.append("competences", traits(row.competences()));
        }
        return row.recognisedByTheClass() ? document.append("recognised", true) : document;
    }

    static BookRow row(Document document) {
        return new BookRow(
                attainment(document, "conduct1"),
                attainment(document, "conduct2"),
                document.getInteger("absencesExcused"),
                document.getInteger("absencesUnexcused"),
                BookDocument.text(document, "comment"),
                traits(document.get("qualities", new Document())),
                traits(document.get("competences", new Document())),
                document.getBoolean("recognised", false));
    }

    static Document of(SummerWork work) {
        var retests = new Document();
        work.retests().forEach((subject, retest) -> retests.append(subject, of(retest)));
        var document = new Document("retests", retests);
        put(document, "conduct", work.conduct());
        return work.promoted() ? document.append("promoted", true) : document;
    }

    static SummerWork summer(Document document) {
        var retests = new LinkedHashMap<String, Retest>();
        document.get("retests", new Document())
                .forEach((subject, retest) -> retests.put(subject, retest((Document) retest)));
        return new SummerWork(retests, attainment(document, "conduct"), document.getBoolean("promoted", false));
    }

    static Document of(Retest retest) {
        var document = new Document("mark", retest.mark().text());
        TestMark test = retest.test();
        return test == null ? document : document.append("test", test.value());
    }

    static Retest retest(Document document) {
        return new Retest(Mark.of(BookDocument.text(document, "mark")), test(document.getInteger("test")));
    }

    static @Nullable TestMark test(@Nullable Integer value) {
        return value == null ? null : new TestMark(value);
    }

    static Document traits(Map<String, TraitLevel> traits) {
        var document = new Document();
        traits.forEach((name, level) -> document.append(name, level.name()));
        return document;
    }

    static Map<String, TraitLevel> traits(Document document) {
        var traits = new LinkedHashMap<String, TraitLevel>();
        document.forEach((name, level) -> traits.put(name, TraitLevel.valueOf((String) level)));
        return traits;
    }

    static @Nullable Attainment attainment(Document document, String field) {
        String text = document.getString(field);
        return text == null ? null : Attainment.valueOf(text);
    }

    static void put(Document document, String field, @Nullable Enum<?> value) {
        if (value != null) {
            document.append(field, value.name());
        }
    }

    private static void putNumber(Document document, String field, @Nullable Integer value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
