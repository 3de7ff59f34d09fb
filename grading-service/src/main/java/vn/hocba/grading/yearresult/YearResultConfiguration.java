package vn.hocba.grading.yearresult;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.grading.homeroom.domain.ClassFigures;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.roster.domain.RosterFigures;
import vn.hocba.grading.yearresult.application.CorrectYearResult;
import vn.hocba.grading.yearresult.application.CountSchool;
import vn.hocba.grading.yearresult.application.FinalizeYearResults;
import vn.hocba.grading.yearresult.domain.YearResults;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class YearResultConfiguration {

    @Bean
    FinalizeYearResults finalizeYearResults(HomeroomBooks books, YearResults results) {
        return new FinalizeYearResults(books, results);
    }

    @Bean
    CorrectYearResult correctYearResult(HomeroomBooks books, YearResults results) {
        return new CorrectYearResult(books, results);
    }

    @Bean
    CountSchool countSchool(RosterFigures roster, ClassFigures books, YearResults results) {
        return new CountSchool(roster, books, results);
    }
}
