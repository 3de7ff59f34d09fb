package vn.hocba.signing.batch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.ids.Ids;
import vn.hocba.signing.batch.application.Authorise;
import vn.hocba.signing.batch.application.BatchLimits;
import vn.hocba.signing.batch.application.BatchRunner;
import vn.hocba.signing.batch.application.ResumeBatch;
import vn.hocba.signing.batch.application.StartBatch;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.credential.application.OpenCredential;
import vn.hocba.signing.dossier.application.SealPdf;
import vn.hocba.signing.dossier.application.SignDossier;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.platform.SigningProperties;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    /** While one dossier is signed, others wait for the database and the time stamp authority. */
    private static final int IN_HAND_PER_THREAD = 4;

    @Bean
    Authorise authorise(OpenCredential open) {
        return new Authorise(open);
    }

    @Bean(destroyMethod = "stop")
    BatchRunner batchRunner(
            Dossiers dossiers,
            Batches batches,
            SignDossier sign,
            SealPdf seal,
            SigningProperties properties,
            MeterRegistry meters,
            Clock clock) {
        var limits = new BatchLimits(
                properties.keyLifetime(),
                properties.batchLease(),
                properties.pdfPatience(),
                properties.threads() * IN_HAND_PER_THREAD);
        return new BatchRunner(
                dossiers,
                batches,
                sign,
                seal,
                limits,
                (state, after) -> meters.timer(
                                "hocba.signing.batches", "outcome", state.name().toLowerCase(Locale.ROOT))
                        .record(after),
                clock);
    }

    @Bean
    StartBatch startBatch(
            Batches batches, Dossiers dossiers, Authorise authorise, BatchRunner runner, Ids ids, Clock clock) {
        return new StartBatch(batches, dossiers, authorise, runner, ids, clock);
    }

    @Bean
    ResumeBatch resumeBatch(Batches batches, Dossiers dossiers, Authorise authorise, BatchRunner runner, Clock clock) {
        return new ResumeBatch(batches, dossiers, authorise, runner, clock);
    }
}
