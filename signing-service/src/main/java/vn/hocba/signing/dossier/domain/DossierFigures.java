package vn.hocba.signing.dossier.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Figures for operators and schools. */
public interface DossierFigures {

    /**
     * A school's figures.
     *
     * @param transcriptSignatures signatures in transcripts' XML, their seals included
     */
    record OfSchool(
            Map<DossierState, Long> dossiers,
            long transcriptSignatures,
            long pdfSeals,
            long packageSeals,
            long withoutTimeStamp) {

        public OfSchool {
            dossiers = Map.copyOf(dossiers);
        }
    }

    OfSchool ofSchool(String schoolCode);

    long count(DossierState state);

    /** How many unfinished dossiers have signatures without a time stamp. */
    long indebted();

    /** Since when the longest has. */
    Optional<Instant> oldestDebt();
}
