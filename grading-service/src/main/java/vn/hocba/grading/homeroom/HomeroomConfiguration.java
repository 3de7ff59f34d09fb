package vn.hocba.grading.homeroom;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.homeroom.application.ApproveClass;
import vn.hocba.grading.homeroom.application.ChangeBook;
import vn.hocba.grading.homeroom.application.CloseClass;
import vn.hocba.grading.homeroom.application.CorrectClass;
import vn.hocba.grading.homeroom.application.GatherClass;
import vn.hocba.grading.homeroom.application.KeepBook;
import vn.hocba.grading.homeroom.application.ReadClass;
import vn.hocba.grading.homeroom.application.RecordSummer;
import vn.hocba.grading.homeroom.application.ReopenClass;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.platform.GradingProperties;
import vn.hocba.grading.regulation.domain.AdjustReading;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.RuleSets;
import vn.hocba.grading.roster.application.Rights;

/** The use cases of this feature, and the regulations that they apply. */
@Configuration(proxyBeanMethods = false)
class HomeroomConfiguration {

    @Bean
    RuleSets ruleSets(GradingProperties properties) {
        RuleOptions usual = RuleOptions.USUAL;
        RuleOptions continuing = RuleOptions.CONTINUING;
        return RuleSets.inForce(
                new RuleOptions(
                        AdjustReading.valueOf(properties.adjustReading()),
                        properties.commentSubjectsAdjust(),
                        usual.subjectsRequired(),
                        usual.absencesAllowed()),
                new RuleOptions(
                        AdjustReading.valueOf(properties.continuingAdjustReading()),
                        continuing.commentSubjectsAdjust(),
                        properties.continuingSubjectsRequired(),
                        continuing.absencesAllowed()));
    }

    @Bean
    GatherClass gatherClass(Gradebooks gradebooks) {
        return new GatherClass(gradebooks);
    }

    @Bean
    ChangeBook changeBook(Rights rights, HomeroomBooks books, Clock clock) {
        return new ChangeBook(rights, books, clock);
    }

    @Bean
    ReadClass readClass(Rights rights, HomeroomBooks books, GatherClass gather) {
        return new ReadClass(rights, books, gather);
    }

    @Bean
    KeepBook keepBook(ChangeBook change) {
        return new KeepBook(change);
    }

    @Bean
    CloseClass closeClass(ChangeBook change, GatherClass gather, RuleSets rules) {
        return new CloseClass(change, gather, rules);
    }

    @Bean
    CorrectClass correctClass(HomeroomBooks books, GatherClass gather, RuleSets rules) {
        return new CorrectClass(books, gather, rules);
    }

    @Bean
    RecordSummer recordSummer(ChangeBook change, RuleSets rules) {
        return new RecordSummer(change, rules);
    }

    @Bean
    ApproveClass approveClass(ChangeBook change, GatherClass gather, RuleSets rules) {
        return new ApproveClass(change, gather, rules);
    }

    @Bean
    ReopenClass reopenClass(ChangeBook change, GatherClass gather) {
        return new ReopenClass(change, gather);
    }
}
