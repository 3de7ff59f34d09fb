package vn.hocba.student.school.adapter.out.mongo;

import java.util.EnumSet;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.school.domain.School;
import vn.hocba.student.school.domain.SchoolLevel;

/** A school as a document. */
final class SchoolDocument {

    private SchoolDocument() {}

    static Document of(School school) {
        return new Document("_id", school.code())
                .append("name", school.name())
                .append("levels", school.levels().stream().map(Enum::name).toList())
                .append("taxCode", school.taxCode())
                .append("ward", school.ward())
                .append("address", school.address())
                .append("ownerAgency", school.ownerAgency())
                .append("version", school.version());
    }

    static School read(Document document) {
        var levels = EnumSet.noneOf(SchoolLevel.class);
        document.getList("levels", String.class).forEach(level -> levels.add(SchoolLevel.valueOf(level)));
        return new School(
                text(document, "_id"),
                text(document, "name"),
                levels,
                text(document, "taxCode"),
                document.getString("ward"),
                document.getString("address"),
                document.getString("ownerAgency"),
                document.get("version", Number.class).longValue());
    }

    private static String text(Document document, String field) {
        @Nullable String value = document.getString(field);
        return Objects.requireNonNull(value, field);
    }
}
