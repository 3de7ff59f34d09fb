package vn.hocba.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EdgeProblemTests {

    @ParameterizedTest
    @EnumSource
    void isToldInBothLanguages(EdgeProblem problem) {
        assertThat(problem.title(Language.VI)).isNotBlank().isNotEqualTo(problem.title(Language.EN));
        assertThat(problem.detail(Language.VI)).isNotBlank().isNotEqualTo(problem.detail(Language.EN));
    }

    @Test
    void hasACodeOfItsOwn() {
        assertThat(Arrays.stream(EdgeProblem.values()).map(EdgeProblem::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "401,401", "404,404", "405,405", "413,413", "418,400", "500,500", "502,503", "503,503", "504,504", "599,500"
    })
    void isTheNearestToAStatus(int status, int answered) {
        assertThat(EdgeProblem.ofStatus(status).status()).isEqualTo(answered);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,vi",
                "'',vi",
                "en,en",
                "'en-GB,en;q=0.9',en",
                "'fr,en;q=0.5',en",
                "'vi-VN,en;q=0.5',vi",
                "fr,vi",
                ";;,vi"
            })
    void isAnsweredInVietnameseUnlessEnglishIsPreferred(String header, String language) {
        assertThat(Language.of(header).tag()).isEqualTo(language);
    }
}
