package vn.hocba.signing.batch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.ids.Ids;
import vn.hocba.signing.batch.application.Authorise;
import vn.hocba.signing.batch.application.BatchJournal;
import vn.hocba.signing.batch.application.BatchLimits;
import vn.hocba.signing.batch.application.BatchMeter;
import vn.hocba.signing.batch.application.BatchRunner;
import vn.hocba.signing.batch.application.Outlook;
import vn.hocba.signing.batch.application.ResumeBatch;
import vn.hocba.signing.batch.application.SignOne;
import vn.hocba.signing.batch.application.StartBatch;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.credential.application.OpenCredential;
import vn.hocba.signing.dossier.application.SealPdf;
import vn.hocba.signing.dossier.application.SignDossier;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.platform.SigningProperties;
import vn.hocba.signing.timestamp.domain.ClockWatch;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    /** While one dossier is signed, others wait for the database and the time stamp authority. */
    private static final int IN_HAND_PER_THREAD = 4;

    @Bean
    Authorise authorise(OpenCredential open, ClockWatch watch) {
        return new Authorise(open, watch);
    }

    @Bean
    BatchJournal batchJournal(Batches batches, SigningProperties properties, MeterRegistry meters, Clock clock) {
        BatchMeter meter = (state, after) -> meters.timer(
                        "hocba.signing.batches", "outcome", state.name().toLowerCase(Locale.ROOT))
                .record(after);
        return new BatchJournal(batches, meter, properties.batchLease(), clock);
    }

    @Bean
    Outlook outlook(Dossiers dossiers) {
        return new Outlook(dossiers);
    }

    @Bean(destroyMethod = "stop")
    BatchRunner batchRunner(
            Dossiers dossiers, BatchJournal journal, SignDossier sign, SealPdf seal, SigningProperties properties) {
        var limits = new BatchLimits(
                properties.keyLifetime(), properties.pdfPatience(), properties.threads() * IN_HAND_PER_THREAD);
        return new BatchRunner(dossiers, journal, new SignOne(sign, seal), limits);
    }

    @Bean
    StartBatch startBatch(
            Batches batches, Outlook outlook, Authorise authorise, BatchRunner runner, BatchJournal journal, Ids ids) {
        return new StartBatch(batches, outlook, authorise, runner, journal, ids);
    }

    @Bean
    ResumeBatch resumeBatch(
            Batches batches, Outlook outlook, Authorise authorise, BatchRunner runner, BatchJournal journal) {
        return new ResumeBatch(batches, outlook, authorise, runner, journal);
    }
}
