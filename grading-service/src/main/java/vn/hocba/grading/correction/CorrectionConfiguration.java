package vn.hocba.grading.correction;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.grading.correction.application.ApplyCorrection;
import vn.hocba.grading.correction.application.CorrectionRights;
import vn.hocba.grading.correction.application.DecideCorrection;
import vn.hocba.grading.correction.application.ReadCorrections;
import vn.hocba.grading.correction.application.RequestCorrection;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.gradebook.application.CorrectGradebook;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.homeroom.application.CorrectClass;
import vn.hocba.grading.platform.CorrectionProperties;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.Roster;
import vn.hocba.grading.yearresult.application.CorrectYearResult;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.ids.Ids;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {

    @Bean
    CorrectionRights correctionRights(Rights rights) {
        return new CorrectionRights(rights);
    }

    @Bean
    RequestCorrection.Setting correctionSetting(Ids ids, Clock clock, CorrectionProperties properties) {
        return new RequestCorrection.Setting(ids, clock, properties.homeroomVouches());
    }

    @Bean
    RequestCorrection requestCorrection(
            Rights rights,
            Gradebooks gradebooks,
            Rounds rounds,
            Corrections corrections,
            RequestCorrection.Setting setting) {
        return new RequestCorrection(rights, gradebooks, rounds, corrections, setting);
    }

    @Bean
    ApplyCorrection.Effects correctionEffects(CorrectGradebook gradebook, CorrectClass year, CorrectYearResult result) {
        return new ApplyCorrection.Effects(gradebook, year, result);
    }

    @Bean
    ApplyCorrection applyCorrection(
            Corrections corrections, Roster roster, ApplyCorrection.Effects effects, AuditTrail audit, Clock clock) {
        return new ApplyCorrection(corrections, roster, effects, audit, clock);
    }

    @Bean
    DecideCorrection decideCorrection(
            CorrectionRights rights,
            Corrections corrections,
            Gradebooks gradebooks,
            ApplyCorrection apply,
            Clock clock) {
        return new DecideCorrection(rights, corrections, gradebooks, apply, clock);
    }

    @Bean
    ReadCorrections readCorrections(CorrectionRights rights, Corrections corrections) {
        return new ReadCorrections(rights, corrections);
    }
}
