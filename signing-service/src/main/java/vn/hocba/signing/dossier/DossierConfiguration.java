package vn.hocba.signing.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.signing.dossier.application.FindDelivered;
import vn.hocba.signing.dossier.application.FindDossiers;
import vn.hocba.signing.dossier.application.FindWaiting;
import vn.hocba.signing.dossier.application.FinishStage;
import vn.hocba.signing.dossier.application.MakeSignatures;
import vn.hocba.signing.dossier.application.OpenDossier;
import vn.hocba.signing.dossier.application.PayStampDebt;
import vn.hocba.signing.dossier.application.SealPdf;
import vn.hocba.signing.dossier.application.SignDossier;
import vn.hocba.signing.dossier.application.SignatureLog;
import vn.hocba.signing.dossier.application.SlotGuard;
import vn.hocba.signing.dossier.application.TakeRendering;
import vn.hocba.signing.dossier.domain.DossierFigures;
import vn.hocba.signing.dossier.domain.DossierFiles;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.PdfSeals;
import vn.hocba.signing.dossier.domain.XmlSignatures;
import vn.hocba.signing.preservation.application.Release;
import vn.hocba.signing.preservation.domain.DeliveredFiles;
import vn.hocba.signing.register.domain.Register;
import vn.hocba.signing.timestamp.domain.ClockWatch;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class DossierConfiguration {

    @Bean
    OpenDossier openDossier(Dossiers dossiers, DossierFiles files, XmlSignatures xml, Clock clock) {
        return new OpenDossier(dossiers, files, xml, clock);
    }

    @Bean
    TakeRendering takeRendering(Dossiers dossiers, DossierFiles files) {
        return new TakeRendering(dossiers, files);
    }

    @Bean
    SignatureLog signatureLog(AuditTrail audit, MeterRegistry meters) {
        return new SignatureLog(
                audit,
                (role, level, outcome) -> meters.counter(
                                "hocba.signing.signatures",
                                "role",
                                role.name().toLowerCase(Locale.ROOT),
                                "level",
                                level,
                                "outcome",
                                outcome)
                        .increment());
    }

    @Bean
    SlotGuard slotGuard(Register register, Clock clock) {
        return new SlotGuard(register, clock);
    }

    @Bean
    SignDossier signDossier(
            Dossiers dossiers, MakeSignatures make, FinishStage finish, SlotGuard guard, SignatureLog log) {
        return new SignDossier(dossiers, make, finish, guard, log);
    }

    @Bean
    MakeSignatures makeSignatures(
            XmlSignatures xml, PdfSeals seals, TimeStampAuthority stamps, ClockWatch watch, Clock clock) {
        return new MakeSignatures(xml, seals, stamps, watch, clock);
    }

    @Bean
    FinishStage finishStage(DossierFiles files, XmlSignatures xml, Release release) {
        return new FinishStage(files, xml, release);
    }

    @Bean
    SealPdf sealPdf(Dossiers dossiers, DossierFiles files, MakeSignatures make, Release release, SignatureLog log) {
        return new SealPdf(dossiers, files, make, release, log);
    }

    @Bean
    DeliveredFiles deliveredFiles(Dossiers dossiers, DossierFiles files) {
        return new FindDelivered(dossiers, files);
    }

    @Bean
    PayStampDebt payStampDebt(Dossiers dossiers, DossierFiles files, XmlSignatures xml, TimeStampAuthority stamps) {
        return new PayStampDebt(dossiers, files, xml, stamps);
    }

    @Bean
    FindDossiers findDossiers(Dossiers dossiers, DossierFigures figures) {
        return new FindDossiers(dossiers, figures);
    }

    @Bean
    FindWaiting findWaiting(Dossiers dossiers) {
        return new FindWaiting(dossiers);
    }
}
