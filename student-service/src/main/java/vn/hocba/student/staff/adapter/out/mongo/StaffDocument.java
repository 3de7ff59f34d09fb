package vn.hocba.student.staff.adapter.out.mongo;

import java.util.EnumSet;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffRole;

/** A staff member as a document. */
final class StaffDocument {

    private StaffDocument() {}

    static Document of(StaffMember member) {
        return new Document("_id", member.staffId())
                .append("schoolCode", member.schoolCode())
                .append(
                        "personalNumber",
                        member.personalNumber() == null
                                ? null
                                : member.personalNumber().digits())
                .append("fullName", member.fullName())
                .append("title", member.title())
                .append("roles", member.roles().stream().map(Enum::name).toList())
                .append("active", member.active())
                .append("version", member.version());
    }

    static StaffMember read(Document document) {
        var roles = EnumSet.noneOf(StaffRole.class);
        document.getList("roles", String.class).forEach(role -> roles.add(StaffRole.valueOf(role)));
        return new StaffMember(
                text(document, "_id"),
                text(document, "schoolCode"),
                PersonalNumber.ofNullable(document.getString("personalNumber")),
                text(document, "fullName"),
                document.getString("title"),
                roles,
                document.getBoolean("active", true),
                document.get("version", Number.class).longValue());
    }

    private static String text(Document document, String field) {
        @Nullable String value = document.getString(field);
        return Objects.requireNonNull(value, field);
    }
}
