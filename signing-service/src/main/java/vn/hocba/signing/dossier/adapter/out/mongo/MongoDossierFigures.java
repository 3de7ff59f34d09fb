package vn.hocba.signing.dossier.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.DossierFigures;
import vn.hocba.signing.dossier.domain.DossierState;

/** Figures read from indexes alone, where the server can do that: the fields asked for are all in one. */
@Repository
class MongoDossierFigures implements DossierFigures {

    private final MongoCollection<Document> documents;

    MongoDossierFigures(MongoDatabase database) {
        this.documents = database.getCollection(DossierIndexes.COLLECTION);
    }

    @Override
    public OfSchool ofSchool(String schoolCode) {
        var states = new EnumMap<DossierState, Long>(DossierState.class);
        for (DossierState state : DossierState.values()) {
            states.put(state, 0L);
        }
        long inTranscripts = 0;
        long pdfs = 0;
        long packages = 0;
        long debt = 0;
        var found = documents
                .find(eq("schoolCode", schoolCode))
                .projection(Projections.fields(
                        Projections.include("documentType", "state", "signatures", "withoutTimeStamp"),
                        Projections.excludeId()));
        for (Document document : found) {
            DossierState state = DossierState.valueOf(document.getString("state"));
            int signatures = document.getInteger("signatures", 0);
            states.merge(state, 1L, Long::sum);
            debt += document.getInteger("withoutTimeStamp", 0);
            if (document.getString("documentType").equals(DocumentType.PACKAGE.name())) {
                packages += signatures;
            } else {
                inTranscripts += signatures;
                pdfs += state == DossierState.COMPLETED ? 1 : 0;
            }
        }
        return new OfSchool(states, inTranscripts, pdfs, packages, debt);
    }

    @Override
    public long count(DossierState state) {
        return documents.countDocuments(eq("state", state.name()));
    }

    @Override
    public long indebted() {
        return documents.countDocuments(gt("debtSince", Instant.EPOCH));
    }

    @Override
    public Optional<Instant> oldestDebt() {
        return Optional.ofNullable(documents
                        .find(gt("debtSince", Instant.EPOCH))
                        .projection(Projections.include("debtSince"))
                        .sort(Sorts.ascending("debtSince"))
                        .first())
                .map(document -> document.getDate("debtSince").toInstant());
    }
}
