package vn.hocba.signing.credential.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.hocba.signing.credential.domain.CertificateFacts;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.credential.domain.SignerCredential;
import vn.hocba.signing.credential.domain.SignerCredentials;

/** A credential is one document, found by its id and replaced only as it was read. */
@Repository
class MongoSignerCredentials implements SignerCredentials {

    static final String COLLECTION = "credentials";

    private final MongoCollection<Document> documents;

    MongoSignerCredentials(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<SignerCredential> find(CredentialId id) {
        return Optional.ofNullable(documents.find(eq("_id", id.toString())).first())
                .map(document -> read(id, document));
    }

    @Override
    public boolean save(SignerCredential credential) {
        Document next = document(credential);
        if (credential.revision() > 0) {
            return documents
                            .replaceOne(
                                    and(eq("_id", credential.id().toString()), eq("version", credential.revision())),
                                    next)
                            .getMatchedCount()
                    == 1;
        }
        try {
            documents.insertOne(next);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private static Document document(SignerCredential credential) {
        CertificateFacts certificate = credential.certificate();
        return new Document("_id", credential.id().toString())
                .append("file", new Binary(credential.file()))
                .append(
                        "certificate",
                        new Document("fingerprint", certificate.fingerprint())
                                .append("holder", certificate.holder())
                                .append("issuer", certificate.issuer())
                                .append("validFrom", certificate.validFrom())
                                .append("validTo", certificate.validTo()))
                .append("attempts", credential.attempts())
                .append("lockedUntil", credential.lockedUntil())
                .append("providedAt", credential.providedAt())
                .append("providedBy", credential.providedBy())
                .append("version", credential.revision() + 1);
    }

    private static SignerCredential read(CredentialId id, Document document) {
        Document certificate = Objects.requireNonNull(document.get("certificate", Document.class));
        return new SignerCredential(
                id,
                document.get("file", Binary.class).getData(),
                new CertificateFacts(
                        certificate.getString("fingerprint"),
                        certificate.getString("holder"),
                        certificate.getString("issuer"),
                        instant(certificate, "validFrom"),
                        instant(certificate, "validTo")),
                document.getInteger("attempts", 0),
                optionalInstant(document.getDate("lockedUntil")),
                instant(document, "providedAt"),
                document.getString("providedBy"),
                document.get("version", Number.class).longValue());
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static @Nullable Instant optionalInstant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
