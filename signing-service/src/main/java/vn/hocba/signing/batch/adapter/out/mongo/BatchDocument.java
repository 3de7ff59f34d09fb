package vn.hocba.signing.batch.adapter.out.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.Failure;
import vn.hocba.signing.batch.domain.Progress;
import vn.hocba.signing.batch.domain.SigningBatch;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.dossier.domain.SlotRole;

/** A batch as a document. */
final class BatchDocument {

    private BatchDocument() {}

    static Document of(SigningBatch batch) {
        Scope scope = batch.scope();
        Progress progress = batch.progress();
        return new Document("_id", batch.id())
                .append("staffId", batch.staffId())
                .append("roles", batch.roles().stream().map(Enum::name).toList())
                .append("schoolCode", scope.schoolCode())
                .append("documentType", scope.type().name())
                .append("schoolYear", scope.schoolYear())
                .append("classIds", List.copyOf(scope.classIds()))
                .append("state", batch.state().name())
                .append("run", batch.run())
                .append("total", progress.total())
                .append("signed", progress.signed())
                .append("failed", failed(progress))
                .append("startedAt", batch.startedAt())
                .append("leaseUntil", batch.leaseUntil())
                .append("finishedAt", batch.finishedAt());
    }

    static Bson progress(Progress progress) {
        return combine(
                set("total", progress.total()), set("signed", progress.signed()), set("failed", failed(progress)));
    }

    static SigningBatch read(Document document) {
        Date finished = document.getDate("finishedAt");
        return new SigningBatch(
                text(document, "_id"),
                text(document, "staffId"),
                document.getList("roles", String.class).stream()
                        .map(SlotRole::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                new Scope(
                        text(document, "schoolCode"),
                        DocumentType.valueOf(text(document, "documentType")),
                        text(document, "schoolYear"),
                        Set.copyOf(document.getList("classIds", String.class))),
                BatchState.valueOf(text(document, "state")),
                document.getInteger("run", 1),
                new Progress(
                        document.getInteger("total", 0),
                        document.getInteger("signed", 0),
                        document.getList("failed", Document.class).stream()
                                .map(one -> new Failure(text(one, "dossierId"), text(one, "code")))
                                .toList()),
                document.getDate("startedAt").toInstant(),
                document.getDate("leaseUntil").toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static List<Document> failed(Progress progress) {
        return progress.failed().stream()
                .map(one -> new Document("dossierId", one.dossierId()).append("code", one.code()))
                .toList();
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
