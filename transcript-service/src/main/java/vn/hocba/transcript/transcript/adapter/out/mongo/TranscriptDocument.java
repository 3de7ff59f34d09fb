package vn.hocba.transcript.transcript.adapter.out.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.Work;

/** A transcript as a document: the newest version's state stands at its top, for the queries. */
final class TranscriptDocument {

    private TranscriptDocument() {}

    static Document of(Transcript transcript) {
        var document = new Document("_id", transcript.id())
                .append("pupilYear", pupilYear(transcript.pupilId(), transcript.schoolYear()))
                .append("pupilId", transcript.pupilId())
                .append("schoolYear", transcript.schoolYear());
        changing(transcript).forEach((field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        return document;
    }

    /** What changes; an absent value means that the field is not there, so that sparse indexes stay small. */
    static Map<String, @Nullable Object> changing(Transcript transcript) {
        Work work = transcript.work();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("schoolCode", transcript.schoolCode());
        fields.put("classId", transcript.classId());
        fields.put("level", transcript.level().name());
        fields.put("state", transcript.latest().state().name());
        fields.put(
                "versions",
                transcript.versions().stream().map(VersionDocument::of).toList());
        fields.put("waitingFor", work.waitingFor().isEmpty() ? null : work.waitingFor());
        fields.put("composeAt", work.composeAt());
        fields.put("renderAt", work.renderAt());
        return fields;
    }

    static Transcript read(Document document) {
        return new Transcript(
                text(document, "_id"),
                text(document, "pupilId"),
                text(document, "schoolYear"),
                text(document, "schoolCode"),
                text(document, "classId"),
                SchoolLevel.valueOf(text(document, "level")),
                document.getList("versions", Document.class).stream()
                        .map(VersionDocument::read)
                        .toList(),
                new Work(
                        document.get("waitingFor", ""),
                        instant(document.getDate("composeAt")),
                        instant(document.getDate("renderAt"))),
                document.get("version", Number.class).longValue());
    }

    static String pupilYear(String pupilId, String schoolYear) {
        return pupilId + ":" + schoolYear;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
